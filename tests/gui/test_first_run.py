"""The first start: three answers, or none."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from fieldref.gui.places.first_run import FirstRunPlace
from fieldref.gui.window import MainWindow
from fieldref.settings import Personal


@pytest.fixture
def first(window: MainWindow) -> FirstRunPlace:
    window.go("first-run")
    place = window.place()
    assert isinstance(place, FirstRunPlace)
    return place


def test_the_answers_are_kept_and_the_start_page_follows(window: MainWindow, first: FirstRunPlace) -> None:
    first.choose_country("GRC")
    first.choose_paper("letter")
    first.begin.click()
    kept = Personal().load().settings
    assert (kept.first_run_done, kept.country, kept.paper) == (True, "GRC", "letter")
    assert window.place().id == "start"
    assert window.session.context.person.country == "GRC"


def test_answers_last_when_the_language_turns_the_window_round(window: MainWindow, first: FirstRunPlace) -> None:
    first.choose_country("GRC")
    first.choose_language("ar")
    again = window.place()
    assert isinstance(again, FirstRunPlace)
    assert again is not first
    assert again.isRightToLeft()
    again.begin.click()
    assert window.session.settings.country == "GRC"


def test_nothing_but_that_it_was_asked_is_kept_when_it_is_skipped(window: MainWindow, first: FirstRunPlace) -> None:
    first.choose_country("GRC")
    assert first.step_back()
    kept = Personal().load().settings
    assert (kept.first_run_done, kept.country) == (True, "")
    assert window.place().id == "start"


def test_nothing_is_written_before_an_answer_is_confirmed(own_home: Path, first: FirstRunPlace) -> None:
    first.choose_country("GRC")
    assert not own_home.exists()


def test_it_stands_in_no_bar(window: MainWindow, first: FirstRunPlace) -> None:
    assert "go-first-run" not in list(window.actions_)
    assert isinstance(first.country, QPushButton)
