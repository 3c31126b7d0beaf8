"""The whole journey by keys: search, read, sheet, PDF; and what it leaves behind."""

import os
import socket
import sys
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fieldref.gui import saving
from fieldref.gui.places.find import FindPlace
from fieldref.gui.places.tray import TrayPlace
from fieldref.gui.window import MainWindow
from tests.gui.conftest import Settled

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


class Keys:
    """Presses keys on whatever has the focus."""

    def __init__(self, window: MainWindow, settled: Settled) -> None:
        self._window, self._settled = window, settled

    def type(self, words: str) -> None:
        for letter in words:
            QTest.keyClicks(self._focused(), letter)
        self._settled()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self._focused(), key, modifiers)
        self._settled()

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self._window


@pytest.fixture
def keys(window: MainWindow, settled: Settled) -> Keys:
    window.activateWindow()
    settled()
    return Keys(window, settled)


def to_pdf(window: MainWindow, keys: Keys) -> str:
    """Search, read, sheet, PDF; the id of the entry."""
    entry = window.session.library.entry(window.session.library.entry_ids()[0])
    keys.type(entry.title)
    keys.press(Key.Key_Return)
    keys.press(Key.Key_Return, Control)
    keys.press(Key.Key_3, Control)
    keys.press(Key.Key_S, Control)
    return entry.id


def test_a_pdf_is_written_when_the_journey_is_done_by_keys(
    window: MainWindow, keys: Keys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "sheet.pdf"
    monkeypatch.setattr(saving, "ask_where", lambda _window, _suggested: target)
    entry = to_pdf(window, keys)
    assert window.session.sheet.plan.chosen == (entry,)
    assert target.read_bytes().startswith(b"%PDF")


def test_no_socket_is_opened_and_only_listed_files_change_when_the_journey_ends(
    window: MainWindow, keys: Keys, tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "user"))
    (tmp_path / "user").mkdir()
    monkeypatch.setattr(socket, "socket", _refuse)
    monkeypatch.setattr(saving, "ask_where", lambda _window, _suggested: tmp_path / "sheet.pdf")
    with Written() as written:
        to_pdf(window, keys)
        window.close()
    listed = {stored.path for stored in window.session.personal.stored()}
    assert list((tmp_path / "user").rglob("*")) == []
    assert {path for path in own_home.rglob("*") if path.is_file()} == listed
    assert [path for path in written.paths if tmp_path not in path.parents] == []


def test_nothing_of_the_person_is_kept_when_the_window_closes(
    window: MainWindow, keys: Keys, own_home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(saving, "ask_where", lambda _window, _suggested: tmp_path / "sheet.pdf")
    window.session.context.choose(language="ar", country="GRC", group="child")
    entry = to_pdf(window, keys)
    window.close()
    kept = "".join(path.read_text(encoding="utf-8") for path in own_home.rglob("*") if path.is_file())
    assert not any(word in kept for word in (entry, "GRC", "child", '"ar"'))


def test_the_results_are_walked_when_arrow_keys_are_pressed_in_the_field(
    window: MainWindow, keys: Keys, settled: Settled
) -> None:
    window.go(FindPlace.id)
    settled()
    find = window.place(FindPlace.id)
    assert isinstance(find, FindPlace)
    keys.press(Key.Key_Down)
    assert find.results.view.currentIndex().row() == 1
    assert QApplication.focusWidget() is find.search


def test_esc_steps_back_when_reading_then_searching(window: MainWindow, keys: Keys) -> None:
    keys.type("return")
    keys.press(Key.Key_Return)
    find = window.place(FindPlace.id)
    assert isinstance(find, FindPlace)
    assert not find.results.isVisible()
    keys.press(Key.Key_Escape)
    assert find.results.isVisible()
    keys.press(Key.Key_Escape)
    assert find.search.text() == ""
    keys.press(Key.Key_Escape)
    assert window.place().id == "start"


def test_a_line_comes_back_when_removing_it_is_undone(window: MainWindow, keys: Keys, settled: Settled) -> None:
    first, second = window.session.library.entry_ids()[:2]
    window.session.sheet.add(first, second)
    window.go(TrayPlace.id)
    settled()
    keys.press(Key.Key_Backspace, Control)
    assert first not in window.session.sheet.plan.chosen
    keys.press(Key.Key_Z, Control | Qt.KeyboardModifier.ShiftModifier)
    assert window.session.sheet.plan.chosen == (first, second)


def _refuse(*_arguments: object) -> None:
    raise AssertionError("a socket was opened")


class Written:
    """Remembers every file that Python opens for writing while it is entered."""

    _all: ClassVar[list["Written"]] = []
    _installed: ClassVar[bool] = False

    def __init__(self) -> None:
        self.paths: list[Path] = []

    def __enter__(self) -> "Written":
        if not Written._installed:
            sys.addaudithook(_audit)
            Written._installed = True
        Written._all.append(self)
        return self

    def __exit__(self, *_error: object) -> None:
        Written._all.remove(self)

    @classmethod
    def remember(cls, path: Path) -> None:
        for one in cls._all:
            one.paths.append(path)


def _audit(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and isinstance(arguments[0], str | os.PathLike):
        mode, flags = arguments[1], arguments[2]
        writing = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)
        if writing or (isinstance(mode, str) and set(mode) & set("wax+")):
            Written.remember(Path(arguments[0]).absolute())
