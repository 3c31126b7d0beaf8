"""A small sheet under a chip to choose one thing, with a field to narrow a long list."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from fieldref.gui.design.lists import list_of
from fieldref.gui.design.look import Look
from fieldref.gui.design.measures import Size
from fieldref.gui.design.parts import button, column_of, field, label
from fieldref.gui.models.choices import (
    ICON_ROLE,
    ID_ROLE,
    LEVEL_ROLE,
    SCRIPT_ROLE,
    SECOND_ROLE,
    Choice,
    ChoicesModel,
    Index,
)
from fieldref.gui.words import _

_LONG = 14


class ChoiceDelegate(QStyledItemDelegate):
    """Paints a choice: its words, under them what explains it."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        first = self._look.type.font(Size.BODY, script=index.data(SCRIPT_ROLE) or "")
        look = self._look
        height = look.px(first.pixelSize() / look.measures.scale * 1.6) + look.px(8)
        if index.data(SECOND_ROLE):
            height += look.px(18)
        return QSize(look.px(240), max(height, look.measures.target))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = self._look
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if chosen:
            painter.fillRect(option.rect, look.colour("accent_soft"))
        room = option.rect.adjusted(look.px(12), look.px(3), -look.px(12), -look.px(3))
        indent = int(index.data(LEVEL_ROLE) or 0) * look.px(20)
        if index.data(ICON_ROLE):
            self._icon(painter, room, str(index.data(ICON_ROLE)))
            indent += look.px(32)
        room = room.adjusted(0, 0, -indent, 0) if look.rtl else room.adjusted(indent, 0, 0, 0)
        self._words(painter, room, index, chosen)
        painter.restore()

    def _icon(self, painter: QPainter, room: QRect, name: str) -> None:
        look = self._look
        size = look.px(20)
        left = room.right() - size if look.rtl else room.left()
        painter.drawPixmap(QRect(left, room.center().y() - size // 2, size, size), look.picture(name, "accent"))

    def _words(self, painter: QPainter, room: QRect, index: Index, chosen: bool) -> None:
        look = self._look
        side = Qt.AlignmentFlag.AlignRight if look.rtl else Qt.AlignmentFlag.AlignLeft
        side |= Qt.AlignmentFlag.AlignAbsolute
        second = str(index.data(SECOND_ROLE) or "")
        lower = look.px(18) if second else 0
        script = str(index.data(SCRIPT_ROLE) or "")
        painter.setFont(look.type.font(Size.BODY, bold=chosen and not script, script=script))
        painter.setPen(look.colour("on_accent_soft" if chosen else "text"))
        upper = room.adjusted(0, 0, 0, -lower)
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, side | Qt.AlignmentFlag.AlignVCenter, words)
        if second:
            painter.setFont(look.type.font(Size.SMALL))
            painter.setPen(look.colour("muted"))
            under = QRect(room.left(), room.bottom() - lower, room.width(), lower)
            words = painter.fontMetrics().elidedText(second, Qt.TextElideMode.ElideRight, under.width())
            painter.drawText(under, side | Qt.AlignmentFlag.AlignVCenter, words)


class Picker(QFrame):
    """Shows choices under a widget; ``chosen(id)`` is called with "" for taking the choice back."""

    def __init__(self, look: Look, title: str, choices: tuple[Choice, ...], present: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("part", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self._look = look
        self._chosen: Callable[[str], object] = lambda _identifier: None
        self._model = ChoicesModel(choices)
        self._field = field(look, title, title, "find", "search")
        self._list = self._make_list(title)
        self._assemble(title, len(choices) > _LONG, bool(present))
        self._select(max(self._model.row_of(present), 0))

    def ask(self, under: QWidget, chosen: Callable[[str], object]) -> None:
        """Open under a widget."""
        self._chosen = chosen
        self._place(under)
        self.show()
        (self._field if self._field.isVisible() else self._list).setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self._list.currentIndex())
                return True
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                if watched is self._field:
                    QApplication.sendEvent(self._list, event)
                    return True
            elif event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _make_list(self, title: str) -> QListView:
        found = list_of(self._model, title, "plain")
        found.setItemDelegate(ChoiceDelegate(self._look, found))
        found.clicked.connect(self._take)
        found.installEventFilter(self)
        return found

    def _assemble(self, title: str, long: bool, can_take_back: bool) -> None:
        look = self._look
        layout = column_of(self, look.gap, (look.gap, look.gap, look.gap, look.gap))
        heading = label(title, "heading")
        heading.setContentsMargins(look.px(8), look.px(4), look.px(8), 0)
        layout.addWidget(heading)
        layout.addWidget(self._field)
        self._field.setVisible(long)
        self._field.textEdited.connect(self._narrow)
        self._field.installEventFilter(self)
        layout.addWidget(self._list, 1)
        if can_take_back:
            layout.addWidget(button(look, _("Take this choice back"), lambda: self._finish(""), "x", "quiet"))

    def _narrow(self, typed: str) -> None:
        self._model.narrow(typed)
        self._select(0)

    def _select(self, row: int) -> None:
        self._list.setCurrentIndex(self._model.index(row))
        self._list.scrollTo(self._model.index(row))

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            self._finish(str(index.data(ID_ROLE)))

    def _finish(self, identifier: str) -> None:
        self.close()
        self._chosen(identifier)

    def _wide_enough(self) -> int:
        """Wide enough for what explains the choices, up to a line that is still read at a glance."""
        look, metrics = self._look, QFontMetrics(self._look.type.font(Size.SMALL))
        seconds = [
            str(self._model.index(row).data(SECOND_ROLE) or "") for row in range(min(self._model.rowCount(), 40))
        ]
        longest = max((metrics.horizontalAdvance(words) for words in seconds), default=0)
        return min(max(longest + look.px(80), look.px(380)), look.px(560))

    def _place(self, under: QWidget) -> None:
        look = self._look
        room = under.screen().availableGeometry()
        window = under.window().frameGeometry()
        rows = self._model.rowCount()
        hint = sum(self._list.sizeHintForRow(row) for row in range(min(rows, 12)))
        height = min(
            hint + look.px(112) + (look.px(40) if rows > _LONG else 0), window.height() - look.px(96), look.px(560)
        )
        width = min(self._wide_enough(), window.width() - 2 * look.px(16))
        corner = under.mapToGlobal(QPoint(under.width() - width if look.rtl else 0, under.height() + look.px(4)))
        left = min(max(corner.x(), window.left()), window.right() - width - look.gap)
        top = min(corner.y(), room.bottom() - height)
        self.setGeometry(left, top, width, height)
