"""Lines of the sheet: a number, and beside it words that wrap and are never cut short."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fieldref.gui.design.look import Look
from fieldref.gui.models.choices import Index

_WRAP = int(Qt.TextFlag.TextWordWrap)


class NumberedLines(QStyledItemDelegate):
    """The words are the tool tip of the model; its display role says number and words in one."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self._metrics = QFontMetrics(look.type.font())
        self._numbers = self._metrics.horizontalAdvance("88.") + look.gap

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        room = max(width - self._numbers - 2 * self._look.px(10), self._look.px(60))
        high = self._metrics.boundingRect(0, 0, room, 4000, _WRAP, _words(index)).height()
        return QSize(self._look.px(60), max(high + 2 * self._look.px(6), self._look.measures.target))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, chosen = self._look, bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        # Where things stand is said absolutely.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if chosen:
            painter.fillRect(option.rect, look.colour("accent_soft"))
        room = option.rect.adjusted(look.px(10), look.px(6), -look.px(10), 0)
        side = Qt.AlignmentFlag.AlignRight if look.rtl else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        painter.setFont(look.type.font())
        painter.setPen(look.colour("on_accent_soft" if chosen else "muted"))
        painter.drawText(room, flags, f"\u200f{index.row() + 1}." if look.rtl else f"{index.row() + 1}.")
        painter.setPen(look.colour("on_accent_soft" if chosen else "text"))
        shift = self._numbers
        words = QRect(room.left() + (0 if look.rtl else shift), room.top(), room.width() - shift, room.height())
        painter.drawText(words, flags | _WRAP, _words(index))
        painter.restore()


def _words(index: Index) -> str:
    return str(index.data(Qt.ItemDataRole.ToolTipRole))
