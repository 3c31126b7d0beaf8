"""Reading aloud with a stand-in for the system's speech."""

import importlib
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale, QObject, Signal
from pytestqt.qtbot import QtBot

from fieldref.gui.places.find import FindPlace
from fieldref.gui.reader.aloud import ReadAloudButton, passages_of
from fieldref.gui.visits import Visit
from fieldref.gui.voice import Voice, system_engine
from fieldref.gui.window import MainWindow
from fieldref.store import Library


class Speech(QObject):
    stateChanged = Signal(object)

    def __init__(self, *names: str) -> None:
        super().__init__()
        self.names = names
        self.said: list[tuple[str, str]] = []
        self.locale = QLocale()

    def availableLocales(self) -> list[QLocale]:
        return [QLocale(name) for name in self.names]

    def setLocale(self, locale: QLocale) -> None:
        self.locale = locale

    def say(self, words: str) -> None:
        self.said.append((self.locale.name(), words))

    def stop(self) -> None:
        self.finish()

    def finish(self) -> None:
        self.stateChanged.emit(SimpleNamespace(name="Ready"))


def aloud(window: MainWindow) -> ReadAloudButton:
    place = window.place("find")
    assert isinstance(place, FindPlace)
    return place.reader.aloud


def test_passages_follow_one_another_when_each_has_been_said() -> None:
    speech = Speech("en_GB", "ar_EG")
    voice = Voice(make=lambda: speech)
    voice.say((("One", "en"), ("اثنان", "ar"), ("Trois", "fr")))
    assert voice.is_speaking
    speech.finish()
    assert speech.said == [("en_GB", "One"), ("ar_EG", "اثنان")]
    speech.finish()
    assert not voice.is_speaking


def test_the_voice_of_the_same_country_comes_first() -> None:
    speech = Speech("fa_IR", "fa_AF")
    voice = Voice(make=lambda: speech)
    voice.say((("x", "fa-AF"),))
    assert speech.said[0][0] == "fa_AF"


def test_it_is_silent_at_once_when_stopped() -> None:
    speech = Speech("en_US")
    voice = Voice(make=lambda: speech)
    voice.say((("One", "en"), ("Two", "en")))
    voice.stop()
    speech.finish()
    assert [words for _locale, words in speech.said] == ["One"]


def test_nothing_can_be_said_when_the_part_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> object:
        raise ImportError

    monkeypatch.setattr(importlib, "import_module", missing)
    assert system_engine() is None
    assert not Voice(make=lambda: None).can_say("en")


def test_an_unknown_language_has_no_voice() -> None:
    assert not Voice(make=lambda: Speech("en_US")).can_say("xx")


def test_an_article_is_read_in_its_own_language(library: Library) -> None:
    passages = passages_of(library, Visit("declaration", "arb/14"), "en")
    assert {tag for _words, tag in passages} == {"ar"}


def test_the_button_says_that_there_is_no_voice(qtbot: QtBot, window: MainWindow) -> None:
    window.session.voice = Voice(make=lambda: None)
    window.assemble()
    window.read("non-refoulement")
    button = aloud(window)
    qtbot.waitUntil(lambda: button.text() == "No voice for English")
    assert not button.isEnabled()
    assert "settings of the system" in button.accessibleDescription()


def test_the_button_reads_and_stops(qtbot: QtBot, window: MainWindow) -> None:
    speech = Speech("en_US")
    window.session.voice = Voice(make=lambda: speech)
    window.assemble()
    window.read("non-refoulement")
    button = aloud(window)
    qtbot.waitUntil(button.isEnabled)
    window.actions_.trigger("read-aloud")
    assert speech.said[0][1] == "You must not be sent back to danger"
    assert button.text() == "Stop reading"
    button.click()
    assert button.text() == "Read aloud"
