"""Countries: which instruments bind one, since when, how sure; two side by side."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from fieldref.gui.actions import Actions
from fieldref.gui.design.parts import (
    Banner,
    Chooser,
    button,
    column_of,
    empty,
    field,
    label,
    put_icon,
    row_of,
    scrolling,
)
from fieldref.gui.flow import FlowLayout
from fieldref.gui.models import choices
from fieldref.gui.models.binding import BINDINGS, BindingModel, own_way
from fieldref.gui.picker import Picker
from fieldref.gui.places.law_table import LawTable
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
        self.table = LawTable(look, self.model)
        self.first = button(look, "", lambda: self._ask(self.first, False), "map-pin", "chip")
        self.second = button(look, "", lambda: self._ask(self.second, True), "plus", "chip")
        self.search = field(look, _("Filter the law"), _("Filter: a treaty or act"), "find", "search")
        self.differences = Toggle(look, "differences", _("Only what differs"), False, self._only_differences)
        self.segments = {binding: self._segment(binding) for binding in _SHOWN}
        # The same choice in one line, where there is little room.
        self.which = Chooser(look, _("Show which law"))
        self.which.addItems([""] * len(_SHOWN))
        self._close = False
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
        self.second.setVisible(bool(countries))
        self._nothing.setVisible(not countries)
        self.use.setVisible(bool(state.first) and state.first != self.session.context.person.country)
        self._show_notes(countries)
        self._arrange()
        self._narrow()
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._soon.start()

    def _arrange(self) -> None:
        """Where few lines of law would fit below the head, the head gets lower and the page scrolls as one."""
        chosen, look = bool(self._state.first), self.look
        held = [self._banners.itemAt(at) for at in range(self._banners.count())]
        banners = sum(each.heightForWidth(self._banners.geometry().width() or look.px(400)) for each in held if each)
        self._close = chosen and self.height() - banners < look.px(440)
        self._title.setVisible(not self._close)
        self._filter.setVisible(chosen)
        self.which.setVisible(self._close)
        self._ways.setVisible(chosen and not self._close)
        self.table.setVisible(chosen)
        self.note.setVisible(chosen)
        self.differences.setVisible(bool(self._state.second))
        self.model.keep_close(self._close)
        self.table.stand_whole(self._area if self._close else None)

    def _assemble(self) -> None:
        look = self.look
        inner, head, self._ways = QWidget(), QWidget(), QWidget()
        page = column_of(inner, look.gap, look.margins)
        self._area = scrolling(inner, _("Countries"))
        column_of(self).addWidget(self._area)
        which = FlowLayout(head, look.gap)
        self._title = label(_("Which law binds here?"), "title")
        for part in (self._title, self.first, self.second, self.use, self.differences):
            which.addWidget(part)
        page.addWidget(head)
        page.addWidget(self._nothing)
        page.addLayout(self._banners)
        self._filter = QWidget()
        row = row_of(self._filter, look.gap)
        row.addWidget(self.search, 1)
        row.addWidget(self.which)
        page.addWidget(self._filter)
        group = QButtonGroup(self)
        inside = FlowLayout(self._ways, 0)
        for segment in self.segments.values():
            group.addButton(segment)
            inside.addWidget(segment)
        page.addWidget(self._ways)
        note = _("Where a treaty does not bind, or this is not known, other law may still protect the person.")
        self.note = label(note, "small", wrap=True)
        page.addWidget(self.note)
        page.addWidget(self.table, 1)
        page.addStretch(0)

    def _segment(self, binding: Binding | None) -> QPushButton:
        found = button(self.look, "", lambda: self._only(binding), "", "segment")
        found.setCheckable(True)
        return found

    def _connect(self) -> None:
        self.search.textEdited.connect(self._narrow)
        self.which.activated.connect(lambda at: self._only(_SHOWN[at]))
        # What is hidden has no height yet; the room is measured again once everything is shown.
        self._soon.timeout.connect(self._arrange)
        self.table.horizontalHeader().sectionResized.connect(lambda *_sizes: self._soon.start())

    def _name(self, chip: QPushButton, code: str, otherwise: str) -> None:
        chip.setText(country_name(code, language()) if code else otherwise)
        chip.setAccessibleName(chip.text())
        put_icon(chip, self.look, "map-pin" if code or chip is self.first else "plus")
        chip.setProperty("chosen", "true" if code else "false")
        chip.style().unpolish(chip)
        chip.style().polish(chip)

    def _ask(self, chip: QPushButton, second: bool) -> None:
        state = self._state
        title = _("Compare with which country?") if second else _("Which country?")
        present = state.second if second else state.first
        picker = Picker(self.look, title, choices.countries(self.session), present, self.window())
        picker.ask(
            chip, lambda code: self.pick(*((state.first, code) if second else (code, state.second if code else "")))
        )

    def pick(self, first: str, second: str) -> None:
        """Look at what was picked, and let the next word narrow it."""
        self.choose(first, second)
        if first:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

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
                note = f"{known}\n{own_way(note)}"
            if note:
                self._banners.addWidget(Banner(self.look, "caution", note if state else own_way(note)))

    def _narrow(self, _typed: str = "") -> None:
        state = self._state
        if not state.first:
            return
        for at, (binding, segment) in enumerate(self.segments.items()):
            words = _(BINDINGS[binding]) if binding else _("All")
            segment.setText(f"{words} \u2068{self.model.count(binding)}\u2069")
            segment.setAccessibleName(segment.text())
            segment.setChecked(binding is state.binding)
            self.which.setItemText(at, segment.text())
        self.which.setCurrentIndex(_SHOWN.index(state.binding))
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
