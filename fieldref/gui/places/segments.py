"""A choice of a few values as buttons side by side, and one thing that is on or off."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from fieldref.gui.design.look import Look
from fieldref.gui.design.parts import button, put_icon
from fieldref.gui.flow import FlowLayout
from fieldref.gui.words import _


class Segments(QWidget):
    """``do(value)`` is called when another value is chosen; each button is called ``<name>-<value>``."""

    def __init__(
        self,
        look: Look,
        name: str,
        words: str,
        values: tuple[tuple[str, str], ...],
        present: str,
        do: Callable[[str], object],
    ) -> None:
        super().__init__()
        self.setAccessibleName(words)
        self.buttons: dict[str, QPushButton] = {}
        row = FlowLayout(self, 0)
        group = QButtonGroup(self)
        for value, shown in values:
            found = button(look, shown, self._choosing(value, do), "", "segment")
            found.setObjectName(f"{name}-{value}")
            found.setAccessibleName(f"{words}: {shown}")
            found.setCheckable(True)
            found.setChecked(value == present)
            group.addButton(found)
            row.addWidget(found)
            self.buttons[value] = found

    def _choosing(self, value: str, do: Callable[[str], object]) -> Callable[[], object]:
        return lambda: do(value)


class Toggle(QPushButton):
    """One thing that is on or off, said in words; ``do(on)`` is called when the person changes it."""

    def __init__(self, look: Look, name: str, words: str, on: bool, do: Callable[[bool], object]) -> None:
        super().__init__()
        self._look, self._words = look, words
        self.setObjectName(name)
        self.setProperty("part", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setChecked(on)
        self._show()
        self.clicked.connect(lambda checked: do(checked))
        self.toggled.connect(self._show)

    def _show(self) -> None:
        on, look = self.isChecked(), self._look
        self.setText(f"{self._words}: {_('on') if on else _('off')}")
        self.setAccessibleName(self.text())
        put_icon(self, look, "circle-check" if on else "minus")
        self.setProperty("chosen", "true" if on else "false")
        self.style().unpolish(self)
        self.style().polish(self)
