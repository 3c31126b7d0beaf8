"""Five tasks as a new user does them, with keys and mouse, in the real library; none needs the manual."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldref import paths
from fieldref.gui.app import make_window
from fieldref.gui.places.countries import CountriesPlace
from fieldref.gui.places.find import FindPlace
from fieldref.gui.places.tray import TrayPlace
from fieldref.gui.printing import Job
from fieldref.gui.window import MainWindow
from fieldref.settings import Personal
from fieldref.sheet import Layout
from fieldref.store import open_library
from tests.gui.conftest import Settled

Key, Control, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
pytestmark = pytest.mark.skipif(not paths.database().is_file(), reason="the library has not been built")


class Caseworker:
    """Types, presses keys and clicks where a person would; sees only what is shown."""

    def __init__(self, window: MainWindow, settled: Settled) -> None:
        self.window, self._settled = window, settled

    def type(self, words: str) -> None:
        for letter in words:
            QTest.keyClicks(self._focused(), letter)
            QApplication.processEvents()
        self._settled()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self._focused(), key, modifiers)
        self._settled()

    def click(self, words: str) -> None:
        """Click a button by the words on it."""
        shown = [each for each in self.window.findChildren(QAbstractButton) if each.isVisible()]
        found = next((each for each in shown if each.text() == words or each.accessibleName() == words), None)
        assert found is not None, f"{words} is not there: {sorted(each.text() for each in shown)}"
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
        self._settled()

    def choose(self, chip: str, words: str) -> None:
        """Click a chip of the context bar, type what is looked for, take the first."""
        self.click(chip)
        self.type(words)
        self.press(Key.Key_Return)

    def select(self, combo: QComboBox, words: str) -> None:
        combo.setFocus()
        self.type(words[:6])
        assert combo.currentText() == words
        self._settled()

    def _focused(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        return QApplication.focusWidget() or self.window


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[Job]:
    """What reached the printer."""
    sent: list[Job] = []
    monkeypatch.setattr("fieldref.gui.places.tray.print_job", lambda _session, _window, job, _title: sent.append(job))
    return sent


@pytest.fixture
def worker(qtbot: QtBot, own_home: Path) -> Iterator[Caseworker]:
    window = make_window(open_library(), None, Personal(own_home))
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    settled = Settled(qtbot, window)
    settled()
    yield Caseworker(window, settled)
    window.close()
    window.deleteLater()


def find(worker: Caseworker) -> FindPlace:
    place = worker.window.place()
    assert isinstance(place, FindPlace)
    return place


def tray(worker: Caseworker) -> TrayPlace:
    place = worker.window.place()
    assert isinstance(place, TrayPlace)
    return place


def test_non_return_is_printed_in_arabic_and_greek_when_a_syrian_is_in_greece(
    worker: Caseworker, jobs: list[Job]
) -> None:
    worker.choose("Person's language", "arabic")
    worker.choose("Country", "greece")
    worker.window.search()
    worker.type("they want to send him back to syria")
    worker.press(Key.Key_Return)
    page = find(worker).reader.browser.toPlainText()
    assert "must not be sent back" in page
    assert "Greece" in page
    worker.click("Add to sheet")
    worker.click("Sheet")
    place = tray(worker)
    worker.select(place.options.second, "Greek")
    worker.click("Print")
    ((request, copies),) = jobs[0]
    assert (request.language, request.with_language, request.country, copies) == ("ar", "el", "GRC", 1)
    assert place.page_count >= 1


def test_detention_of_a_child_is_first_when_a_child_is_alone_in_detention(worker: Caseworker) -> None:
    worker.type("child alone in detention")
    titles = [worker_row.result.id for worker_row in rows(find(worker))][:3]
    assert {"child-detention", "unaccompanied-children"} & set(titles), titles
    worker.press(Key.Key_Return)
    assert "detain" in find(worker).reader.browser.toPlainText()


def test_the_law_of_wages_is_shown_with_what_binds_when_the_country_is_lebanon(worker: Caseworker) -> None:
    worker.choose("Country", "lebanon")
    worker.window.search()
    worker.type("wages unpaid")
    assert rows(find(worker))[0].result.id == "unpaid-wages"
    worker.press(Key.Key_Return)
    assert "Lebanon" in find(worker).reader.browser.toPlainText()


def test_the_law_of_libya_is_shown_when_what_binds_libya_is_typed(worker: Caseworker, qtbot: QtBot) -> None:
    worker.type("what binds Libya")
    place = find(worker)
    qtbot.waitUntil(lambda: bool(place.suggestions.buttons()), timeout=10_000)
    worker.click("Law in Libya")
    countries = worker.window.place()
    assert isinstance(countries, CountriesPlace)
    assert "Libya" in countries.first.text()
    assert countries.model.rowCount() > 20


def test_twenty_cards_are_two_sheets_when_they_are_printed_for_somali_speakers(
    worker: Caseworker, jobs: list[Job]
) -> None:
    worker.choose("Person's language", "somali")
    worker.click("I want to ask for asylum")
    place = tray(worker)
    worker.select(place.options.layout_, "Wallet cards")
    field = place.copies.fields["so"]
    assert isinstance(field, QLineEdit)
    QTest.mouseDClick(field, Qt.MouseButton.LeftButton)
    worker.type("20")
    worker.click("Print")
    ((request, papers),) = jobs[0]
    assert (request.language, request.layout, papers) == ("so", Layout.CARD, 2)
    assert place.page_count == 2


def rows(place: FindPlace):  # type: ignore[no-untyped-def]
    model = place.results.model
    return [row for row in (model.row(n) for n in range(model.rowCount())) if row is not None]
