"""Ways to go on while typing: words, citations and titles, in one quiet row under the search field.

The row keeps its height while something is typed, so that results never jump under the mouse. The arrow keys of the
field go on walking through the results; Tab (or Alt+Down) goes into the row, arrows walk in it, Esc closes it.
"""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from fieldref.gui.design.parts import button, empty, row_of, set_script
from fieldref.gui.models import choices
from fieldref.gui.models.choices import Choice
from fieldref.gui.session import Session
from fieldref.gui.words import _
from fieldref.search import Suggestion
from fieldref.search.request import ENTRY, GLOSSARY

_ASKED, _SHOWN, _MOST_WORDS, _ENDING = 8, 5, 2, 2
_PAUSE_MS = 120
_LONGEST = 200
COUNTRY = "country"


class Suggestions(QWidget):
    """Emits ``search(text)`` for a word or citation and ``read(kind, id)`` for an entry, a term or a country.

    A country is suggested where its name was typed: many ask "what binds Libya" where they can type.
    """

    search = Signal(str)
    read = Signal(str, str)
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._text, self._closed_at = "", ""
        self._known: set[str] = set()
        self._all: tuple[Suggestion, ...] = ()
        self._countries: dict[str, Choice] = {}
        self._row = row_of(self, session.look.px(2))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.setAccessibleName(_("Suggestions"))
        self.setFixedHeight(session.look.measures.target)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def follow(self, text: str, results: set[str]) -> None:
        """Suggest for what is typed, once the person pauses; what is among the ``results`` (ids) is left out."""
        self._known = results
        if text.strip() == self._text:
            return
        self._text = text.strip()
        self.setVisible(bool(self._text))
        self._show(())
        self._pause.start()

    def close_row(self) -> bool:
        """Put the suggestions away until something else is typed; False where there was none."""
        if not self.buttons():
            return False
        self._closed_at = self._text
        self._show(())
        self.left.emit()
        return True

    def enter_row(self) -> bool:
        """Take the focus to the first suggestion; False where there is none."""
        first = next(iter(self.buttons()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
        return first is not None

    def has_focus(self) -> bool:
        """Whether one of the suggestions has the focus."""
        return any(each.hasFocus() for each in self.buttons())

    def buttons(self) -> list[QPushButton]:
        """The suggestions shown now, in order."""
        held = (self._row.itemAt(number) for number in range(self._row.count()))
        found = (each.widget() for each in held if each is not None)
        return [each for each in found if isinstance(each, QPushButton)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._show(self._all)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QPushButton):
            return self._pressed(watched, Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _pressed(self, at: QPushButton, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            at.click()
        elif key == Qt.Key.Key_Up:
            self.left.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down):
            on = (key == Qt.Key.Key_Left) == self._session.look.rtl or key == Qt.Key.Key_Down
            shown = self.buttons()
            shown[(shown.index(at) + (1 if on else -1)) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            return False
        return True

    def _ask(self) -> None:
        text, languages = self._text, self._session.preferred()
        if text and text != self._closed_at and len(text) < _LONGEST:
            answer = partial(self._answered, text)
            self._session.ask("suggest", lambda desk: desk.search.suggest(text, languages, _ASKED), answer)

    def _answered(self, text: str, found: tuple[Suggestion, ...]) -> None:
        if text == self._text:
            self._show((*self._named_country(text), *_worth_showing(text, found, self._known))[:_SHOWN])

    def _named_country(self, text: str) -> tuple[Suggestion, ...]:
        if not self._countries:
            self._countries = {f" {choices.plain(each.words)} ": each for each in choices.countries(self._session)}
        typed = f" {choices.plain(text)} "
        named = [each for name, each in self._countries.items() if name in typed]
        # Of “Guinea” and “Papua New Guinea” the longer one was meant.
        best = max(named, key=lambda each: len(each.words), default=None)
        return (Suggestion(best.words, COUNTRY, best.id, ""),) if best else ()

    def _show(self, found: tuple[Suggestion, ...]) -> None:
        self._all = found
        empty(self._row)
        room = self.width()
        for suggestion in found:
            made = self._button(suggestion)
            over = made.sizeHint().width() + self._row.spacing() - room
            if over > 0 and self.buttons():
                made.deleteLater()
                break
            if over > 0:
                # One that is too long alone is shortened; what it says whole is told on hover.
                font = made.fontMetrics()
                words = made.text()
                least = font.horizontalAdvance(words) - over
                made.setText(font.elidedText(words, Qt.TextElideMode.ElideRight, least))
            room -= made.sizeHint().width() + self._row.spacing()
            self._row.addWidget(made)
        self._row.addStretch(1)

    def _button(self, suggestion: Suggestion) -> QPushButton:
        look, reads = self._session.look, suggestion.kind in (ENTRY, GLOSSARY)
        do = partial(self._take, suggestion)
        country = suggestion.kind == COUNTRY
        shown = _("Law in {country}", country=suggestion.text) if country else suggestion.text
        icon = "globe" if country else "file-text" if reads else "search"
        found = button(look, shown, do, icon, "quiet")
        found.setParent(self)
        if suggestion.language:
            set_script(found, look, self._session.tongues.of(suggestion.language).script)
        if country:
            words = shown
        else:
            words = _("Read: {title}", title=suggestion.text) if reads else _("Search: {text}", text=suggestion.text)
        found.setAccessibleName(words)
        found.setToolTip(words)
        found.installEventFilter(self)
        return found

    def _take(self, suggestion: Suggestion) -> None:
        if suggestion.kind in (ENTRY, GLOSSARY, COUNTRY):
            self.read.emit(suggestion.kind, suggestion.id)
        else:
            self.search.emit(suggestion.text)


def _worth_showing(text: str, found: tuple[Suggestion, ...], known: set[str]) -> tuple[Suggestion, ...]:
    """Citations, some words, then titles that do not stand among the results already."""
    # An ending more or less is found anyway; after several words the last one is seldom what was meant.
    longer = len(text) + _ENDING if " " not in text else _LONGEST
    words = [s for s in found if not s.id and s.kind != "citation" and len(s.text) > longer]
    titles = [s for s in found if s.id and s.id not in known]
    citations = [s for s in found if s.kind == "citation" and s.text.casefold() != text.casefold()]
    return tuple((*citations, *words[:_MOST_WORDS], *titles)[:_SHOWN])
