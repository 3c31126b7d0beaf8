"""The bar on top: who is in front of me, as chips; New person; Quick exit."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenuBar, QPushButton, QWidget

from fieldref.gui.actions import Actions
from fieldref.gui.design.parts import action_button, button, put_icon, row_of, set_script
from fieldref.gui.flow import FlowLayout
from fieldref.gui.later import Later
from fieldref.gui.models import choices
from fieldref.gui.models.choices import Choice
from fieldref.gui.picker import Picker
from fieldref.gui.session import Session
from fieldref.gui.words import _, language
from fieldref.mark import N_

if TYPE_CHECKING:
    from fieldref.lang import countries
else:
    countries = Later("fieldref.lang.countries")


_CORNER = Qt.Corner.TopRightCorner


@dataclass(frozen=True)
class ChipSpec:
    """One chip: its field of Person, its words while nothing is chosen, what it asks, where choices come from."""

    field: str
    words: str
    question: str
    icon: str
    choices: Callable[[Session], tuple[Choice, ...]]


CHIPS = (
    ChipSpec("language", N_("Person's language"), N_("Which language does the person speak?"), "languages",
             choices.languages),
    ChipSpec("country", N_("Country"), N_("In which country are you?"), "map-pin", choices.countries),
    ChipSpec("category", N_("Category"), N_("Which category of person?"), "layers", choices.categories),
    ChipSpec("group", N_("Group"), N_("Is the person one of these?"), "users", choices.groups),
    ChipSpec("situation", N_("Situation"), N_("Where is the person now?"), "route", choices.situations),
)  # fmt: skip


class ContextBar(QWidget):
    """Chips in a row that wraps where the window is narrow or the text large.

    Where New person and Quick exit would need a row of their own they stand at the end of the menus, if there is room.
    """

    def __init__(self, session: Session, actions: Actions, menus: QMenuBar) -> None:
        super().__init__()
        self._session = session
        self._menus = menus
        self._look = session.look
        self._narrow = False
        self.setProperty("part", "context-bar")
        # A plain QWidget paints its stylesheet's ground only with this.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Who is in front of me"))
        self._chips = {spec.field: self._make_chip(spec) for spec in CHIPS}
        self._clear = action_button(self._look, actions["clear-context"], "x", "quiet")
        self._assemble(actions)
        self._connect(actions)
        self.show_person()

    def chip(self, name: str) -> QPushButton:
        """A chip, by its field of Person."""
        return self._chips[name]

    def retire(self) -> None:
        """Another bar takes over; this one follows nothing any more."""
        self._session.context.changed.disconnect(self._changed)

    def ask(self, name: str) -> None:
        """Open the picker of a chip."""
        spec = next(spec for spec in CHIPS if spec.field == name)
        present = getattr(self._session.context.person, name)
        picker = Picker(self._look, _(spec.question), spec.choices(self._session), present, self.window())
        picker.ask(self._chips[name], lambda chosen: self._session.context.choose(**{name: chosen}))

    def show_person(self) -> None:
        """Write what is chosen onto the chips."""
        person = self._session.context.person
        for spec in CHIPS:
            value = getattr(person, spec.field)
            chip = self._chips[spec.field]
            words = self._name(spec, value) if value else _(spec.words)
            chip.setText(words)
            chip.setProperty("chosen", "true" if value else "false")
            chip.setAccessibleName(f"{_(spec.words)}: {words}" if value else f"{_(spec.words)}: {_('not chosen')}")
            script = self._script(value) if spec.field == "language" and value else ""
            set_script(chip, self._look, script)
            chip.style().unpolish(chip)
            chip.style().polish(chip)
        self._clear.setVisible(not person.is_empty)
        self._fold()

    def _name(self, spec: ChipSpec, value: str) -> str:
        library = self._session.library
        if spec.field == "language":
            found = library.language(value)
            name = choices.language_name(self._session, value)
            return found.own_name if name == found.own_name else f"\u2068{found.own_name}\u2069 ({name})"
        if spec.field == "country":
            return countries.country_name(value, language())
        return library.passage(spec.field, value, "name", language()).words

    def _script(self, tag: str) -> str:
        return self._session.tongues.of(tag).script

    def _make_chip(self, spec: ChipSpec) -> QPushButton:
        chip = button(self._look, _(spec.words), lambda: self.ask(spec.field), spec.icon, "chip", _(spec.question))
        put_icon(chip, self._look, spec.icon, size=18)
        chip.setMaximumWidth(self._look.px(320))
        # A click leaves the cursor where words are typed: after a choice one goes on typing.
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setFixedHeight(self._look.measures.target)
        return chip

    def _assemble(self, actions: Actions) -> None:
        look = self._look
        room = look.measures.room
        flow = self._flow = FlowLayout(self, room(5))
        flow.setContentsMargins(room(12), room(6), room(12), room(6))
        for chip in self._chips.values():
            flow.addWidget(chip)
        flow.addWidget(self._clear)
        self.new_person = action_button(look, actions["new-person"], "user-plus")
        self.quick_exit = action_button(look, actions["quick-exit"], "log-out")
        self._ways = QWidget()
        row = self._ways_row = row_of(self._ways, room(5))
        row.addWidget(self.new_person)
        row.addWidget(self.quick_exit)
        flow.add_last(self._ways)

    def _connect(self, actions: Actions) -> None:
        self._session.context.changed.connect(self._changed)
        for spec in CHIPS:
            actions.on(f"choose-{spec.field}", partial(self.ask, spec.field))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(1100)
        if narrow != self._narrow:
            self._narrow = narrow
            for spec in CHIPS:
                # On a small screen one row matters more than pictures beside the words.
                put_icon(self._chips[spec.field], self._look, "" if narrow else spec.icon, size=18)
        self._fold()

    def _fold(self) -> None:
        """Put New person and Quick exit where they cost no row."""
        if not self._menus.actions():
            return
        up = self._menus.cornerWidget(_CORNER) is self._ways
        gap = self._look.gap
        mine = self.new_person.sizeHint().width() + self.quick_exit.sizeHint().width() + 2 * gap
        whole = self._flow.width_in_one_row() + (mine + gap if up else 0)
        menus = sum(self._menus.actionGeometry(action).width() for action in self._menus.actions())
        fits = not self._menus.isNativeMenuBar() and menus + mine + 4 * gap <= self.width()
        wanted = whole > self.width() and fits
        if wanted != up:
            self._put_up() if wanted else self._put_down()
            self._ways.show()
            for before, after in pairwise((*self._chips.values(), self._clear, self.new_person, self.quick_exit)):
                QWidget.setTabOrder(before, after)

    def _put_up(self) -> None:
        self._flow.take(self._ways)
        self._menus.setCornerWidget(self._ways, _CORNER)
        self._make_menus_tall(True)
        # Menus in a script with tall letters are taller than the buttons.
        high = max(self._menus.actionGeometry(action).height() for action in self._menus.actions())
        above = max(0, (high - self._ways.sizeHint().height()) // 2)
        self._ways_row.setContentsMargins(0, above, self._look.measures.room(12), 0)

    def _put_down(self) -> None:
        self._menus.setCornerWidget(None, _CORNER)  # type: ignore[arg-type]
        self._make_menus_tall(False)
        self._ways_row.setContentsMargins(0, 0, 0, 0)
        self._flow.add_last(self._ways)

    def _make_menus_tall(self, tall: bool) -> None:
        self._menus.setProperty("tall", "true" if tall else "false")
        self._menus.style().unpolish(self._menus)
        self._menus.style().polish(self._menus)

    def _changed(self, _person: object) -> None:
        self.show_person()
