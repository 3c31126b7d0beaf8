"""A short form in a dialog: a few lines to type, the first of which must be filled."""

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget

from fieldref.gui.design.look import Look
from fieldref.gui.design.parts import button, column_of, field, label, row_of
from fieldref.gui.words import _


class FormDialog(QDialog):
    """``values()`` are what was typed, by key, once it was accepted."""

    def __init__(self, look: Look, window: QWidget, title: str, lines: tuple[tuple[str, str, str], ...]) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        self.lines: dict[str, QLineEdit] = {}
        layout = column_of(self, look.gap, (look.px(24), look.px(20), look.px(24), look.px(20)))
        layout.addWidget(label(title, "lead"))
        for key, words, present in lines:
            line = field(look, words)
            line.setText(present)
            line.setMinimumWidth(look.px(360))
            line.setMaxLength(200)
            caption = QLabel(words)
            caption.setBuddy(line)
            layout.addWidget(caption)
            layout.addWidget(line)
            self.lines[key] = line
        self.save = button(look, _("Save"), self.accept, "check", "primary")
        self.save.setDefault(True)
        row = row_of(gap=look.gap)
        row.addStretch(1)
        row.addWidget(button(look, _("Cancel"), self.reject))
        row.addWidget(self.save)
        layout.addSpacing(look.gap)
        layout.addLayout(row)
        self._first = next(iter(self.lines.values()))
        self._first.textChanged.connect(self._check)
        self._check(self._first.text())

    def values(self) -> dict[str, str]:
        """What was typed, without spaces at the ends."""
        return {key: line.text().strip() for key, line in self.lines.items()}

    def _check(self, typed: str) -> None:
        self.save.setEnabled(bool(typed.strip()))


def ask(look: Look, window: QWidget, title: str, lines: tuple[tuple[str, str, str], ...]) -> dict[str, str] | None:
    """Ask for (key, words, present value) lines; None where the person changed their mind."""
    dialog = FormDialog(look, window, title, lines)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    values = dialog.values()
    dialog.deleteLater()
    return values if accepted else None
