"""A table that can stand at its whole height in a page that scrolls: one scroll bar in place of two."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QTableView

from fieldref.gui.design.look import Look
from fieldref.gui.models.choices import Index

_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class WholeTable(QTableView):
    """``area`` is the page that scrolls; while it is None the table scrolls by itself."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.area: QScrollArea | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pages = _PAGES.get(Qt.Key(event.key()))
        if self.area is None or pages is None or not self.model().rowCount():
            super().keyPressEvent(event)
            return
        # Qt would take the whole table for a page.
        there = self.visualRect(self.currentIndex()).center().y() + pages * self.area.viewport().height()
        row = self.rowAt(min(max(there, 0), self.verticalHeader().length() - 1))
        self.setCurrentIndex(self.model().index(max(row, 0), max(self.currentIndex().column(), 0)))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        inner = self.area.widget() if self.area is not None else None
        if self.area is None or inner is None or not current.isValid() or not self.hasFocus():
            return
        bar, room = self.area.verticalScrollBar(), self.visualRect(current)
        top = self.viewport().mapTo(inner, QPoint(0, room.top())).y() - self._look.gap
        bottom = top + room.height() + 2 * self._look.gap
        if top < bar.value() or bottom - top > self.area.viewport().height():
            bar.setValue(top)
        elif bottom > bar.value() + self.area.viewport().height():
            bar.setValue(bottom - self.area.viewport().height())
