"""Point to your language: a tap chooses it, on the page and over the whole screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldref.gui.places.point import PointPlace
from fieldref.gui.places.point_board import LanguageTile, regions
from fieldref.gui.window import MainWindow
from tests.gui.conftest import Settled


@pytest.fixture
def point(qtbot: QtBot, window: MainWindow) -> PointPlace:
    window.go("point")
    place = window.place()
    assert isinstance(place, PointPlace)
    qtbot.waitUntil(lambda: len(place.board.tiles) == len(window.session.library.languages()))
    return place


def tile(point: PointPlace, tag: str) -> LanguageTile:
    return next(each for each in point.board.tiles if each.tag == tag)


def test_every_language_stands_in_one_region(window: MainWindow) -> None:
    tags = [language.tag for _name, languages in regions(window.session) for language in languages]
    assert sorted(tags) == sorted(language.tag for language in window.session.library.languages())


def test_a_tap_sets_the_language_of_the_person(window: MainWindow, point: PointPlace) -> None:
    QTest.mouseClick(tile(point, "ar"), Qt.MouseButton.LeftButton)
    assert window.session.context.person.language == "ar"
    assert window.place().id == "start"


def test_space_chooses_when_the_keys_are_on_a_language(window: MainWindow, point: PointPlace) -> None:
    QTest.keyClick(tile(point, "din"), Qt.Key.Key_Space)
    assert window.session.context.person.language == "din"


def test_enter_chooses_when_the_keys_are_on_a_language(window: MainWindow, point: PointPlace) -> None:
    QTest.keyClick(tile(point, "din"), Qt.Key.Key_Return)
    assert window.session.context.person.language == "din"


def test_a_tile_is_named_in_both_languages_for_a_screen_reader(point: PointPlace) -> None:
    assert tile(point, "ar").accessibleName() == "العربية, Arabic"


def test_the_whole_screen_shows_languages_only_and_goes_away_with_the_tap(
    qtbot: QtBot, window: MainWindow, point: PointPlace
) -> None:
    screen = point.screen_
    assert screen is not None
    assert screen.isFullScreen()
    qtbot.waitUntil(lambda: bool(screen.board.tiles))
    screen.board.pointed.emit("ar")
    assert window.session.context.person.language == "ar"
    assert point.screen_ is None


def test_escape_puts_the_whole_screen_away(window: MainWindow, point: PointPlace) -> None:
    assert point.screen_ is not None
    QTest.keyClick(point.screen_, Qt.Key.Key_Escape)
    assert point.screen_ is None
    assert window.place().id == "point"


def test_the_keys_begin_at_a_language_and_not_at_back_when_the_whole_screen_is_shown(
    qtbot: QtBot, window: MainWindow, point: PointPlace
) -> None:
    screen = point.screen_
    assert screen is not None
    qtbot.waitUntil(lambda: isinstance(screen.focusWidget(), LanguageTile))


def test_arrows_go_where_they_point_when_the_keys_are_on_a_language(
    qtbot: QtBot, window: MainWindow, settled: Settled
) -> None:
    window.session.keep(text_size=200)
    window.go("point")
    settled()
    point = window.place()
    assert isinstance(point, PointPlace)
    point.leave()
    settled()
    rows: dict[int, list[LanguageTile]] = {}
    for each in point.board.tiles:
        rows.setdefault(each.mapTo(point.board, each.rect().center()).y() // 40, []).append(each)
    above, below = list(rows.values())[:2]
    start = above[0]
    start.setFocus()
    for key, there in (
        (Qt.Key.Key_Left, start),
        (Qt.Key.Key_Up, start),
        (Qt.Key.Key_Right, above[1]),
        (Qt.Key.Key_Left, start),
        (Qt.Key.Key_Down, below[0]),
        (Qt.Key.Key_Up, start),
    ):
        QTest.keyClick(window.focusWidget(), key)
        assert window.focusWidget() is there, key


def test_it_goes_away_when_another_place_is_shown(window: MainWindow, point: PointPlace) -> None:
    assert point.screen_ is not None
    window.go("find")
    assert point.screen_ is None


def test_fonts_of_a_script_load_only_when_the_board_shows_it(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed: list[str] = []
    monkeypatch.setattr(window.session.fonts, "need", needed.append)
    window.go("glossary")
    before = set(needed)
    window.go("point")
    place = window.place()
    assert isinstance(place, PointPlace)
    qtbot.waitUntil(lambda: len(place.board.tiles) == len(window.session.library.languages()))
    assert any("Naskh" in family or "Scheherazade" in family for family in set(needed) - before)
