"""Cells of several lines that wrap, each in its size and colour, with an icon where the words have one."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fieldref.gui.design.look import Look
from fieldref.gui.design.measures import Size
from fieldref.gui.models.binding import LINES_ROLE, Line
from fieldref.gui.models.choices import Index

_WRAP = Qt.TextFlag.TextWordWrap


class LinesDelegate(QStyledItemDelegate):
    """Reads LINES_ROLE. ``width`` of a column is asked of the view, so that rows are as tall as they need."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.rect.width()
        inner = max(width - 2 * self._look.px(10), self._look.px(60))
        heights = [self._height(line, inner) for line in index.data(LINES_ROLE)]
        return QSize(width, sum(heights) + 2 * self._look.gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = self._look
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, look.colour("accent_soft"))
        painter.setPen(look.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        room = option.rect.adjusted(look.px(10), look.gap, -look.px(10), 0)
        for line in index.data(LINES_ROLE):
            height = self._height(line, room.width())
            self._line(painter, QRect(room.left(), room.top(), room.width(), height), line)
            room.setTop(room.top() + height)
        painter.restore()

    def _line(self, painter: QPainter, room: QRect, line: Line) -> None:
        look = self._look
        font = self._font(line)
        if line.icon:
            side = QFontMetrics(font).height() - look.px(2)
            left = room.right() - side if look.rtl else room.left()
            picture = look.picture(line.icon, line.colour, 18)
            painter.drawPixmap(QRect(left, room.top() + look.px(1), side, side), picture)
            shift = self._shift(font)
            room = room.adjusted(0, 0, -shift, 0) if look.rtl else room.adjusted(shift, 0, 0, 0)
        painter.setFont(font)
        painter.setPen(look.colour(line.colour))
        side_ = (
            Qt.AlignmentFlag.AlignRight if look.rtl else Qt.AlignmentFlag.AlignLeft
        ) | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, int(side_) | int(_WRAP) | int(Qt.AlignmentFlag.AlignTop), line.words)

    def _height(self, line: Line, width: int) -> int:
        font = self._font(line)
        metrics = QFontMetrics(font)
        inner = width - (self._shift(font) if line.icon else 0)
        return metrics.boundingRect(0, 0, max(inner, 1), 4000, _WRAP, line.words).height() + self._look.px(1)

    def _font(self, line: Line) -> QFont:
        return self._look.type.font(Size.SMALL if line.size == "small" else Size.BODY, line.bold)

    def _shift(self, font: QFont) -> int:
        return QFontMetrics(font).height() + self._look.px(4)
