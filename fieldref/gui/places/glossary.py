"""Glossary: a term, what it means, and how it is said in every language that has it."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from fieldref.gui import clipboard
from fieldref.gui.actions import Actions
from fieldref.gui.design.parts import action_button, field, label
from fieldref.gui.models.choices import ChoicesModel, language_name
from fieldref.gui.models.glossary import InLanguage, copied, glossary_choices, in_languages
from fieldref.gui.places.listed import ListedPlace
from fieldref.gui.reader.browser import PageBrowser
from fieldref.gui.reader.content import titles
from fieldref.gui.reader.pages import Cell
from fieldref.gui.reader.writer import BODY, HEADING, MESSAGE, QUIET, SMALL, TITLE, PageWriter, Style
from fieldref.gui.session import Session
from fieldref.gui.words import _, language, listed
from fieldref.lang.said import STATE
from fieldref.mark import N_
from fieldref.model.sheet import GlossaryTerm
from fieldref.model.translation import TranslationState

_WARNED = (TranslationState.DRAFT, TranslationState.STALE)


@dataclass
class GlossaryState:
    """What was typed, and the term that is read."""

    typed: str = ""
    term: str = ""


class GlossaryPlace(ListedPlace):
    """For the interpreter who stumbles over a word."""

    id = "glossary"
    name = N_("Glossary")
    icon = "book-marked"
    shares = (2, 3)

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self._state = session.state(GlossaryState)
        self.model = ChoicesModel(glossary_choices(session.library))
        self.search = field(self.look, _("Filter the glossary"), _("Type a term, in any language"), "find", "search")
        self.browser = PageBrowser(self.look, _("Term"))
        self.nothing = label(_("No term holds these words. Try fewer, or another one."), "muted", wrap=True)
        self.assemble(_("Terms"), action_button(self.look, self.actions_["copy-term"], "copy"))
        self.browser.followed.connect(lambda address: session.read.emit(address.removeprefix("entry:")))
        session.context.changed.connect(self._person_changed)
        self.search.setText(self._state.typed)
        self.narrow(self._state.typed)

    @property
    def current(self) -> str:
        return self._state.term

    def enter(self) -> None:
        self.actions_.on("copy-term", self.copy)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_one(self._state.term)

    def offered(self) -> tuple[str, ...]:
        return ("copy-term",)

    def show_one(self, identifier: str) -> None:
        """Read one term; nothing where the id is not there."""
        row = self.model.row_of(identifier)
        if row >= 0:
            self._state.term = identifier
            self.list.setCurrentIndex(self.model.index(row))
            self.list.scrollTo(self.model.index(row))
            self._write(identifier)

    def narrow(self, typed: str) -> None:
        self._state.typed = typed
        super().narrow(typed)

    def copy(self) -> None:
        """Put the term and its meaning on the clipboard."""
        if self._state.term:
            term = self.session.library.glossary_term(self._state.term, language())
            wanted = self.session.preferred()
            clipboard.copy(copied(term, in_languages(self.session.library, term.id, wanted), wanted))
            self.session.notice.emit("info", _("Copied: {term}", term=term.term.words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and watched is self.search and self._asks_to_copy(event):
            self.copy()
            return True
        return super().eventFilter(watched, event)

    def _asks_to_copy(self, event: QEvent) -> bool:
        """The field would keep the key for itself, though nothing in it is selected."""
        if not isinstance(event, QKeyEvent) or self.search.hasSelectedText():
            return False
        return event.matches(QKeySequence.StandardKey.Copy)

    def _person_changed(self, _person: object) -> None:
        if self._state.term:
            self._write(self._state.term)

    def _write(self, identifier: str) -> None:
        session = self.session
        term = session.library.glossary_term(identifier, language())
        to = PageWriter(self.browser.document(), self.look)
        working, own = session.tongues.of(language()), session.tongues.of(term.term.language)
        to.passage(term.term.words, own, TITLE)
        to.text(term.meaning.words, session.tongues.of(term.meaning.language), MESSAGE)
        if term.synonyms:
            to.passage(_("Also said: {names}", names=listed(term.synonyms)), working, QUIET)
        self._write_others(to, term)
        entries = titles(session.library, term.entries, language())
        if entries:
            to.passage(_("Entries about it"), working, HEADING)
            to.links(tuple((f"entry:{entry}", title) for entry, title in entries), working)
        to.finish()
        self.browser.fit()
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)

    def _write_others(self, to: PageWriter, term: GlossaryTerm) -> None:
        session = self.session
        working = session.tongues.of(language())
        person = session.context.person.language
        others = [
            one for one in in_languages(session.library, term.id, session.preferred()) if one.tag != term.term.language
        ]
        if person and not any(one.tag == person for one in others) and person != term.term.language:
            name = language_name(session, person)
            to.passage(_("This term has no translation into {language} yet.", language=name), working, QUIET)
        if others:
            to.passage(_("In other languages"), working, HEADING)
            to.columns([self._row(to, one) for one in others], (26, 74), ruled=True)

    def _row(self, to: PageWriter, one: InLanguage) -> tuple[Cell, ...]:
        session = self.session
        working, own = session.tongues.of(language()), session.tongues.of(one.tag)

        def name() -> None:
            to.passage(own.own_name, own, Style(bold=True, after=0))
            to.passage(language_name(session, one.tag), working, SMALL)

        def words() -> None:
            to.passage(one.term.words, own, Style(bold=True, after=2))
            if one.meaning:
                to.text(one.meaning.words, own, BODY)
            if one.term.state in _WARNED:
                to.marked(
                    "triangle-alert", _(STATE[one.term.state]), working, Style(SMALL.size, colour="caution", after=0)
                )

        return (name, words)
