"""Countries: which instruments bind one, since when, how sure; two side by side."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHeaderView,
    QPushButton,
    QTableView,
    QWidget,
)

from fieldref.gui.actions import Actions
from fieldref.gui.design.parts import Banner, button, column_of, empty, field, label, scrolling
from fieldref.gui.flow import FlowLayout
from fieldref.gui.models import choices
from fieldref.gui.models.binding import BINDINGS, BindingModel, own_way
from fieldref.gui.picker import Picker
from fieldref.gui.places.lines_delegate import LinesDelegate
from fieldref.gui.places.place import Place
from fieldref.gui.places.segments import Toggle
from fieldref.gui.session import Session
from fieldref.gui.words import _, language
from fieldref.lang.countries import country_name
from fieldref.mark import N_
from fieldref.model.law import Binding

_SHOWN: tuple[Binding | None, ...] = (None, *BINDINGS)


@dataclass
class CountriesState:
    """Which countries are looked at, and what narrows."""

    first: str = ""
    second: str = ""
    binding: Binding | None = None
    differences: bool = False


class CountriesPlace(Place):
    """The country lens over every instrument."""

    id = "countries"
    name = N_("Countries")
    icon = "globe"

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self._state = session.state(CountriesState)
        look = self.look
        self.model = BindingModel(session.library)
        self.table = self._make_table()
        self.first = button(look, "", lambda: self._ask(self.first, False), "map-pin", "chip")
        self.second = button(look, "", lambda: self._ask(self.second, True), "plus", "chip")
        self.search = field(look, _("Filter the law"), _("Filter: a treaty or act"), "find", "search")
        self.differences = Toggle(look, "differences", _("Only what differs"), False, self._only_differences)
        self.segments = {binding: self._segment(binding) for binding in _SHOWN}
        self._banners = column_of(gap=look.px(4))
        self.use = button(look, _("Use for this person"), self._use_country, "check", "quiet")
        self._nothing = label(_("Choose a country to see which treaties and acts bind it."), "muted", wrap=True)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._assemble()
        self._connect()

    def enter(self) -> None:
        person = self.session.context.person
        self._state.first = self._state.first or person.country
        self.look_up()
        (self.search if self._state.first else self.first).setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        if self.search.text():
            self.search.clear()
            self._narrow()
            return True
        if self._state.second:
            self.choose(self._state.first, "")
            return True
        return False

    def choose(self, first: str, second: str) -> None:
        """Look at a country, and at a second one beside it; "" for none."""
        self._state.first, self._state.second = first, second
        self.look_up()

    def look_up(self) -> None:
        """Show what is chosen."""
        state = self._state
        countries = tuple(code for code in (state.first, state.second) if code)
        self.model.look_at(countries)
        self._name(self.first, state.first, _("Choose a country"))
        self._name(self.second, state.second, _("Compare with another"))
        for part in (self.second, self.search, self._ways, self.table):
            part.setVisible(bool(countries))
        self.differences.setVisible(len(countries) > 1)
        self._nothing.setVisible(not countries)
        self.use.setVisible(bool(state.first) and state.first != self.session.context.person.country)
        self._show_notes(countries)
        self._narrow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def _assemble(self) -> None:
        look = self.look
        inner, head, self._ways = QWidget(), QWidget(), QWidget()
        page = column_of(inner, look.gap, (look.px(20), look.px(14), look.px(20), look.px(12)))
        column_of(self).addWidget(scrolling(inner, _("Countries")))
        which = FlowLayout(head, look.gap)
        for part in (label(_("Which law binds here?"), "title"), self.first, self.second, self.use):
            which.addWidget(part)
        page.addWidget(head)
        page.addWidget(self._nothing)
        page.addLayout(self._banners)
        page.addWidget(self.search)
        group = QButtonGroup(self)
        inside = FlowLayout(self._ways, 0)
        for segment in self.segments.values():
            group.addButton(segment)
            inside.addWidget(segment)
        page.addWidget(self._ways)
        page.addWidget(self.differences, 0, Qt.AlignmentFlag.AlignLeading)
        page.addWidget(self.table, 1)
        note = _("Where a treaty does not bind, or this is not known, other law may still protect the person.")
        page.addWidget(label(note, "small", wrap=True))
        page.addStretch(0)

    def _make_table(self) -> QTableView:
        found = QTableView()
        found.setModel(self.model)
        # The view may outlive the place for a moment; it must not outlive its model.
        self.model.setParent(found)
        found.setItemDelegate(LinesDelegate(self.look, found))
        found.setAccessibleName(_("Law and whether it binds"))
        found.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        found.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        found.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        found.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        found.setTabKeyNavigation(False)
        found.setShowGrid(False)
        found.setMinimumHeight(self.look.px(220))
        found.setAlternatingRowColors(True)
        found.verticalHeader().hide()
        across = found.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        return found

    def _segment(self, binding: Binding | None) -> QPushButton:
        found = button(self.look, "", lambda: self._only(binding), "", "segment")
        found.setCheckable(True)
        return found

    def _connect(self) -> None:
        self.search.textEdited.connect(self._narrow)
        self._soon.timeout.connect(self.table.resizeRowsToContents)
        self.table.horizontalHeader().sectionResized.connect(lambda *_sizes: self._soon.start())

    def _name(self, chip: QPushButton, code: str, otherwise: str) -> None:
        chip.setText(country_name(code, language()) if code else otherwise)
        chip.setAccessibleName(chip.text())
        chip.setProperty("chosen", "true" if code else "false")
        chip.style().unpolish(chip)
        chip.style().polish(chip)

    def _ask(self, chip: QPushButton, second: bool) -> None:
        state = self._state
        title = _("Compare with which country?") if second else _("Which country?")
        present = state.second if second else state.first
        picker = Picker(self.look, title, choices.countries(self.session), present, self.window())
        picker.ask(
            chip, lambda code: self.choose(*((state.first, code) if second else (code, state.second if code else "")))
        )

    def _show_notes(self, countries: tuple[str, ...]) -> None:
        empty(self._banners)
        library = self.session.library
        for code in countries:
            name, state = country_name(code, language()), library.territory_of(code)
            note = library.state_note(code)
            if state:
                words = N_(
                    "{territory} is a territory of {state}; what binds {state} says nothing about what binds there."
                )
                known = _(words, territory=name, state=country_name(state, language()))
                note = f"{known} {own_way(note)}"
            if note:
                self._banners.addWidget(Banner(self.look, "caution", note if state else own_way(note)))

    def _narrow(self, _typed: str = "") -> None:
        state = self._state
        if not state.first:
            return
        for binding, segment in self.segments.items():
            words = _(BINDINGS[binding]) if binding else _("All")
            segment.setText(f"{words} \u2068{self.model.count(binding)}\u2069")
            segment.setAccessibleName(segment.text())
            segment.setChecked(binding is state.binding)
        self.differences.setChecked(state.differences)
        self.model.narrow(self.search.text(), state.binding, state.differences and bool(state.second))
        self._soon.start()

    def _only(self, binding: Binding | None) -> None:
        self._state.binding = binding
        self._narrow()

    def _only_differences(self, on: bool) -> None:
        if on != self._state.differences:
            self._state.differences = on
            self._narrow()

    def _use_country(self) -> None:
        self.session.context.choose(country=self._state.first)
        self.use.hide()
