"""The manual: a page for each place, found by its words, opened by F1."""

import re

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from fieldref.gui.models.manual import FOLDER, read_manual
from fieldref.gui.places.listing import PLACES, UNLISTED
from fieldref.gui.places.manual import ManualPlace
from fieldref.gui.window import MainWindow
from tests.gui.conftest import Settled


def manual(window: MainWindow) -> ManualPlace:
    place = window.place()
    assert isinstance(place, ManualPlace)
    return place


@pytest.mark.parametrize("place", [place.id for place in PLACES])
def test_f1_opens_the_page_of_the_place_and_escape_goes_back(window: MainWindow, place: str) -> None:
    window.go(place)
    window.actions_.trigger("manual")
    page = manual(window)
    assert page.page.id == place
    assert page.pages[place].title in page.browser.toPlainText()
    if place != "manual":
        window.step_back()
        assert window.place().id == place


def test_every_place_has_a_page() -> None:
    pages = {page.id for page in read_manual("en")}
    assert {sign.place().manual or sign.id for sign in (*PLACES, *UNLISTED)} <= pages


def test_a_page_is_found_by_any_of_its_words(window: MainWindow) -> None:
    window.go("manual")
    page = manual(window)
    QTest.keyClicks(page.search, "turkiye")
    assert page.page.id == "countries"


def test_one_line_is_said_when_no_page_holds_the_words(window: MainWindow) -> None:
    window.go("manual")
    page = manual(window)
    QTest.keyClicks(page.search, "zzzz")
    assert page.nothing.isVisible()
    window.step_back()
    assert page.list.isVisible()
    assert not page.nothing.isVisible()


def test_what_is_copied_is_a_command_that_works(window: MainWindow) -> None:
    window.go("manual")
    page = manual(window)
    page.show_one("commands")
    page.browser.moveCursor(QTextCursor.MoveOperation.Start)
    page.browser.selectAll()
    copied = page.browser.createMimeDataFromSelection().text()
    assert "fieldref sheet ID --language TAG" in copied
    assert not re.search("[\u2060\u2066-\u2069]", copied)


def test_tables_and_keys_are_turned_when_the_manual_runs_to_the_left(window: MainWindow) -> None:
    window.session.keep(working_language="ar")
    window.go("manual")
    page = manual(window)
    page.show_one("shortcuts")
    text = page.browser.toPlainText()
    assert page.page.language == "ar"
    assert text.index("\u2068Ctrl++\u2069") < text.index("نص أكبر")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_long_page_is_laid_out_to_its_end(window: MainWindow, settled: Settled, language: str) -> None:
    window.session.keep(working_language=language)
    window.go("manual")
    page = manual(window)
    settled()
    page.show_one("shortcuts")
    settled()
    document = page.browser.document()
    last = document.documentLayout().blockBoundingRect(document.lastBlock())
    assert last.height() > 0
    assert document.size().height() >= last.bottom()


@pytest.mark.parametrize("language", sorted(path.stem for path in FOLDER.glob("*.md")))
def test_every_link_leads_to_a_page(language: str) -> None:
    pages = {page.id for page in read_manual(language)}
    for page in read_manual(language):
        assert set(re.findall(r"\]\(#([a-z-]+)\)", page.markdown)) <= pages


def test_the_manual_is_english_and_says_so_when_there_is_none_in_the_language() -> None:
    assert {page.language for page in read_manual("xx")} == {"en"}
