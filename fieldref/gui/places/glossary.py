"""Glossary: a term, what it means, and how it is said in every language that has it."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QListView, QSplitter, QWidget

from fieldref.gui import clipboard
from fieldref.gui.actions import Actions
from fieldref.gui.design.parts import action_button, column_of, field, label
from fieldref.gui.models.choices import ID_ROLE, ChoicesModel, language_name
from fieldref.gui.models.glossary import InLanguage, copied, glossary_choices, in_languages
from fieldref.gui.places.place import Place
from fieldref.gui.places.wrapped_choice import WrappedChoiceDelegate
from fieldref.gui.reader.browser import PageBrowser, framed
from fieldref.gui.reader.content import titles
from fieldref.gui.reader.pages import Cell
from fieldref.gui.reader.writer import BODY, HEADING, MESSAGE, QUIET, SMALL, TITLE, PageWriter, Style
from fieldref.gui.session import Session
from fieldref.gui.words import _, language
from fieldref.lang.said import STATE
from fieldref.mark import N_
from fieldref.model.sheet import GlossaryTerm
from fieldref.model.translation import TranslationState

_WALK = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_WARNED = (TranslationState.DRAFT, TranslationState.STALE)


@dataclass
class GlossaryState:
    """What was typed, and the term that is read."""

    typed: str = ""
    term: str = ""


class GlossaryPlace(Place):
    """For the interpreter who stumbles over a word."""

    id = "glossary"
    name = N_("Glossary")
    icon = "book-marked"

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self._state = session.state(GlossaryState)
        self.model = ChoicesModel(glossary_choices(session.library))
        self.search = field(self.look, _("Filter the glossary"), _("Type a term, in any language"), "find", "search")
        self.list = self._make_list()
        self.browser = PageBrowser(self.look, _("Term"))
        self.nothing = label(_("No term holds these words. Try fewer, or another one."), "muted", wrap=True)
        self._assemble()
        self._connect()
        self.search.setText(self._state.typed)
        self._narrow(self._state.typed)

    def enter(self) -> None:
        self.actions_.on("copy-term", self.copy)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_term(self._state.term)

    def offered(self) -> tuple[str, ...]:
        return ("copy-term",)

    def step_back(self) -> bool:
        if self.search.text():
            self.search.clear()
            self._narrow("")
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where the window is low or the text large, the list needs the room more than its title does.
        self._title.setVisible(self.height() > self.look.px(340))

    def show_term(self, identifier: str) -> None:
        """Read one term; nothing where the id is not there."""
        row = self.model.row_of(identifier)
        if row >= 0:
            self._state.term = identifier
            self.list.setCurrentIndex(self.model.index(row))
            self.list.scrollTo(self.model.index(row))
            self._write(identifier)

    def copy(self) -> None:
        """Put the term and its meaning on the clipboard."""
        if self._state.term:
            term = self.session.library.glossary_term(self._state.term, language())
            wanted = self.session.preferred()
            clipboard.copy(copied(term, in_languages(self.session.library, term.id, wanted), wanted))
            self.session.notice.emit("info", _("Copied: {term}", term=term.term.words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _WALK:
                QApplication.sendEvent(self.list, event)
                return True
            # The field would keep the key for itself, though nothing in it is selected.
            if event.matches(QKeySequence.StandardKey.Copy) and not self.search.hasSelectedText():
                self.copy()
                return True
        return super().eventFilter(watched, event)

    def _assemble(self) -> None:
        look = self.look
        side, right = QWidget(), QWidget()
        side.setProperty("part", "page")
        inside = column_of(side, look.gap, (look.px(20), look.px(14), look.px(12), look.px(12)))
        self._title = label(_("Glossary"), "title")
        inside.addWidget(self._title)
        inside.addWidget(self.search)
        inside.addWidget(self.nothing)
        inside.addWidget(self.list, 1)
        page = column_of(right)
        page.addWidget(framed(self.browser), 1)
        inside.addWidget(action_button(look, self.actions_["copy-term"], "copy"), 0, Qt.AlignmentFlag.AlignLeading)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(side)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        side.setMinimumWidth(look.px(220))
        right.setMinimumWidth(look.px(240))
        column_of(self).addWidget(splitter)

    def _make_list(self) -> QListView:
        found = QListView()
        found.setModel(self.model)
        # The view may outlive the place for a moment; it must not outlive its model.
        self.model.setParent(found)
        found.setItemDelegate(WrappedChoiceDelegate(self.look, found))
        found.setProperty("part", "plain")
        found.setAccessibleName(_("Terms"))
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        found.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        found.setResizeMode(QListView.ResizeMode.Adjust)
        return found

    def _connect(self) -> None:
        self.search.textEdited.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.browser.followed.connect(lambda address: self.session.read.emit(address.removeprefix("entry:")))
        self.session.context.changed.connect(self._person_changed)

    def _narrow(self, typed: str) -> None:
        self._state.typed = typed
        kept = self._state.term
        self.model.narrow(typed)
        there = self.model.rowCount() > 0
        self.list.setVisible(there)
        self.nothing.setVisible(not there)
        if there:
            row = max(self.model.row_of(kept), 0) if not typed else 0
            self.show_term(str(self.model.index(row).data(ID_ROLE)))

    def _chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        identifier = str(index.data(ID_ROLE) or "")
        if identifier and identifier != self._state.term:
            self._state.term = identifier
            self._write(identifier)

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
            to.passage(_("Also said: {names}", names=", ".join(term.synonyms)), working, QUIET)
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
