"""The window: new person, direction, themes, faults."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from fieldref.errors import DatabaseError
from fieldref.gui import clipboard
from fieldref.gui.context import Person
from fieldref.gui.design import icons
from fieldref.gui.design.colours import THEMES, contrast
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


def test_the_next_step_leads_to_the_sheet_when_something_was_put_on_it(window: MainWindow, settled: Settled) -> None:
    window.read(window.session.library.entry_ids()[0])
    settled()
    window.actions_.trigger("add-to-sheet")
    assert window.notice is not None
    steps = [button for button in window.notice.findChildren(QPushButton) if button.text() == "Open the sheet"]
    steps[0].click()
    assert window.place().id == "tray"
    assert window.notice is None


def test_the_side_bar_counts_what_is_on_the_sheet(window: MainWindow) -> None:
    window.session.sheet.add(*window.session.library.entry_ids()[:2])
    assert "2" in window.side.button("tray").text()
    window.new_person()
    assert window.side.button("tray").text() == "Sheet"


def test_a_note_stays_where_it_was_made_and_a_warning_does_not(window: MainWindow) -> None:
    window.tell("info", "Saved.")
    window.go("glossary")
    assert window.notice is None
    window.tell("caution", "The disk is full.")
    window.go("start")
    assert window.notice is not None


def test_one_goes_on_typing_when_a_chip_was_clicked(window: MainWindow) -> None:
    window.go("start")
    field = window.focusWidget()
    window.bar.ask("country")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    assert window.bar.chip("country").focusPolicy() == Qt.FocusPolicy.TabFocus
    assert window.focusWidget() is field


def test_what_is_known_of_the_person_is_marked_on_the_start_page(window: MainWindow) -> None:
    window.session.context.choose(category="refugee")
    window.go("find")
    window.go("start")
    marked = [each.text() for each in window.place().findChildren(QPushButton) if each.property("chosen") == "true"]
    assert marked == ["Refugee"]


def test_a_field_is_emptied_by_its_own_button_in_the_size_of_the_text(window: MainWindow, settled: Settled) -> None:
    window.session.keep(text_size=200)
    window.look_for("return")
    settled()
    place = window.place()
    assert isinstance(place, FindPlace)
    clear = place.search.findChild(QToolButton)
    assert clear is not None
    assert clear.isVisible()
    assert clear.height() >= 60
    clear.click()
    assert window.session.found.wanted.text == ""
    assert not clear.isVisible()


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_what_an_empty_field_says_can_be_read(window: MainWindow, theme: str) -> None:
    window.session.keep(theme=theme)
    window.go("start")
    field = window.place().findChild(QLineEdit)
    assert field is not None
    colour = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert contrast(colour.name(), THEMES[theme].surface) >= 4.5
    assert colour.alpha() == 255


def test_tab_goes_as_one_reads_on_the_start_page(window: MainWindow, settled: Settled) -> None:
    settled()
    field = window.focusWidget()
    passed = []
    for _time in range(200):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        if window.focusWidget() is field:
            break
        passed.append(window.focusWidget())
    buttons = [each for each in window.place().findChildren(QPushButton) if each in passed]
    order = sorted(buttons, key=passed.index)
    tiles = [each for each in order if each.property("part") == "tile"]
    links = [each for each in order if each.property("part") == "link"]
    assert passed.index(tiles[0]) < passed.index(links[0])
    assert order[0] is tiles[0]
    assert order[-1] is tiles[-1], "Point to your language is the last"


def test_tab_passes_new_person_once_when_text_grows_while_a_person_is_chosen(
    window: MainWindow, settled: Settled
) -> None:
    window.session.keep(text_size=200)
    window.session.context.choose(language="ar", country="GRC", category="refugee")
    settled()
    there = [each for each in window.findChildren(QPushButton) if each.text() == "New person" and each.isVisible()]
    assert there == [window.bar.new_person]
