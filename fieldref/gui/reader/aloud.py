"""The button that reads a page aloud, stops, or says that this computer has no voice for its language."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from fieldref.gui.actions import Actions, described
from fieldref.gui.design.parts import put_icon
from fieldref.gui.models.choices import language_name
from fieldref.gui.reader.content import READ
from fieldref.gui.session import Session
from fieldref.gui.visits import Visit
from fieldref.gui.words import _
from fieldref.model.entry import Section
from fieldref.search.request import DECLARATION, GLOSSARY
from fieldref.store import Library

Passages = tuple[tuple[str, str], ...]


def passages_of(library: Library, visit: Visit, tag: str) -> Passages:
    """What is read of a page, each passage with the language it is in."""
    if visit.kind == DECLARATION:
        code, _slash, number = visit.id.partition("/")
        variant = next((one for one in library.variants() if one.code == code), None)
        article = library.declaration_article(code, int(number))
        spoken = variant.language if variant else tag
        return ((article.title, spoken), (article.text, spoken))
    if visit.kind == GLOSSARY:
        term = library.glossary_term(visit.id, tag)
        return tuple((text.words, text.language) for text in (term.term, term.meaning))
    texts = library.entry(visit.id, tag).texts
    order = (Section.TITLE, Section.KEY_MESSAGE, *READ)
    return tuple((texts[section].words, texts[section].language) for section in order)


class ReadAloudButton(QPushButton):
    """Follows the page that is shown; ``toggle`` is what the action does."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__()
        self._session, self._action = session, actions["read-aloud"]
        self._keys = actions.specs["read-aloud"].shortcut
        self._passages: Passages = ()
        self.setAutoDefault(False)
        self.clicked.connect(lambda _checked=False: self.toggle())
        # Looking for a speech engine takes a moment; the page comes first.
        self._soon = QTimer(self, singleShot=True, interval=200)
        self._soon.timeout.connect(self._show)
        session.voice.changed.connect(self._show)
        self._say_words(_("Read aloud"), "volume-2", True)

    def show_page(self, visit: Visit, tag: str) -> None:
        """Be ready to read another page, in a language where it has it."""
        self._session.voice.stop()
        self._passages = passages_of(self._session.library, visit, tag)
        self._action.setEnabled(True)
        self._soon.start()

    def refresh(self) -> None:
        """Look again at what can be read, as when the actions were switched off for another place."""
        self._action.setEnabled(bool(self._passages))
        self._soon.start()

    def toggle(self) -> None:
        """Read, or stop reading."""
        voice = self._session.voice
        if voice.is_speaking:
            voice.stop()
        elif self._passages:
            self._read()
        self._show()

    def _read(self) -> None:
        # The first time, the system is asked for its voices, which can take a second.
        QApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        try:
            if self._session.voice.can_say(self._passages[0][1]):
                self._session.voice.say(self._passages)
        finally:
            QApplication.restoreOverrideCursor()

    def _show(self) -> None:
        if not self._passages:
            return
        if self._session.voice.is_speaking:
            self._say_words(_("Stop reading"), "volume-x", True)
        elif self._session.voice.may_say(self._passages[0][1]):
            self._say_words(_("Read aloud"), "volume-2", True)
        else:
            name = language_name(self._session, self._passages[0][1])
            self._say_words(_("No voice for {language}", language=name), "volume-x", False)
            tip = _(
                "This computer has no voice for {language}. Voices are added in the settings of the system.",
                language=name,
            )
            self.setToolTip(tip)
            self.setAccessibleDescription(tip)

    def _say_words(self, words: str, icon: str, on: bool) -> None:
        self.setText(words)
        self.setAccessibleName(words)
        put_icon(self, self._session.look, icon)
        self.setToolTip(described(words, self._keys))
        self.setEnabled(on)
        self._action.setText(words)
        self._action.setEnabled(on)
