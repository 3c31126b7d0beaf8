"""The page setter, run as a process of its own: the setter keeps a hundred megabytes once it has set a few languages.

The process starts with the first sheet and ends after a minute without work, with the window, or when it is stopped.
Where no process can be started the page is set in this one.
"""

import atexit
import contextlib
import importlib
import pickle
import subprocess
import sys
import threading
from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Literal, cast

from fieldref.errors import DatabaseError
from fieldref.mark import N_

if TYPE_CHECKING:
    from fieldref.sheet import Sheet
    from fieldref.typeset import JobResult, TypesetResult

SCREEN_PPI = 110.0
IDLE_SECONDS = 60.0
_ARGUMENT = "--as-setter"


class Setter:
    """Hands sheets to the process and takes pages back. Orders come from one thread; ``stop`` from any."""

    def __init__(self, idle: float = IDLE_SECONDS) -> None:
        self._idle = idle
        self._process: subprocess.Popen[bytes] | None = None
        self._rest: threading.Timer | None = None
        self._orders = threading.Lock()

    def call(self, work: str, *given: object) -> Any:
        """Do ``work`` of ``fieldref.typeset``, which may raise; the answer has the fields of its result."""
        with self._orders:
            self._wake()
            try:
                value, error = self._ask(work, given)
            except OSError:
                return getattr(importlib.import_module("fieldref.typeset"), work)(*given)
            except (EOFError, pickle.UnpicklingError) as gone:
                self.stop()
                raise DatabaseError(N_("Setting the page was stopped. Try again.")) from gone
            finally:
                self._doze()
        if error is not None:
            kind, message, values = error
            raise kind(message, **values)
        return SimpleNamespace(**value)

    def stop(self) -> None:
        """End the process at once; what it does is given up."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    _close(pipe)

    @property
    def is_running(self) -> bool:
        """Whether the process is there."""
        return self._process is not None and self._process.poll() is None

    def _ask(self, work: str, given: Sequence[object]) -> tuple[Any, Any]:
        if not self.is_running:
            self.stop()
            self._process = _start()
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            raise EOFError
        pickle.dump((work, given), process.stdin, pickle.HIGHEST_PROTOCOL)
        process.stdin.flush()
        return cast(tuple[Any, Any], pickle.load(process.stdout))  # noqa: S301 - our own process wrote it

    def _wake(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None

    def _doze(self) -> None:
        self._rest = threading.Timer(self._idle, self._rest_now)
        self._rest.daemon = True
        self._rest.start()

    def _rest_now(self) -> None:
        if self._orders.acquire(blocking=False):
            self.stop()
            self._orders.release()


def _close(pipe: Any) -> None:
    # What was not sent yet is not sent any more.
    with contextlib.suppress(OSError):
        pipe.close()


def _start() -> subprocess.Popen[bytes]:
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable, _ARGUMENT] if frozen else [sys.executable, "-m", "fieldref", _ARGUMENT]
    # Without this Windows would open a black window.
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, creationflags=hidden)


SETTER = Setter()
atexit.register(SETTER.stop)


def typeset(sheet: "Sheet", output: Literal["pdf", "png"] = "pdf", ppi: float = SCREEN_PPI) -> "TypesetResult":
    """Set a sheet; see ``fieldref.typeset.typeset``, which raises the same errors."""
    return cast("TypesetResult", SETTER.call("typeset", sheet, output, ppi))


def typeset_job(sheets: "Sequence[tuple[Sheet, int]]") -> "JobResult":
    """Set copies of several sheets as one PDF; see ``fieldref.typeset.typeset_job``. Without ``parts``."""
    return cast("JobResult", SETTER.call("typeset_job", tuple(sheets)))
