"""A row that wraps."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Puts widgets side by side and goes to the next line where there is no room; mirrored with the interface."""

    def __init__(self, parent: QWidget, gap: int, down: int | None = None) -> None:
        """``gap`` pixels between widgets, ``down`` between rows where that differs."""
        super().__init__(parent)
        self._gap = gap
        self._down = gap if down is None else down
        self._held: list[QLayoutItem] = []
        self._last: set[QWidget | None] = set()
        self.setContentsMargins(0, 0, 0, 0)
        policy = parent.sizePolicy()
        policy.setHeightForWidth(True)
        parent.setSizePolicy(policy)

    def add_last(self, widget: QWidget) -> None:
        """Add a widget that stands at the far end of its row."""
        self._last.add(widget)
        self.addWidget(widget)

    def take(self, widget: QWidget) -> None:
        """Take a widget out, alive."""
        self._last.discard(widget)
        self.removeWidget(widget)

    def width_in_one_row(self) -> int:
        """How wide everything is side by side."""
        margins = self.contentsMargins()
        wide = [item.sizeHint().width() for item in self._held if not item.isEmpty()]
        return sum(wide) + self._gap * max(len(wide) - 1, 0) + margins.left() + margins.right()

    def addItem(self, item: QLayoutItem) -> None:
        self._held.append(item)
        widget = item.widget()
        if widget is not None:
            # Its size comes from the stylesheet; asked before, a row would be too low.
            widget.ensurePolished()

    def count(self) -> int:
        return len(self._held)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._held[index] if 0 <= index < len(self._held) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._held.pop(index) if 0 <= index < len(self._held) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._held:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _lay(self, rect: QRect, move: bool) -> int:
        margins = self.contentsMargins()
        rect = rect.marginsRemoved(margins)
        y, gap = 0, self._down
        for row in self._rows(max(rect.width(), 1)):
            tall = max(size.height() for _item, size in row)
            if move:
                self._place_row(row, rect, y, tall)
            y += tall + gap
        return max(y - gap, 0) + margins.top() + margins.bottom()

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._held:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(width, 100000)).expandedTo(QSize(0, item.minimumSize().height()))
            if item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            if not rows or x + size.width() > width:
                rows.append([])
                x = 0
            rows[-1].append((item, size))
            x += size.width() + self._gap
        return rows

    def _place_row(self, row: list[tuple[QLayoutItem, QSize]], rect: QRect, y: int, tall: int) -> None:
        last = [(item, size) for item, size in row if item.widget() in self._last]
        first = [(item, size) for item, size in row if item.widget() not in self._last]
        x = 0
        for item, size in first:
            self._put(item, size, rect, x, y, tall)
            x += size.width() + self._gap
        x = rect.width() - sum(size.width() + self._gap for _item, size in last) + self._gap
        for item, size in last:
            self._put(item, size, rect, x, y, tall)
            x += size.width() + self._gap

    def _put(self, item: QLayoutItem, size: QSize, rect: QRect, x: int, y: int, tall: int) -> None:
        widget = self.parentWidget()
        mirrored = widget is not None and widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = rect.right() + 1 - x - size.width() if mirrored else rect.left() + x
        item.setGeometry(QRect(QPoint(left, rect.top() + y + (tall - size.height()) // 2), size))


class JoinedLayout(FlowLayout):
    """Buttons that touch and belong together: one row where there is room for all, one under another else."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, 0)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(self.width_in_one_row(), 0))
