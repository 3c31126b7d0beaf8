"""The command palette: one field over every action and every entry."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QListView, QWidget
from shiboken6 import isValid

from fieldref.gui.actions import Actions, described
from fieldref.gui.design.lists import list_of
from fieldref.gui.design.parts import column_of, field
from fieldref.gui.models.choices import ID_ROLE, Choice, ChoicesModel
from fieldref.gui.picker import ChoiceDelegate
from fieldref.gui.session import Session
from fieldref.gui.words import _, language
from fieldref.search import SearchRequest, SearchResult

_MORE = 8
_ACTION, _ENTRY = "action:", "entry:"


def palette_choices(session: Session, actions: Actions) -> tuple[Choice, ...]:
    """Every action that can be done now, then every entry."""
    found = []
    for identifier in actions:
        action, spec = actions[identifier], actions.specs[identifier]
        if action.isEnabled() and identifier != "palette":
            keys = described("", spec.shortcut).strip(" ()")
            second = " · ".join(part for part in (_(spec.menu), keys) if part)
            found.append(Choice(_ACTION + identifier, action.text(), second, spec.icon or "chevron-right"))
    for entry in session.library.entry_ids():
        title = session.library.passage("entry", entry, "title", language()).words
        term = session.library.passage("entry", entry, "term", language()).words
        found.append(Choice(_ENTRY + entry, title, term, "file-text", also=entry))
    return tuple(found)


class Palette(QFrame):
    """Opens over the window; Enter does what is chosen, or searches for what is typed."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("part", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(_("Find an action or an entry"))
        self._session, self._actions, self._over = session, actions, parent
        self._model = ChoicesModel(palette_choices(session, actions))
        self._field = field(
            session.look, self.accessibleName(), _("Type what you want to do or read"), "find", "search"
        )
        self._list = self._make_list()
        gap = session.look.gap
        layout = column_of(self, gap, (gap, gap, gap, gap))
        layout.addWidget(self._field)
        layout.addWidget(self._list)
        self._field.textEdited.connect(self._narrow)
        self._field.installEventFilter(self)
        self._list.setCurrentIndex(self._model.index(0))

    def open(self) -> None:
        """Show it in the upper middle of the window."""
        parent, px = self._over, self._session.look.px
        width = min(px(640), parent.width() - px(48))
        height = min(px(440), parent.height() - px(96))
        corner = parent.mapToGlobal(QPoint((parent.width() - width) // 2, px(72)))
        self.setGeometry(corner.x(), corner.y(), width, height)
        self.show()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self._list.currentIndex())
                return True
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                QApplication.sendEvent(self._list, event)
                return True
        return super().eventFilter(watched, event)

    def _make_list(self) -> QListView:
        found = list_of(self._model, _("Actions and entries"), "plain")
        found.setItemDelegate(ChoiceDelegate(self._session.look, found))
        found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        found.clicked.connect(self._take)
        return found

    def _narrow(self, typed: str) -> None:
        self._model.narrow(typed)
        self._list.setCurrentIndex(self._model.index(0))
        self._list.scrollToTop()
        if typed.strip():
            request = SearchRequest(typed, languages=self._session.preferred(), kinds=("entry",), limit=_MORE)
            self._session.ask("palette", lambda desk: desk.search.find(request).results, self._show_found)

    def _show_found(self, results: tuple[SearchResult, ...]) -> None:
        if not isValid(self):
            return
        self._model.extend(tuple(Choice(_ENTRY + r.id, r.title, icon="file-text") for r in results))
        if not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(0))

    def _take(self, index: QModelIndex) -> None:
        typed = self._field.text()
        self.close()
        if not index.isValid():
            if typed.strip():
                self._session.find.emit(typed)
            return
        identifier = str(index.data(ID_ROLE))
        if identifier.startswith(_ACTION):
            self._actions.trigger(identifier.removeprefix(_ACTION))
        else:
            self._session.read.emit(identifier.removeprefix(_ENTRY))
