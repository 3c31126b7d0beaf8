"""Reading aloud with a stand-in for the system's speech, and with Qt's own where it is installed."""

import importlib
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QObject, Signal
from pytestqt.qtbot import QtBot

from fieldref.gui.engines import PART, Found, find_engine
from fieldref.gui.places.find import FindPlace
from fieldref.gui.reader.aloud import ReadAloudButton, passages_of
from fieldref.gui.selftest import self_test
from fieldref.gui.visits import Visit
from fieldref.gui.voice import Voice
from fieldref.gui.window import MainWindow
from fieldref.store import Library

Said = list[tuple[str, str]]


class Speech(QObject):
    """Has one voice, or several, for each locale that is named: ``Speech("en_US", "fi_FI=Online Aino/Kari")``."""

    stateChanged = Signal(object)

    def __init__(self, *names: str) -> None:
        super().__init__()
        pairs = [name.partition("=") for name in names]
        self.voices = {locale: (voices or "somebody").split("/") for locale, _equals, voices in pairs}
        self.said: Said = []
        self.begins = True
        self.chosen = ""
        self._locale = QLocale("C")

    def availableLocales(self) -> list[QLocale]:
        return [QLocale(name) for name in self.voices]

    def availableVoices(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(name=lambda name=name: name) for name in self.voices[self._locale.name()]]

    def voice(self) -> SimpleNamespace:
        return SimpleNamespace(name=lambda: self.chosen)

    def setVoice(self, voice: SimpleNamespace) -> None:
        self.chosen = voice.name()

    def setLocale(self, locale: QLocale) -> None:
        self._locale = locale
        self.chosen = self.voices[locale.name()][0]

    def say(self, words: str) -> None:
        self.said.append((self._locale.name(), words))
        if self.begins:
            self.reach("Speaking")

    def stop(self) -> None:
        self.finish()

    def finish(self) -> None:
        self.reach("Ready")

    def reach(self, state: str) -> None:
        self.stateChanged.emit(SimpleNamespace(name=state))


def raising(error: Exception) -> Callable[[str], object]:
    def fail(_name: str) -> object:
        raise error

    return fail


def voice_over(speech: Any) -> Voice:
    return Voice(find=lambda: Found(lambda: speech, "stand-in"))


def no_voice() -> Voice:
    return Voice(find=lambda: Found(None, "nothing there"))


def aloud(window: MainWindow) -> ReadAloudButton:
    place = window.place("find")
    assert isinstance(place, FindPlace)
    return place.reader.aloud


def test_passages_follow_one_another_when_each_has_been_said() -> None:
    speech = Speech("en_GB", "ar_EG")
    voice = voice_over(speech)
    voice.say((("One", "en"), ("اثنان", "ar"), ("Trois", "fr")))
    assert voice.is_speaking
    speech.finish()
    assert speech.said == [("en_GB", "One"), ("ar_EG", "اثنان")]
    speech.finish()
    assert not voice.is_speaking


def test_the_voice_of_the_same_country_comes_first() -> None:
    speech = Speech("fa_IR", "fa_AF")
    voice = voice_over(speech)
    voice.say((("x", "fa-AF"),))
    assert speech.said[0][0] == "fa_AF"


def test_it_is_silent_at_once_when_stopped() -> None:
    speech = Speech("en_US")
    voice = voice_over(speech)
    voice.say((("One", "en"), ("Two", "en")))
    voice.stop()
    speech.finish()
    assert [words for _locale, words in speech.said] == ["One"]


def test_the_next_passage_waits_when_the_end_is_of_what_was_stopped() -> None:
    speech = Speech("en_US")
    voice = voice_over(speech)
    speech.begins = False
    voice.say((("One", "en"), ("Two", "en")))
    speech.reach("Ready")
    assert [words for _locale, words in speech.said] == ["One"]


def test_reading_ends_when_the_engine_fails() -> None:
    speech = Speech("en_US")
    voice = voice_over(speech)
    voice.say((("One", "en"), ("Two", "en")))
    speech.reach("Error")
    assert not voice.is_speaking
    assert [words for _locale, words in speech.said] == ["One"]


def test_the_system_is_asked_again_when_the_engine_has_failed() -> None:
    made: list[Speech] = []

    def make() -> Speech:
        made.append(Speech("en_US"))
        return made[-1]

    voice = Voice(find=lambda: Found(make, "stand-in"))
    voice.say((("One", "en"),))
    made[0].reach("Error")
    voice.say((("One", "en"),))
    assert [len(speech.said) for speech in made] == [1, 1]


def test_an_online_voice_is_passed_over_when_another_is_here() -> None:
    speech = Speech("fi_FI=Aino Online (Natural)/Kari")
    voice_over(speech).say((("Moi", "fi"),))
    assert speech.chosen == "Kari"


def test_a_usual_accent_is_taken_when_the_first_voice_has_another() -> None:
    speech = Speech("en_US=English (Caribbean)/English (America)")
    voice_over(speech).say((("Hello", "en"),))
    assert speech.chosen == "English (America)"


def test_a_language_has_no_voice_when_all_its_voices_are_online() -> None:
    assert not voice_over(Speech("fi_FI=Aino Online (Natural)")).can_say("fi")


def test_the_system_is_not_asked_when_a_page_is_only_looked_at() -> None:
    def make() -> None:
        raise AssertionError

    assert Voice(find=lambda: Found(make, "stand-in")).may_say("en")


@pytest.mark.parametrize(
    ("missing", "told"),
    [
        (ModuleNotFoundError("No module named 'PySide6.QtTextToSpeech'"), "this fieldref came without it"),
        (ImportError("libpulse.so.0: cannot open shared object file"), "libpulse.so.0: cannot open shared object file"),
    ],
)
def test_nothing_can_be_said_when_a_part_is_missing(
    missing: ImportError, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib, "import_module", raising(missing))
    assert find_engine() == Found(None, told)
    assert not Voice().may_say("en")
    assert not Voice().can_say("en")


