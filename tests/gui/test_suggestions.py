"""Suggestions under the search field: never in the way, reached by keys, read by a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldref.gui.places.countries import CountriesPlace
from fieldref.gui.places.find import FindPlace
from fieldref.gui.window import MainWindow
from fieldref.search import Suggestion
from tests.gui.conftest import Settled


@pytest.fixture
def find(window: MainWindow, settled: Settled) -> FindPlace:
    window.activateWindow()
    window.go(FindPlace.id)
    settled()
    place = window.place()
    assert isinstance(place, FindPlace)
    return place


def suggest(find: FindPlace, qtbot: QtBot, text: str) -> list[str]:
    QTest.keyClicks(find.search, text)
    qtbot.waitUntil(lambda: bool(find.suggestions.buttons()), timeout=10_000)
    return [each.text() for each in find.suggestions.buttons()]


def test_a_word_is_completed_when_its_suggestion_is_pressed(find: FindPlace, qtbot: QtBot) -> None:
    words = suggest(find, qtbot, "refou")
    assert "refoulement" in words
    find.suggestions.buttons()[words.index("refoulement")].click()
    assert find.search.text() == "refoulement"


def test_the_law_of_a_country_is_shown_when_its_name_was_typed(
    find: FindPlace, qtbot: QtBot, window: MainWindow
) -> None:
    words = suggest(find, qtbot, "treaties of greece")
    find.suggestions.buttons()[words.index("Law in Greece")].click()
    place = window.place()
    assert isinstance(place, CountriesPlace)
    assert "Greece" in place.first.text()


def test_the_row_is_walked_by_keys_and_left_by_esc(find: FindPlace, qtbot: QtBot, settled: Settled) -> None:
    suggest(find, qtbot, "refou")
    QTest.keyClick(find.search, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    first = find.suggestions.buttons()[0]
    assert QApplication.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is find.suggestions.buttons()[-1 if len(find.suggestions.buttons()) == 1 else 1]
    QTest.keyClick(find.window(), Qt.Key.Key_Escape)
    settled()
    assert find.suggestions.buttons() == []
    assert QApplication.focusWidget() is find.search
    assert find.search.text() == "refou"


def test_results_are_walked_and_opened_as_ever_when_suggestions_are_shown(
    find: FindPlace, qtbot: QtBot, settled: Settled
) -> None:
    suggest(find, qtbot, "refou")
    QTest.keyClick(find.search, Qt.Key.Key_Return)
    settled()
    assert not find.results.isVisible()


def test_results_stay_where_they_are_when_suggestions_come(find: FindPlace, qtbot: QtBot, settled: Settled) -> None:
    QTest.keyClicks(find.search, "refou")
    settled()
    before = find.results.mapTo(find, find.results.rect().topLeft())
    qtbot.waitUntil(lambda: bool(find.suggestions.buttons()), timeout=10_000)
    assert find.results.mapTo(find, find.results.rect().topLeft()) == before


def test_a_suggestion_says_what_it_does_when_it_is_read(find: FindPlace, qtbot: QtBot) -> None:
    suggest(find, qtbot, "refou")
    names = [
        QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name) for each in find.suggestions.buttons()
    ]
    assert all(name.startswith(("Search: ", "Read: ", "Law in ")) for name in names)


def test_an_answer_to_an_older_text_is_not_shown(find: FindPlace, qtbot: QtBot) -> None:
    shown = suggest(find, qtbot, "refou")
    find.suggestions._answered("something older", (Suggestion("older", "word", "", "en"),))  # noqa: SLF001
    assert [each.text() for each in find.suggestions.buttons()] == shown
