"""Local contacts, a set for each site: chosen, added, changed, removed with a way back."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from fieldref.gui.design.parts import Banner, button, card, column_of, empty, label, row_of
from fieldref.gui.flow import FlowLayout
from fieldref.gui.keeping import keep_contact_sets
from fieldref.gui.places import form_dialog
from fieldref.gui.session import Session
from fieldref.gui.words import _, joined
from fieldref.mark import N_
from fieldref.settings import Contact, ContactSet

_WIDEST = 440  # pixels of a name, however large the text
FIELDS = {
    "name": N_("Name of the office or person"),
    "place": N_("Place"),
    "phone": N_("Telephone"),
    "hours": N_("Hours"),
    "languages": N_("Languages spoken"),
}


class ContactsPanel(QWidget):
    """``changed()`` after anything was written."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._look = session, session.look
        self._before: tuple[ContactSet, ...] | None = None
        look = self._look
        layout = column_of(self, look.gap)
        sites = QWidget()
        sites.setAccessibleName(_("Sites"))
        self._sites = FlowLayout(sites, look.px(6))
        self._note: QVBoxLayout = column_of()
        self._rows: QVBoxLayout = column_of(gap=look.px(6))
        layout.addWidget(sites)
        layout.addLayout(self._note)
        layout.addLayout(self._rows)
        self.show_sets()

    @property
    def chosen(self) -> ContactSet | None:
        """The set that is printed; None where no site is chosen."""
        name = self._session.settings.contact_set
        return next((each for each in self._session.contact_sets if each.name == name), None)

    # What can be done

    def choose(self, name: str) -> None:
        """Print the contacts of a site from now on; "" for empty lines."""
        self._session.keep(contact_set=name)
        self._before = None
        self.show_sets()
        self.changed.emit()

    def add_site(self, name: str) -> None:
        """Begin a set for a site and choose it; a name that is there already is only chosen."""
        if not any(each.name == name for each in self._session.contact_sets):
            self._keep((*self._session.contact_sets, ContactSet(name)))
        self.choose(name)

    def rename_site(self, name: str) -> None:
        """Give the chosen site another name; one that another site has is refused."""
        chosen = self.chosen
        if chosen is None or chosen.name == name:
            return
        if any(each.name == name for each in self._session.contact_sets):
            self._session.notice.emit("caution", _("There is a site called {name} already.", name=name))
            return
        self._put(replace(chosen, name=name))
        self.choose(name)

    def remove_site(self) -> None:
        """Remove the chosen site with its contacts; can be undone."""
        chosen = self.chosen
        if chosen is not None:
            self._keep_undo(tuple(each for each in self._session.contact_sets if each != chosen))

    def put_contact(self, position: int, contact: Contact) -> None:
        """Change a contact of the chosen site, or add one where ``position`` is past the end."""
        if self.chosen is not None:
            contacts = list(self.chosen.contacts)
            contacts[position : position + 1] = [contact]
            self._put(replace(self.chosen, contacts=tuple(contacts)))
            self.show_sets()

    def remove_contact(self, position: int) -> None:
        """Remove a contact of the chosen site; can be undone."""
        chosen = self.chosen
        if chosen is not None:
            rest = (*chosen.contacts[:position], *chosen.contacts[position + 1 :])
            self._keep_undo(self._with(replace(chosen, contacts=rest)))

    def undo(self) -> None:
        """Bring back what was removed last."""
        if self._before is not None:
            before, self._before = self._before, None
            self._keep(before)
            self.show_sets()

    # What is shown

    def show_sets(self) -> None:
        """Show the sites and the contacts of the chosen one."""
        for layout in (self._sites, self._note, self._rows):
            empty(layout)
        chosen = self.chosen
        self._add_site_chip("", _("Empty lines to fill in by hand"), chosen is None)
        for each in self._session.contact_sets:
            self._add_site_chip(each.name, each.name, each is chosen)
        self._sites.addWidget(button(self._look, _("Add a site"), self._ask_new_site, "plus", "quiet"))
        if self._before is not None:
            banner = Banner(self._look, "info", _("Removed."))
            banner.offer(_("Bring it back"), self.undo, "undo-2")
            self._note.addWidget(banner)
        if chosen is not None:
            self._show_contacts(chosen)

    def _add_site_chip(self, value: str, words: str, chosen: bool) -> None:
        # A site may have a long name; the whole of it stands in the tip.
        room = min(self._look.px(240), _WIDEST)
        short = QFontMetrics(self._look.type.font(bold=True)).elidedText(words, Qt.TextElideMode.ElideRight, room)
        chip = button(self._look, short, lambda: self.choose(value), "check" if chosen else "", "chip", words)
        chip.setProperty("chosen", "true" if chosen else "false")
        chip.setAccessibleName(f"{words}, {_('printed on sheets') if chosen else _('not printed')}")
        self._sites.addWidget(chip)

    def _show_contacts(self, chosen: ContactSet) -> None:
        look = self._look
        if not chosen.contacts:
            self._rows.addWidget(label(_("No contact at this site yet."), "muted"))
        for position, contact in enumerate(chosen.contacts):
            self._rows.addWidget(self._row(position, contact))
        bar = QWidget()
        row = FlowLayout(bar, look.px(6))
        row.addWidget(button(look, _("Add a contact"), lambda: self._ask_contact(len(chosen.contacts)), "user-plus"))
        row.addWidget(button(look, _("Rename the site"), self._ask_site_name, "pencil", "quiet"))
        row.addWidget(button(look, _("Remove the site"), self.remove_site, "trash-2", "quiet"))
        self._rows.addWidget(bar)

    def _row(self, position: int, contact: Contact) -> QFrame:
        look, frame = self._look, card()
        crowded = look.measures.scale > 1.4
        row = column_of(frame) if crowded else row_of(frame, look.gap)
        row.setContentsMargins(look.px(12), look.px(6), look.px(6), look.px(6))
        words, ways = column_of(), row_of()
        words.addWidget(label(contact.name, "heading", wrap=True))
        rest = joined([contact.place, contact.phone, contact.hours, contact.languages])
        if rest:
            words.addWidget(label(rest, "muted", wrap=True))
        row.addLayout(words, 1)
        ways.addWidget(self._small(_("Change"), "pencil", contact, lambda: self._ask_contact(position)))
        ways.addWidget(self._small(_("Remove"), "trash-2", contact, lambda: self.remove_contact(position)))
        if crowded:
            ways.addStretch(1)
        row.addLayout(ways)
        return frame

    def _small(self, words: str, icon: str, contact: Contact, do: Callable[[], object]) -> QPushButton:
        found = button(self._look, words, do, icon, "quiet")
        found.setAccessibleName(f"{words}: {contact.name}")
        return found

    def _ask_new_site(self) -> None:
        values = form_dialog.ask(self._look, self.window(), _("Add a site"), (("name", _("Name of the site"), ""),))
        if values:
            self.add_site(values["name"])

    def _ask_site_name(self) -> None:
        if self.chosen is not None:
            lines = (("name", _("Name of the site"), self.chosen.name),)
            values = form_dialog.ask(self._look, self.window(), _("Rename the site"), lines)
            if values:
                self.rename_site(values["name"])

    def _ask_contact(self, position: int) -> None:
        contacts = self.chosen.contacts if self.chosen else ()
        present = contacts[position] if position < len(contacts) else Contact("")
        lines = tuple((key, _(words), getattr(present, key)) for key, words in FIELDS.items())
        title = _("Change the contact") if present.name else _("Add a contact")
        values = form_dialog.ask(self._look, self.window(), title, lines)
        if values:
            self.put_contact(position, Contact(**values))

    def _with(self, changed: ContactSet) -> tuple[ContactSet, ...]:
        chosen = self.chosen
        return tuple(changed if each is chosen else each for each in self._session.contact_sets)

    def _put(self, changed: ContactSet) -> None:
        self._before = None
        self._keep(self._with(changed))

    def _keep_undo(self, sets: tuple[ContactSet, ...]) -> None:
        before = self._session.contact_sets
        self._keep(sets)
        self._before = before
        self.show_sets()

    def _keep(self, sets: tuple[ContactSet, ...]) -> None:
        keep_contact_sets(self._session, sets)
        self.changed.emit()
