"""What a screen reader is told, and what is seen of it."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QWidget

from fieldref.gui.places.find import FindPlace
from fieldref.gui.places.listing import PLACES
from fieldref.gui.window import MainWindow
from tests.gui.conftest import Settled
from tests.gui.walking import controls

PLACE_IDS = [place.id for place in PLACES]


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def open_place(window: MainWindow, identifier: str, settled: Settled) -> None:
    entry = window.session.library.entry_ids()[0]
    window.session.context.choose(language="ar", country="GRC")
    window.session.sheet.add(entry)
    window.go(identifier)
    settled()


@pytest.mark.parametrize("place", PLACE_IDS)
def test_every_control_has_a_name_when_a_place_is_open(window: MainWindow, settled: Settled, place: str) -> None:
    open_place(window, place, settled)
    assert [repr(widget) for widget in controls(window) if not name_of(widget).strip()] == []


def test_results_are_read_with_title_and_law_when_they_are_shown(window: MainWindow, settled: Settled) -> None:
    window.go(FindPlace.id)
    settled()
    results = window.place(FindPlace.id).results  # type: ignore[attr-defined]
    interface = QAccessible.queryAccessibleInterface(results.view)
    first = interface.child(0).text(QAccessible.Text.Name)
    assert results.model.row(0).result.title in first
    assert "treaty" in first


def test_the_page_is_read_as_text_when_an_entry_is_open(window: MainWindow, settled: Settled) -> None:
    entry = window.session.library.entry(window.session.library.entry_ids()[0])
    window.read(entry.id)
    settled()
    browser = window.place(FindPlace.id).reader.browser  # type: ignore[attr-defined]
    text = QAccessible.queryAccessibleInterface(browser).textInterface()
    words = text.text(0, text.characterCount())
    assert entry.title in words
    assert "What you can do" in words


@pytest.mark.parametrize("size", [200, 250])
@pytest.mark.parametrize("place", ["start", "find", "tray"])
def test_no_button_is_cut_off_when_text_is_large(window: MainWindow, settled: Settled, place: str, size: int) -> None:
    window.session.keep(text_size=size)
    open_place(window, place, settled)
    shown = [button for button in window.findChildren(QPushButton) if button.isVisible() and button.text()]
    cut = [button.text() for button in shown if button.width() < button.minimumSizeHint().width() - 1]
    assert cut == []


@pytest.mark.parametrize("place", ["start", "find", "tray"])
def test_every_button_is_large_enough_when_a_finger_aims_at_it(
    window: MainWindow, settled: Settled, place: str
) -> None:
    open_place(window, place, settled)
    buttons = [button for button in window.findChildren(QPushButton) if button.isVisible()]
    assert [button.text() for button in buttons if button.height() < 32] == []


def test_sections_and_law_are_read_in_order_when_an_entry_is_open(window: MainWindow, settled: Settled) -> None:
    entry = window.session.library.entry(window.session.library.entry_ids()[0])
    window.read(entry.id)
    settled()
    browser = window.place(FindPlace.id).reader.browser  # type: ignore[attr-defined]
    interface = QAccessible.queryAccessibleInterface(browser)
    assert interface.role() in (QAccessible.Role.EditableText, QAccessible.Role.StaticText, QAccessible.Role.Document)
    words = interface.textInterface()
    read = words.text(0, words.characterCount())
    places = [read.find(piece) for piece in (entry.title, "What it means", "What you can do", "Law")]
    assert -1 not in places
    assert places == sorted(places)
    assert interface.text(QAccessible.Text.Name).strip()


def test_the_chosen_result_is_told_when_the_arrow_keys_move(window: MainWindow, settled: Settled) -> None:
    window.go(FindPlace.id)
    settled()
    results = window.place(FindPlace.id).results  # type: ignore[attr-defined]
    interface = QAccessible.queryAccessibleInterface(results.view)
    assert interface.role() == QAccessible.Role.List
    assert interface.childCount() == results.model.rowCount()
    chosen = [n for n in range(interface.childCount()) if interface.child(n).state().selected]
    assert chosen == [results.view.currentIndex().row()]
