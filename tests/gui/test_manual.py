"""The manual: a page for each place, found by its words, opened by F1."""

import re

import pytest
from PySide6.QtTest import QTest

from fieldref.gui.models.manual import read_manual
from fieldref.gui.places.listing import PLACES, UNLISTED
from fieldref.gui.places.manual import ManualPlace
from fieldref.gui.window import MainWindow


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


def test_every_link_leads_to_a_page() -> None:
    pages = {page.id for page in read_manual("en")}
    for page in read_manual("en"):
        assert set(re.findall(r"\]\(#([a-z-]+)\)", page.markdown)) <= pages


def test_the_manual_is_english_and_says_so_when_there_is_none_in_the_language() -> None:
    assert {page.language for page in read_manual("xx")} == {"en"}
