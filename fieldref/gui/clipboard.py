"""Copies that the program made, so that they can be taken off the clipboard again."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication

_NAME = "fieldref-copied"


def copy(words: str) -> None:
    """Put words on the clipboard."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(words)
    clipboard.setProperty(_NAME, words)


def clear_ours() -> None:
    """Empty the clipboard, and the selection where the system has one, if what is in it came from here."""
    clipboard = QGuiApplication.clipboard()
    # Some systems do not tell whose the content is; then what was copied last is compared.
    if clipboard.ownsClipboard() or _is_copied(clipboard, clipboard.text()):
        clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
    clipboard.setProperty(_NAME, "")


def _is_copied(clipboard: QObject, words: str) -> bool:
    return bool(words) and clipboard.property(_NAME) == words
