"""Gets ready what a person needs next, while the window waits for the first key."""

import importlib
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer

from fieldref.gui.places.listing import FIND
from fieldref.gui.window import MainWindow

# Between two steps keys and the mouse have their turn.
_PAUSE_MS = 15
# In the order in which the first search needs them, none taking long by itself.
_FIRST_SEARCH = (
    "fieldref.lang.folding", "fieldref.lang.countries", "rapidfuzz.process", "fieldref.search", "fieldref.browse",
    "fieldref.sheet", "fieldref.gui.models.finding", "fieldref.gui.reader.pane", "fieldref.gui.places.find",
)  # fmt: skip

_ANY_WORD = "right"


class Warming(QObject):
    """One small step at a time, so that nothing ever waits for it; it ends by itself."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._steps = self._all_steps()
        self._timer = QTimer(self, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin once the window is painted."""
        self._timer.start()

    def _step(self) -> None:
        # A window that was closed meanwhile has closed its library too.
        step = next(self._steps, None) if self._window.isVisible() else None
        if step is None:
            self._timer.stop()
        else:
            step()

    def _all_steps(self) -> Iterator[Callable[[], object]]:
        for module in _FIRST_SEARCH:
            yield partial(importlib.import_module, module)
        yield partial(self._window.place, FIND)
        yield self._open_search

    def _open_search(self) -> None:
        languages = self._window.session.preferred()
        self._window.session.ask("warm", lambda desk: desk.search.suggest(_ANY_WORD, languages), _nothing)


def _nothing(_answer: object) -> None:
    """The search is open now; nobody waits for its answer."""
