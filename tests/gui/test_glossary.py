"""Glossary: finding a term, reading it, copying it with one key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldref.gui.places.glossary import GlossaryPlace
from fieldref.gui.window import MainWindow


@pytest.fixture
def glossary(window: MainWindow) -> GlossaryPlace:
    window.go("glossary")
    place = window.place()
    assert isinstance(place, GlossaryPlace)
    return place


def test_a_term_is_read_when_the_place_opens(glossary: GlossaryPlace) -> None:
    text = glossary.browser.toPlainText()
    assert "Non-refoulement" in text
    assert "nobody is returned" in text


@pytest.mark.parametrize("typed", ["NON-REFOULEMENT", "réfoul", "sent back"])
def test_a_term_is_found_when_typed_without_care_or_by_what_people_say(glossary: GlossaryPlace, typed: str) -> None:
    # Qt's simulated keyboard has no letters beyond ASCII.
    glossary.search.setText(typed)
    glossary.search.textEdited.emit(typed)
    assert glossary.model.rowCount() == 1


def test_one_sentence_is_shown_when_no_term_holds_the_words(glossary: GlossaryPlace) -> None:
    QTest.keyClicks(glossary.search, "zzz")
    assert not glossary.list.isVisible()
    assert glossary.nothing.isVisible()


def test_one_key_copies_the_term_though_the_field_has_the_focus(glossary: GlossaryPlace) -> None:
    glossary.search.setFocus()
    QTest.keyClick(glossary.search, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Non-refoulement\nThe rule that")


def test_a_link_opens_the_entry(qtbot: QtBot, window: MainWindow, glossary: GlossaryPlace) -> None:
    with qtbot.waitSignal(window.session.read) as read:
        glossary.browser.followed.emit("entry:non-refoulement")
    assert read.args == ["non-refoulement"]


def test_a_missing_translation_is_said_when_the_person_speaks_another_language(
    window: MainWindow, glossary: GlossaryPlace
) -> None:
    window.session.context.choose(language="din")
    assert "no translation into Dinka" in glossary.browser.toPlainText()
