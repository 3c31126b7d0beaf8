"""Saving a file where the person says, whole or not at all."""

import os
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from fieldref.errors import CannotWriteError
from fieldref.gui.words import _
from fieldref.mark import N_


def forget_dialog_history() -> None:
    """Keep Qt's own file dialog from writing which folders were visited.

    It remembers them in a settings file of its own. That file is sent to a place where nothing can be written.
    """
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(Path(os.devnull) / "nowhere"))


def ask_where(window: QWidget, suggested: str, title: str = "", kind: str = "") -> Path | None:
    """Ask for a file to write, a PDF where ``kind`` names no other; None where the person changed their mind."""
    ending = Path(suggested).suffix.removeprefix(".")
    dialog = QFileDialog(window, title or _("Save PDF"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{kind or _('PDF files')} (*.{ending})")
    dialog.setDefaultSuffix(ending)
    dialog.setHistory([])
    dialog.selectFile(suggested)
    if dialog.exec() != QFileDialog.DialogCode.Accepted:
        return None
    return Path(dialog.selectedFiles()[0])


def ask_which(window: QWidget, title: str, kind: str, ending: str) -> Path | None:
    """Ask for a file to read; None where the person changed their mind."""
    dialog = QFileDialog(window, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(f"{kind} (*.{ending})")
    dialog.setHistory([])
    if dialog.exec() != QFileDialog.DialogCode.Accepted:
        return None
    return Path(dialog.selectedFiles()[0])


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there; CannotWriteError leaves nothing half-written."""
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True) if path.parent.is_dir() else None
        message = N_("{path} cannot be written ({reason}). Choose another folder.")
        raise CannotWriteError(message, path=path, reason=error.strerror or error) from error