def test_an_engine_is_passed_over_when_its_plugin_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    part = SimpleNamespace(QTextToSpeech=SimpleNamespace(availableEngines=lambda: ["flite", "mock"]))
    monkeypatch.setattr(importlib, "import_module", lambda _name: part)
    assert find_engine() == Found(None, "this computer has no speech engine")


def test_the_voices_of_linux_are_passed_over_when_their_service_is_not_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    part = SimpleNamespace(QTextToSpeech=SimpleNamespace(availableEngines=lambda: ["speechd"]))
    monkeypatch.setattr(importlib, "import_module", lambda _name: part)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_engine().make is None


def test_an_unknown_language_has_no_voice() -> None:
    assert not voice_over(Speech("en_US")).can_say("xx")


def test_the_account_names_engine_and_languages_when_there_are_voices() -> None:
    voice = voice_over(Speech("en_US", "ar_EG"))
    assert voice.account(("ar", "en", "ti")) == "stand-in, with voices for ar, en"


def test_the_account_says_why_when_nothing_can_speak() -> None:
    assert no_voice().account(("ar", "en")) == "none (nothing there)"


def test_an_article_is_read_in_its_own_language(library: Library) -> None:
    passages = passages_of(library, Visit("declaration", "arb/14"), "en")
    assert {tag for _words, tag in passages} == {"ar"}


def test_the_button_says_that_there_is_no_voice(qtbot: QtBot, window: MainWindow) -> None:
    window.session.voice = no_voice()
    window.assemble()
    window.read("non-refoulement")
    button = aloud(window)
    qtbot.waitUntil(lambda: button.text() == "No voice for English")
    assert not button.isEnabled()
    assert "settings of the system" in button.accessibleDescription()


def test_the_button_reads_and_stops(qtbot: QtBot, window: MainWindow) -> None:
    speech = Speech("en_US")
    window.session.voice = voice_over(speech)
    window.assemble()
    window.read("non-refoulement")
    button = aloud(window)
    qtbot.waitUntil(button.isEnabled)
    window.actions_.trigger("read-aloud")
    assert speech.said[0][1] == "You must not be sent back to danger"
    assert button.text() == "Stop reading"
    button.click()
    assert button.text() == "Read aloud"


def test_the_button_says_that_there_is_no_voice_when_the_language_has_none(qtbot: QtBot, window: MainWindow) -> None:
    window.session.voice = voice_over(Speech("fi_FI"))
    window.assemble()
    window.read("non-refoulement")
    button = aloud(window)
    qtbot.waitUntil(button.isEnabled)
    button.click()
    assert button.text() == "No voice for English"
    assert not button.isEnabled()


def test_the_self_test_tells_whether_anything_is_read_aloud(
    qtbot: QtBot, library_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    self_test(None, library_path)
    assert capsys.readouterr().out.startswith("read aloud: ")


@pytest.fixture
def mock(qapp: object) -> Any:
    """Qt's own class with the engine that Qt made for tests: no sound, a tenth of a second or less for each word."""
    find_engine()
    try:
        part = importlib.import_module(PART)
    except ImportError as error:
        pytest.skip(f"{error}; `python3 dev.py setup speech` installs Qt's part for speech")
    if "mock" not in part.QTextToSpeech.availableEngines():
        pytest.skip("this Qt brings no engine for tests")
    speech = part.QTextToSpeech("mock")
    speech.setRate(1.0)
    return speech


@pytest.fixture
def heard(mock: Any) -> Said:
    """Each word that Qt's engine says, with the language it says it in."""
    words: Said = []
    mock.sayingWord.connect(lambda word, *_place: words.append((mock.locale().name(), word)))
    return words


def silent(voice: Voice) -> Callable[[], bool]:
    return lambda: not voice.is_speaking


def test_passages_come_in_order_and_in_their_languages_when_qt_speaks(qtbot: QtBot, mock: Any, heard: Said) -> None:
    voice = voice_over(mock)
    voice.say((("Hei verden", "nb"), ("Ciao", "it"), ("Hello", "en-US"), ("Moi", "fi")))
    qtbot.waitUntil(silent(voice))
    assert heard == [("nb_NO", "Hei"), ("nb_NO", "verden"), ("en_US", "Hello"), ("fi_FI", "Moi")]


def test_nothing_more_comes_when_qt_is_stopped(qtbot: QtBot, mock: Any, heard: Said) -> None:
    voice = voice_over(mock)
    voice.say((("One two three", "en"), ("Four", "en")))
    qtbot.waitUntil(lambda: bool(heard))
    voice.stop()
    said = len(heard)
    voice.say((("Moi", "fi"),))
    qtbot.waitUntil(silent(voice))
    assert heard[said:] == [("fi_FI", "Moi")]


def test_the_rest_follows_when_qt_has_paused(qtbot: QtBot, mock: Any, heard: Said) -> None:
    voice = voice_over(mock)
    voice.say((("One two", "en"), ("Moi", "fi")))
    mock.pause()
    qtbot.waitUntil(lambda: mock.state().name == "Paused")
    assert voice.is_speaking
    mock.resume()
    qtbot.waitUntil(silent(voice))
    assert [word for _locale, word in heard] == ["One", "two", "Moi"]


def test_reading_ends_when_qt_tells_of_an_error(mock: Any) -> None:
    voice = voice_over(mock)
    voice.say((("One two", "en"), ("Three", "en")))
    mock.stateChanged.emit(type(mock).State.Error)
    assert not voice.is_speaking
