"""Find: filters, results, reader. Typing searches at once; the arrow keys walk through results from the field."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from fieldref.gui.actions import Actions
from fieldref.gui.design.parts import column_of, field
from fieldref.gui.find_state import Active
from fieldref.gui.models.finding import Finder, Found, Row
from fieldref.gui.places.countries import CountriesPlace, CountriesState
from fieldref.gui.places.filter_panel import FilterPanel
from fieldref.gui.places.find_head import FindHead
from fieldref.gui.places.place import Place
from fieldref.gui.places.results_list import ResultsList
from fieldref.gui.places.suggestions import COUNTRY, Suggestions
from fieldref.gui.reader.pane import ReaderPane
from fieldref.gui.session import Session
from fieldref.gui.visits import Visit
from fieldref.gui.words import _
from fieldref.mark import N_
from fieldref.search.request import DECLARATION, GLOSSARY, STATEMENT

_WALK = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_NARROW = 1120
_LATE_MS = 400
# Results that are seen without scrolling; nobody needs them suggested.
_SEEN = 5


class FindPlace(Place):
    """Three columns; "reading" gives the whole width to the reader until Esc."""

    id = "find"
    name = N_("Find")
    icon = "search"

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self.search = field(self.look, _("Search the library"), _("Search"), "find", "search")
        self.filters = FilterPanel(session, actions)
        self.suggestions = Suggestions(session)
        self.head = FindHead(session)
        self.results = ResultsList(session)
        self.reader = ReaderPane(session, actions)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._reading = False
        self._wants_filters: bool | None = None
        self._preview = QTimer(self, singleShot=True, interval=0)
        # On a slow computer the first search takes a while; nobody should think that nothing happens.
        self._late = QTimer(self, singleShot=True, interval=_LATE_MS)
        self._assemble()
        self._connect()

    def enter(self) -> None:
        self.actions_.on("show-filters", self._toggle_filters)
        self.actions_.on("clear-filters", self.session.found.clear_filters)
        self.reader.connect_actions()
        if self.search.text() != self.session.found.wanted.text:
            self.search.setText(self.session.found.wanted.text)
        self._arrange()
        if not self._reading:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.look_up()

    def offered(self) -> tuple[str, ...]:
        return ("show-filters", "clear-filters", *self.reader.offered())

    def step_back(self) -> bool:
        if self.reader.close_find_bar():
            return True
        if self.suggestions.has_focus() and self.suggestions.close_row():
            return True
        if self._reading:
            self.stop_reading()
            return True
        if self.session.found.wanted.text:
            self.search.clear()
            self.session.found.type("")
            return True
        return False

    def type(self, text: str) -> None:
        """Take over what was typed elsewhere."""
        self.stop_reading()
        self.search.setText(text)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.end(False)
        self.session.found.type(text)

    def read(self, visit: Visit) -> None:
        """Open a page over the whole width."""
        self.reader.visit(visit)
        self._reading = True
        self._arrange()
        self.reader.take_focus()

    def stop_reading(self) -> None:
        """Back to the results."""
        if self._reading:
            self._reading = False
            self._arrange()
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_up(self) -> None:
        """Search off the main thread; an answer that comes late is dropped."""
        request, country = self.session.found.request(), self.session.context.person.country
        active = self.session.found.active()
        tightest = active[0].name if active else ""
        self._late.start()
        self.session.ask("find", lambda desk: desk.once(Finder).find(request, country, tightest), self._show)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                return self.suggestions.enter_row()
            if event.key() in _WALK:
                QApplication.sendEvent(self.results.view, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self.open_chosen()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _assemble(self) -> None:
        middle = QWidget()
        middle.setProperty("part", "page")
        inside = self._middle(middle)
        inside.addWidget(self.results, 1)
        for part in (self.filters, middle, self.reader):
            self.splitter.addWidget(part)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for position, stretch in enumerate((0, 0, 1)):
            self.splitter.setStretchFactor(position, stretch)
        self.splitter.setSizes([self.look.px(310), self.look.px(410), self.look.px(560)])
        self._middle_part = middle
        column_of(self).addWidget(self.splitter)
        px = self.look.px
        self.filters.setMinimumWidth(px(190))
        middle.setMinimumWidth(px(250))
        self.reader.setMinimumWidth(px(300))

    def _middle(self, middle: QWidget) -> QVBoxLayout:
        px = self.look.px
        inside = column_of(middle)
        top = column_of(gap=self.look.gap, margins=(px(12), px(10), px(12), px(8)))
        top.addWidget(self.search)
        top.addWidget(self.suggestions)
        top.addWidget(self.head)
        inside.addLayout(top)
        return inside

    def _connect(self) -> None:
        self.search.textEdited.connect(self.session.found.type)
        self.search.installEventFilter(self)
        self.session.found.changed.connect(self._changed)
        self.results.chosen.connect(self._chosen)
        self.results.opened.connect(self.open_chosen)
        self.head.dropped.connect(self._drop)
        self.head.literally.connect(self._search_literally)
        self.head.filters.connect(self._toggle_filters)
        self.results.dropped.connect(self._drop)
        self.suggestions.search.connect(self.type)
        self.suggestions.read.connect(self._read_suggested)
        self.suggestions.left.connect(self.search.setFocus)
        self.reader.wants_width.connect(self.open_chosen)
        self._preview.timeout.connect(self._show_preview)
        self._late.timeout.connect(self.head.say_searching)

    def _changed(self) -> None:
        if self.isVisible():
            self.look_up()

    def _show(self, found: Found) -> None:
        self._late.stop()
        self.filters.show_counts(found.counts)
        self.head.show(found)
        self.actions_.enable(bool(self.session.found.active()), "clear-filters")
        self.results.show_found(found)
        self.suggestions.follow(self.session.found.wanted.text, {row.result.id for row in found.rows[:_SEEN]})
        if not self._reading:
            self._preview.start()

    def _read_suggested(self, kind: str, identifier: str) -> None:
        if kind == COUNTRY:
            self.session.state(CountriesState).first = identifier
            self.session.go.emit(CountriesPlace.id)
        else:
            self.read(Visit(kind, identifier))

    def _chosen(self, _index: QModelIndex) -> None:
        self._preview.start()

    def _show_preview(self) -> None:
        row = self.results.current()
        if not self.isVisible():
            return  # another place, or the window was closed meanwhile
        if row is not None and not self._reading:
            self.reader.preview(visit_of(row), self.session.found.wanted.text)
        elif row is None and not self._reading:
            self.reader.show_nothing()

    def open_chosen(self) -> None:
        """Read the chosen result over the whole width."""
        row = self.results.current()
        if row is not None:
            self.read(visit_of(row))

    def _drop(self, active: Active) -> None:
        self.session.found.drop(active)

    def _search_literally(self) -> None:
        self.session.found.type(self.search.text(), literally=True)

    def _toggle_filters(self) -> None:
        self._wants_filters = not self.filters.isVisible()
        self._arrange()
        if self._wants_filters:
            self.filters.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _arrange(self) -> None:
        """Which of the three columns are shown: a narrow window leaves the filters out until asked for."""
        roomy = self.width() >= _NARROW * self.look.measures.scale * 0.98
        filters = (roomy if self._wants_filters is None else self._wants_filters) and not self._reading
        crowded = self.width() < (860 if filters else 640) * self.look.measures.scale
        self.filters.setVisible(filters)
        self._middle_part.setVisible(not self._reading)
        self.reader.setVisible(self._reading or not crowded)
        self.reader.set_wide(self._reading)
        self.head.set_filters_shown(filters)
        self.actions_["show-filters"].setChecked(filters)


def visit_of(row: Row) -> Visit:
    """The page a result opens."""
    result = row.result
    if result.kind == DECLARATION:
        return Visit(DECLARATION, f"{result.variant}/{result.id.removeprefix('udhr-')}")
    if result.kind == GLOSSARY:
        return Visit(GLOSSARY, result.id)
    return Visit("entry", row.entry if result.kind == STATEMENT else result.id)
