"""The window: new person, direction, themes, faults."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fieldref.errors import DatabaseError
from fieldref.gui import clipboard
from fieldref.gui.context import Person
from fieldref.gui.design import icons
from fieldref.gui.fault_page import FaultWindow
from fieldref.gui.places.find import FindPlace
from fieldref.gui.selftest import self_test
from fieldref.gui.window import MainWindow
from fieldref.store import open_library
from tests.gui.conftest import Settled


def test_everything_is_forgotten_when_a_new_person_comes(window: MainWindow, settled: Settled) -> None:
    session = window.session
    session.context.choose(language="ar", group="child")
    window.look_for("return")
    session.sheet.add(session.library.entry_ids()[0])
    clipboard.copy("a term")
    settled()
    window.actions_.trigger("new-person")
    assert session.context.person == Person()
    assert session.found.wanted.text == ""
    assert session.sheet.plan.is_empty
    assert not session.sheet.can_undo
    assert session.visits.present is None
    assert QGuiApplication.clipboard().text() == ""
    assert window.place().id == "start"


def test_the_country_stays_when_it_is_the_default_and_a_new_person_comes(window: MainWindow) -> None:
    window.session.keep(country="GRC")
    window.session.context.choose(group="child", country="FRA")
    window.new_person()
    assert window.session.context.person == Person(country="GRC")


def test_the_program_ends_when_quick_exit_is_pressed(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr(QGuiApplication, "exit", lambda code=0: ended.append(code))
    clipboard.copy("a term")
    window.actions_.trigger("quick-exit")
    assert ended == [0]
    assert not window.isVisible()
    assert QGuiApplication.clipboard().text() == ""


def test_the_layout_is_mirrored_when_the_interface_is_arabic(window: MainWindow, settled: Settled) -> None:
    window.session.keep(working_language="ar")
    settled()
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert window.side.x() > window.width() // 2
    window.session.keep(working_language="en")
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_only_icons_that_point_somewhere_are_mirrored_when_the_interface_is(window: MainWindow) -> None:
    def picture(name: str, mirrored: bool) -> object:
        return icons.pixmap(name, "#000000", 20, mirrored).toImage()

    assert picture("arrow-left", True) != picture("arrow-left", False)
    assert picture("search", True) == picture("search", False)


def test_what_was_chosen_and_read_stays_when_the_theme_changes(window: MainWindow, settled: Settled) -> None:
    window.session.context.choose(country="GRC")
    window.look_for("return")
    settled()
    window.actions_.trigger("theme-dark")
    settled()
    find = window.place()
    assert isinstance(find, FindPlace)
    assert find.search.text() == "return"
    assert find.results.current() is not None
    assert window.session.context.person.country == "GRC"


def test_text_grows_when_larger_text_is_chosen(window: MainWindow) -> None:
    before = window.bar.new_person.sizeHint().height()
    window.actions_.trigger("larger")
    window.actions_.trigger("larger")
    assert window.bar.new_person.sizeHint().height() > before


def test_one_sentence_says_what_is_wrong_when_the_library_is_damaged(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "fieldref.db"
    path.write_bytes(b"SQLite format 3\x00" + b"\x00" * 50)
    with pytest.raises(DatabaseError) as caught:
        open_library(path)
    fault = FaultWindow(caught.value)
    qtbot.addWidget(fault)
    shown = [label.text() for label in fault.findChildren(QLabel)]
    assert str(caught.value) in shown


def test_the_self_test_passes_when_the_library_is_whole(qtbot: QtBot, library_path: Path) -> None:
    assert self_test(None, library_path) == 0
