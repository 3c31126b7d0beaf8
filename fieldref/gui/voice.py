"""Reading aloud with the voices of this computer. Where it has none, everything else works as before."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QLocale, QObject, Signal

from fieldref.gui.engines import ONLINE, Found, find_engine, rank

Find = Callable[[], Found]


class Voice(QObject):
    """Says passages one after another. ``changed()`` when it begins and when it ends.

    The engine is made when something is to be said or ``can_say`` is asked, and not before: ``fieldref.gui.engines``
    says why.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None, find: Find = find_engine) -> None:
        super().__init__(parent)
        self._find = find
        self._found: Found | None = None
        self._engine: Any = None
        self._locales: dict[str, QLocale | None] = {}
        self._waiting: list[tuple[str, QLocale]] = []
        self._speaking = False
        self._begun = False

    @property
    def is_speaking(self) -> bool:
        """True from the first word to the last."""
        return self._speaking

    def may_say(self, tag: str) -> bool:
        """False where it is sure that a language (BCP 47) cannot be said; wakes no service of the system."""
        if self._engine is None:
            return self._finding().make is not None
        return self.can_say(tag)

    def can_say(self, tag: str) -> bool:
        """Whether the system has a voice for a language (BCP 47); the first time this may take a second."""
        return self._locale(tag) is not None

    def account(self, tags: Iterable[str]) -> str:
        """Which engine speaks and which of the languages (BCP 47), or why none does; in English, one line."""
        spoken = ", ".join(tag for tag in tags if self.can_say(tag))
        words = self._finding().words
        if self._engine is None:
            return f"none ({words})"
        return f"{words}, with voices for {spoken or 'no language of the library'}"

    def say(self, passages: tuple[tuple[str, str], ...]) -> None:
        """Say (words, language) passages in order; one whose language has no voice is passed over."""
        self.stop()
        found = [(words, self._locale(tag)) for words, tag in passages if words.strip()]
        self._waiting = [(words, locale) for words, locale in found if locale is not None]
        self._speaking = bool(self._waiting)
        self._next()
        self.changed.emit()

    def stop(self) -> None:
        """Be silent."""
        self._waiting.clear()
        if self._speaking:
            self._speaking = False
            self._engine.stop()
            self.changed.emit()

    def _next(self) -> None:
        if not self._waiting:
            return
        words, locale = self._waiting.pop(0)
        engine, self._begun = self._engine, False
        self._turn_to(locale)
        # A voice that is gone since is an error, which ends the reading.
        if self._speaking:
            engine.say(words)

    def _state_changed(self, state: Any) -> None:
        # Compared by name: the enumeration lives in the part that may not be there.
        name = getattr(state, "name", "")
        if not self._speaking:
            return
        if name == "Speaking":
            self._begun = True
        elif name == "Error":
            self._end()
            self._forget_engine()
        elif name == "Ready" and self._begun:
            # Without a beginning it is the end of what was stopped before.
            if self._waiting:
                self._next()
            else:
                self._end()

    def _end(self) -> None:
        self._speaking = False
        self._waiting.clear()
        self.changed.emit()

    def _forget_engine(self) -> None:
        """Ask the system again the next time: its service may have ended and be there again then."""
        self._engine.stateChanged.disconnect(self._state_changed)
        self._engine.deleteLater()
        self._engine = None
        self._locales.clear()

    def _locale(self, tag: str) -> QLocale | None:
        self._wake()
        if self._engine is None:
            return None
        if tag not in self._locales:
            self._locales[tag] = next(filter(self._turn_to, self._fitting(tag)), None)
        return self._locales[tag]

    def _fitting(self, tag: str) -> list[QLocale]:
        """The locales of the voices for a language, the wanted country first."""
        wanted = QLocale(tag)
        if wanted.language() in (QLocale.Language.C, QLocale.Language.AnyLanguage):
            return []
        fitting = [one for one in self._engine.availableLocales() if one.language() == wanted.language()]
        return sorted(fitting, key=lambda one: (one.territory() != wanted.territory(), one.name()))

    def _turn_to(self, locale: QLocale) -> bool:
        """Take the system's own choice of a voice if it is fit, else a fitter one; False where all are online."""
        engine = self._engine
        engine.setLocale(locale)
        if rank(engine.voice().name()) == 0:
            return True
        best = min([engine.voice(), *engine.availableVoices()], key=lambda voice: rank(voice.name()))
        engine.setVoice(best)
        return rank(best.name()) < ONLINE

    def _wake(self) -> None:
        make = self._finding().make
        if self._engine is None and make is not None:
            self._engine = make()
            self._engine.stateChanged.connect(self._state_changed)

    def _finding(self) -> Found:
        if self._found is None:
            self._found = self._find()
        return self._found
