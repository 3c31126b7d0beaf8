"""A choice whose words wrap, for titles that must be read whole."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

from fieldref.gui.design.look import Look
from fieldref.gui.design.measures import Size
from fieldref.gui.models.choices import ICON_ROLE, LEVEL_ROLE, SCRIPT_ROLE, SECOND_ROLE, Index
from fieldref.gui.picker import ChoiceDelegate

_WRAP = Qt.TextFlag.TextWordWrap


class WrappedChoiceDelegate(ChoiceDelegate):
    """Rows are as tall as their words at the width of the view; ``lines`` is the most lines of each part."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(look, view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look, width = self._look, self._view.viewport().width()
        room = width - 2 * look.px(12) - self._indent(index)
        first, second = self._heights(index, max(room, look.px(80)))
        return QSize(look.px(80), max(first + second + 2 * look.px(5), look.measures.target))

    def _heights(self, index: Index, width: int) -> tuple[int, int]:
        look = self._look
        # Measured bold, because the chosen row is; otherwise choosing would make words wrap.
        script = str(index.data(SCRIPT_ROLE) or "")
        body = QFontMetrics(look.type.font(Size.BODY, bold=True, script=script))
        small = QFontMetrics(look.type.font(Size.SMALL))
        first = body.boundingRect(0, 0, width, 4000, _WRAP, str(index.data())).height()
        words = str(index.data(SECOND_ROLE) or "")
        return first, small.boundingRect(0, 0, width, 4000, _WRAP, words).height() if words else 0

    def _indent(self, index: Index) -> int:
        look = self._look
        return int(index.data(LEVEL_ROLE) or 0) * look.px(20) + (look.px(32) if index.data(ICON_ROLE) else 0)

    def _words(self, painter: QPainter, room: QRect, index: Index, chosen: bool) -> None:
        look = self._look
        side = (
            Qt.AlignmentFlag.AlignRight if look.rtl else Qt.AlignmentFlag.AlignLeft
        ) | Qt.AlignmentFlag.AlignAbsolute
        flags = int(side) | int(_WRAP) | int(Qt.AlignmentFlag.AlignTop)
        first, second = self._heights(index, room.width())
        top = room.top() + max(0, (room.height() - first - second) // 2)
        script = str(index.data(SCRIPT_ROLE) or "")
        painter.setFont(look.type.font(Size.BODY, bold=chosen and not script, script=script))
        painter.setPen(look.colour("on_accent_soft" if chosen else "text"))
        painter.drawText(QRect(room.left(), top, room.width(), first), flags, str(index.data()))
        if second:
            painter.setFont(look.type.font(Size.SMALL))
            painter.setPen(look.colour("muted"))
            painter.drawText(QRect(room.left(), top + first, room.width(), second), flags, str(index.data(SECOND_ROLE)))
