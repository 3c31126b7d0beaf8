"""Every word of the window goes through translation, and longer words fit."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldref.gui import pseudo
from fieldref.gui.actions import Actions
from fieldref.gui.app import make_window
from fieldref.gui.places.listing import PLACES, UNLISTED
from fieldref.gui.places.point_board import LanguageTile
from fieldref.gui.window import MainWindow
from fieldref.settings import Personal
from fieldref.store import open_library
from tests.gui.conftest import Settled


@pytest.fixture
def stretched(
    qtbot: QtBot, library_path: "object", own_home: "object", monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    monkeypatch.setenv("FIELDREF_PSEUDO", pseudo.LONG)
    window = make_window(open_library(library_path), library_path, Personal(own_home))  # type: ignore[arg-type]
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    yield window
    monkeypatch.delenv("FIELDREF_PSEUDO")
    window.session.keep(text_size=125)
    window.close()
    window.deleteLater()


@pytest.fixture
def settled_stretched(qtbot: QtBot, stretched: MainWindow) -> Settled:
    """Waits for the background work of the stretched window."""
    return Settled(qtbot, stretched)


def told(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()


def of_the_library(window: MainWindow) -> set[str]:
    """Words that are content, not interface."""
    library = window.session.library
    words = {row[0] for row in library.connection.execute("SELECT words FROM passage")}
    return words | {language.name for language in library.languages()}


@pytest.mark.parametrize("place", [sign.id for sign in (*PLACES, *UNLISTED)])
def test_every_word_went_through_translation_when_a_place_is_shown(
    stretched: MainWindow, qtbot: QtBot, place: str
) -> None:
    stretched.session.sheet.use_ready(stretched.session.library.ready_sheet_ids()[0])
    stretched.go(place)
    Settled(qtbot, stretched)()
    content = of_the_library(stretched)
    missed = {
        words
        for widget in stretched.findChildren(QWidget)
        if not isinstance(widget, LanguageTile)
        for words in told(widget)
        if sum(letter.isascii() and letter.isalpha() for letter in words) > 2
        and pseudo.OPEN not in words
        and not content.issuperset(words.split(" · "))
    }
    assert missed == set()


@pytest.mark.parametrize("place", [sign.id for sign in (*PLACES, *UNLISTED)])
def test_no_button_is_cut_when_every_word_is_a_third_longer(stretched: MainWindow, qtbot: QtBot, place: str) -> None:
    stretched.session.sheet.use_ready(stretched.session.library.ready_sheet_ids()[0])
    stretched.go(place)
    Settled(qtbot, stretched)()
    cut = [
        button.text()
        for button in stretched.findChildren(QAbstractButton)
        if button.isVisible() and "…" not in button.text() and not isinstance(button, LanguageTile)
        and QFontMetrics(button.font()).horizontalAdvance(button.text()) > button.width()
    ]  # fmt: skip
    assert cut == []


def test_no_view_button_is_cut_when_words_are_long_and_text_is_large(
    stretched: MainWindow, settled_stretched: Settled
) -> None:
    stretched.session.keep(text_size=200)
    stretched.session.context.choose(language="ar")
    stretched.read(stretched.session.library.entry_ids()[0])
    settled_stretched()
    for name in ("view-working", "view-both", "view-person"):
        words = stretched.actions_[name].text()
        button = next(one for one in stretched.findChildren(QAbstractButton) if one.text() == words)
        assert QFontMetrics(button.font()).horizontalAdvance(words) <= button.width(), words
        shown = button.mapTo(stretched, button.rect().bottomRight())
        assert stretched.rect().contains(shown), words


def test_the_layout_is_mirrored_when_the_mirrored_language_is_asked_for(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIELDREF_PSEUDO", pseudo.MIRRORED)
    window.session.keep(text_size=125)
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    monkeypatch.delenv("FIELDREF_PSEUDO")
    window.session.keep(text_size=100)
    assert window.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_every_action_went_through_translation(stretched: MainWindow) -> None:
    actions: Actions = stretched.actions_
    assert [identifier for identifier in actions if pseudo.OPEN not in actions[identifier].text()] == []
