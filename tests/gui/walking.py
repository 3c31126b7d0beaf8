"""Walking through the controls of a window."""

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QTextEdit)


def controls(root: QWidget) -> Iterator[QWidget]:
    """Every visible control under a widget, without what Qt puts inside its own: a clear button, a table's header."""
    for widget in root.findChildren(QWidget):
        inside = isinstance(widget.parent(), (QAbstractItemView, QLineEdit, QComboBox, QSpinBox))
        if isinstance(widget, CONTROLS) and widget.isVisible() and not inside:
            yield widget
