"""A window over the miniature world, on Qt's screen that is not there."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from fieldref.gui.app import make_application, make_window
from fieldref.gui.window import MainWindow
from fieldref.settings import Personal
from fieldref.store import open_library

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen screen says what it cannot do each time a popup opens; that is no fault of ours."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(scope="session")
def qapp_cls() -> object:
    """pytest-qt asks for the class; ours is made by the program itself, with its translator."""
    return lambda _arguments: make_application()


@pytest.fixture
def window(qtbot: QtBot, library_path: Path, own_home: Path) -> Iterator[MainWindow]:
    """The open window, 1366 x 768."""
    made = make_window(open_library(library_path), library_path, Personal(own_home))
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()
    # Gone before the next window dresses everything that is there.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def settled(qtbot: QtBot, window: MainWindow) -> "Settled":
    """Waits for the background work of the window."""
    return Settled(qtbot, window)


class Settled:
    """Call it to wait until nothing is awaited any more and every timer of 0 to 30 ms has run."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self._window = window

    def __call__(self) -> None:
        for _round in range(2):
            self._qtbot.wait(40)
            self._qtbot.waitUntil(lambda: not self._window.session.tasks.is_busy, timeout=10_000)
        self._qtbot.wait(10)
