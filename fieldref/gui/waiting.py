"""Waiting for something to happen while the window goes on working; used by the self-test and the gallery."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEventLoop, QTimer

_STEP_MS = 5


def wait_until(happened: Callable[[], bool], seconds: float = 10.0) -> bool:
    """Run the event loop until ``happened`` is true; False where it was not within ``seconds``."""
    end = monotonic() + seconds
    while not happened():
        if monotonic() > end:
            return False
        loop = QEventLoop()
        QTimer.singleShot(_STEP_MS, loop.quit)
        loop.exec()
    return True
