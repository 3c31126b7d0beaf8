"""The filters beside the results: a tree that is switched by click, space or Enter."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from fieldref.gui.actions import Actions
from fieldref.gui.design.look import Look
from fieldref.gui.design.measures import Size
from fieldref.gui.design.parts import action_button, column_of, label, row_of
from fieldref.gui.models.filters import (
    COUNT_ROLE,
    FACET_ROLE,
    ON_ROLE,
    REACH_ROLE,
    VALUE_ROLE,
    FiltersModel,
    is_value,
)
from fieldref.gui.session import Session
from fieldref.gui.words import _

Index = QModelIndex | QPersistentModelIndex
_OPEN_AT_FIRST = ("categories", "situations", "groups")


class FilterDelegate(QStyledItemDelegate):
    """Paints a box with a tick (on), a plus (held through the chosen category) or nothing; words; the count."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(120), self._look.measures.target - (0 if index.data(VALUE_ROLE) is None else 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, rect = self._look, option.rect
        painter.save()
        # Words keep their own direction; where they stand is said absolutely.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect, look.colour("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.colour("raised"))
        if index.data(VALUE_ROLE) is None:
            painter.setFont(look.type.font(Size.BODY, bold=True))
            self._words(painter, rect.adjusted(look.px(4), 0, -look.px(4), 0), index, "text")
        else:
            self._value(painter, rect, index)
        painter.restore()

    def _value(self, painter: QPainter, rect: QRect, index: Index) -> None:
        look = self._look
        on, held, count = index.data(ON_ROLE), index.data(REACH_ROLE), index.data(COUNT_ROLE)
        off = not index.flags() & Qt.ItemFlag.ItemIsEnabled
        side = look.px(18)
        box = QRect(rect.right() - side - look.px(4) if look.rtl else rect.left() + look.px(4), 0, side, side)
        box.moveTop(rect.center().y() - side // 2)
        self._box(painter, box, bool(on), bool(held))
        painter.setFont(look.type.font(Size.SMALL))
        number = "" if count is None else str(count)
        room = painter.fontMetrics().horizontalAdvance(number) + look.px(12)
        painter.setPen(look.colour("muted"))
        where = rect.adjusted(look.px(6), 0, -look.px(6), 0)
        end = Qt.AlignmentFlag.AlignLeft if look.rtl else Qt.AlignmentFlag.AlignRight
        painter.drawText(where, end | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, number)
        painter.setFont(look.type.font(Size.BODY, bold=bool(on)))
        before, after = side + look.px(12), room
        words = rect.adjusted(after, 0, -before, 0) if look.rtl else rect.adjusted(before, 0, -after, 0)
        self._words(painter, words, index, "muted" if off or count == 0 else "text")

    def _box(self, painter: QPainter, box: QRect, on: bool, held: bool) -> None:
        look = self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("accent" if on or held else "edge"))
        painter.setBrush(look.colour("accent") if on else look.colour("accent_soft" if held else "surface"))
        painter.drawRoundedRect(box, look.px(4), look.px(4))
        inner = box.adjusted(look.px(2), look.px(2), -look.px(2), -look.px(2))
        if on:
            painter.drawPixmap(inner, look.picture("check", "on_accent", 16))
        elif held:
            painter.drawPixmap(inner, look.picture("plus", "accent", 16))

    def _words(self, painter: QPainter, room: QRect, index: Index, colour: str) -> None:
        side = Qt.AlignmentFlag.AlignRight if self._look.rtl else Qt.AlignmentFlag.AlignLeft
        painter.setPen(self._look.colour(colour))
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, words)


class FilterPanel(QFrame):
    """The tree with its heading and "Clear filters"."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__()
        self._session, self._actions = session, actions
        self.setProperty("part", "panel")
        self.model = FiltersModel(session)
        self.tree = self._make_tree(session.look)
        layout = column_of(self, 0, (0, 0, 0, 0))
        head = row_of(gap=session.look.gap, margins=(session.look.px(12), session.look.px(6), session.look.px(6), 0))
        head.addWidget(label(_("Filters"), "lead"), 1)
        head.addWidget(action_button(session.look, actions["clear-filters"], "", "quiet", _("Clear")))
        layout.addLayout(head)
        layout.addWidget(self.tree, 1)

    def show_counts(self, counts: dict[str, dict[str, int]]) -> None:
        """Write new counts."""
        self.model.show(counts)
        self.tree.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            index = self.tree.currentIndex()
            if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
                self._switch(index)
                return True
        return super().eventFilter(watched, event)

    def _make_tree(self, look: Look) -> QTreeView:
        tree = QTreeView()
        tree.setModel(self.model)
        # The view may outlive the panel for a moment; it must not outlive its model.
        self.model.setParent(tree)
        tree.setItemDelegate(FilterDelegate(look, tree))
        tree.setProperty("part", "plain")
        tree.setAccessibleName(_("Filters"))
        tree.setHeaderHidden(True)
        tree.setIndentation(look.px(14))
        tree.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        tree.setMouseTracking(True)
        # The present row is shown by the delegate while the tree has the focus; a selection would stay behind.
        tree.setSelectionMode(QTreeView.SelectionMode.NoSelection)
        tree.setExpandsOnDoubleClick(False)
        for facet in _OPEN_AT_FIRST:
            tree.expandRecursively(self.model.facets[facet].index())
        tree.setCurrentIndex(self.model.index(0, 0))
        tree.clicked.connect(self._switch)
        tree.installEventFilter(self)
        return tree

    def _switch(self, index: QModelIndex) -> None:
        if not is_value(index):
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
        elif not index.data(VALUE_ROLE):
            # "Binds here" without a country: ask for it instead of doing nothing.
            self._actions.trigger("choose-country")
        else:
            self._session.found.toggle(index.data(FACET_ROLE), index.data(VALUE_ROLE))
