"""Work off the main thread: one slot a purpose, and an answer that comes late is dropped."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

from fieldref.errors import FieldrefError


class _Run(QObject):
    """Carries the answer of one task to the main thread."""

    answered = Signal(str, int, object, object)


class _Job(QRunnable):
    """One call. A job that was overtaken while it waited does nothing."""

    def __init__(self, slot: str, ticket: int, work: Callable[[], Any], tasks: "Tasks") -> None:
        super().__init__()
        self._slot, self._ticket, self._work, self._tasks = slot, ticket, work, tasks

    def run(self) -> None:
        if not self._tasks.is_current(self._slot, self._ticket):
            return
        try:
            self._tasks.carry(self._slot, self._ticket, self._work(), None)
        except Exception as error:  # the main thread decides what it means, see Tasks._answer
            self._tasks.carry(self._slot, self._ticket, None, error)


def _is_there(done: Callable[[Any], None]) -> bool:
    """Whether the widget that waits for an answer still exists on Qt's side."""
    method = done.func if isinstance(done, partial) else done
    owner = getattr(method, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


Done = Callable[[Any], None]
Failed = Callable[[FieldrefError], None]


class Tasks(QObject):
    """Runs functions on one worker thread, in order, so that what they open stays bound to it.

    ``run("search", work, done)`` replaces whatever is waiting in slot "search"; ``done`` is called on the
    main thread unless a newer call took the slot. A FieldrefError goes to ``failed``; any other error is
    raised on the main thread, where the crash report takes it.
    """

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._tickets: dict[str, int] = {}
        self._waiting: dict[str, tuple[Done, Failed | None]] = {}
        self._carrier = _Run(self)
        self._carrier.answered.connect(self._answer)

    def run(self, slot: str, work: Callable[[], Any], done: Done, failed: Failed | None = None) -> None:
        """Call ``work`` on the worker thread and ``done`` with its answer on this one."""
        ticket = self._tickets.get(slot, 0) + 1
        self._tickets[slot] = ticket
        self._waiting[slot] = (done, failed)
        self._pool.start(_Job(slot, ticket, work, self))

    def drop(self, slot: str) -> None:
        """Forget what runs in a slot."""
        self._tickets[slot] = self._tickets.get(slot, 0) + 1
        self._waiting.pop(slot, None)

    def drop_all(self) -> None:
        """Forget everything."""
        for slot in list(self._tickets):
            self.drop(slot)

    @property
    def is_busy(self) -> bool:
        """True while an answer is awaited."""
        return bool(self._waiting)

    @property
    def awaited(self) -> frozenset[str]:
        """The slots in which an answer is awaited."""
        return frozenset(self._waiting)

    def is_current(self, slot: str, ticket: int) -> bool:
        """Whether nothing newer took the slot; called from the worker."""
        return self._tickets.get(slot) == ticket

    def carry(self, slot: str, ticket: int, answer: object, error: object) -> None:
        """Send an answer to the main thread; called from the worker."""
        self._carrier.answered.emit(slot, ticket, answer, error)

    def finish(self, last: Callable[[], Any], milliseconds: int = 2000) -> None:
        """Drop everything, call ``last`` on the worker thread (it closes what was opened there), and end it."""
        self.drop_all()
        self._pool.clear()
        self._pool.start(last)
        self._pool.waitForDone(milliseconds)

    def _answer(self, slot: str, ticket: int, answer: object, error: object) -> None:
        if not self.is_current(slot, ticket) or slot not in self._waiting:
            return
        done, failed = self._waiting.pop(slot)
        if not _is_there(done):
            pass  # the page that asked was taken down meanwhile
        elif error is None:
            done(answer)
        elif isinstance(error, FieldrefError) and failed is not None:
            failed(error)
        elif isinstance(error, BaseException):
            raise error
        if not self._waiting:
            self.idle.emit()
