"""Reading aloud with the voices of this computer. Where it has none, everything else works as before."""

import importlib
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QLocale, QObject, Signal

# Engines that only pretend to speak, for tests of Qt itself.
_PRETENDING = ("mock",)
Make = Callable[[], Any]


def system_engine() -> Any:
    """Qt's speech over the voices of the system; None where the part or the voices are not there.

    The part is large and not installed everywhere, so this is the one place that asks for it.
    """
    try:
        speech = importlib.import_module("PySide6.QtTextToSpeech").QTextToSpeech
    except ImportError:
        return None
    engines = [name for name in speech.availableEngines() if name not in _PRETENDING]
    return speech(engines[0]) if engines else None


class Voice(QObject):
    """Says passages one after another. ``changed()`` when it begins and when it ends.

    The engine is made when a voice is first asked for, because that takes time on some systems.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None, make: Make = system_engine) -> None:
        super().__init__(parent)
        self._make = make
        self._asked = False
        self._engine: Any = None
        self._locales: tuple[QLocale, ...] = ()
        self._waiting: list[tuple[str, str]] = []
        self._speaking = False

    @property
    def is_speaking(self) -> bool:
        """True from the first word to the last."""
        return self._speaking

    def can_say(self, tag: str) -> bool:
        """Whether the system has a voice for a language (BCP 47)."""
        return self._locale(tag) is not None

    def say(self, passages: tuple[tuple[str, str], ...]) -> None:
        """Say (words, language) passages in order; one whose language has no voice is passed over."""
        self.stop()
        self._waiting = [(words, tag) for words, tag in passages if words.strip() and self.can_say(tag)]
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
        if self._waiting:
            words, tag = self._waiting.pop(0)
            self._engine.setLocale(self._locale(tag))
            self._engine.say(words)

    def _state_changed(self, state: Any) -> None:
        # Compared by name: the enumeration lives in the part that may not be there.
        if not self._speaking or getattr(state, "name", "") not in ("Ready", "Error"):
            return
        if self._waiting and state.name == "Ready":
            self._next()
        else:
            self._speaking = False
            self._waiting.clear()
            self.changed.emit()

    def _locale(self, tag: str) -> QLocale | None:
        self._wake()
        wanted = QLocale(tag)
        if wanted.language() in (QLocale.Language.C, QLocale.Language.AnyLanguage):
            return None
        fitting = [locale for locale in self._locales if locale.language() == wanted.language()]
        fitting.sort(key=lambda locale: (locale.territory() != wanted.territory(), locale.name()))
        return fitting[0] if fitting else None

    def _wake(self) -> None:
        if self._asked:
            return
        self._asked = True
        self._engine = self._make()
        if self._engine is not None:
            self._locales = tuple(self._engine.availableLocales())
            self._engine.stateChanged.connect(self._state_changed)
