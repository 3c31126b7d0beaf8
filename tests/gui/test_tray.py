"""The sheet: its lines, what is undone, what is told before printing."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from fieldref.gui.places.pages_view import Page
from fieldref.gui.places.tray import TrayPlace
from fieldref.gui.window import MainWindow
from fieldref.settings import Personal
from fieldref.sheet import Flip, Layout
from tests.gui.conftest import Settled


@pytest.fixture
def tray(window: MainWindow, settled: Settled) -> TrayPlace:
    window.session.context.choose(language="ar")
    window.go(TrayPlace.id)
    settled()
    place = window.place(TrayPlace.id)
    assert isinstance(place, TrayPlace)
    return place


def test_the_pages_appear_when_something_is_on_the_sheet(tray: TrayPlace, settled: Settled) -> None:
    assert tray.page_count == 0
    tray.session.sheet.add(tray.session.library.entry_ids()[0])
    settled()
    assert tray.page_count >= 1


def test_a_ready_sheet_becomes_ones_own_when_a_line_is_removed(tray: TrayPlace, settled: Settled) -> None:
    sheet = tray.session.sheet
    ready = tray.session.library.ready_sheet_ids()[0]
    sheet.use_ready(ready)
    settled()
    lines = sheet.lines
    tray.view.setFocus()
    QTest.keyClick(tray.view, Qt.Key.Key_Delete)
    settled()
    assert sheet.plan.ready == ""
    assert sheet.lines == lines[1:]
    sheet.undo()
    assert (sheet.plan.ready, sheet.lines) == (ready, lines)


def test_the_lines_of_a_ready_sheet_stay_when_an_entry_is_added(tray: TrayPlace) -> None:
    sheet, library = tray.session.sheet, tray.session.library
    sheet.use_ready(library.ready_sheet_ids()[0])
    before = sheet.lines
    sheet.add(library.entry_ids()[0])
    assert sheet.lines == (*before, library.entry_ids()[0])


def test_a_line_moves_when_it_is_dragged(tray: TrayPlace, settled: Settled) -> None:
    first, second, third = tray.session.library.entry_ids()[:3]
    tray.session.sheet.add(first, second, third)
    settled()
    model = tray.model
    dragged = model.mimeData([model.index(0)])
    model.dropMimeData(dragged, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    assert tray.session.sheet.lines == (second, third, first)


def test_two_columns_are_left_out_when_both_would_be_in_one_language(window: MainWindow, settled: Settled) -> None:
    window.session.sheet.add(window.session.library.entry_ids()[0])
    window.go(TrayPlace.id)
    settled()
    place = window.place(TrayPlace.id)
    assert isinstance(place, TrayPlace)
    assert place.request().layout is Layout.PAGE
    assert place.page_count >= 1


def test_a_sentence_and_a_next_step_are_shown_when_no_country_is_chosen(tray: TrayPlace, settled: Settled) -> None:
    tray.session.sheet.add(tray.session.library.entry_ids()[0])
    settled()
    shown = " ".join(label.text() for label in tray.findChildren(QLabel))
    assert "No country was chosen" in shown


def test_a_page_is_painted_again_when_the_person_comes_back_to_it(
    tray: TrayPlace, window: MainWindow, settled: Settled
) -> None:
    tray.session.sheet.add(tray.session.library.entry_ids()[0])
    settled()
    page = tray.findChildren(Page)[0]
    before = page.grab().toImage()
    assert len({before.pixel(x, before.height() // 8) for x in range(before.width())}) > 3
    window.go("glossary")
    settled()
    window.go(TrayPlace.id)
    assert page.grab().toImage() == before


def test_the_pages_appear_when_the_window_is_assembled_again(window: MainWindow, settled: Settled) -> None:
    window.session.sheet.use_ready(window.session.library.ready_sheet_ids()[0])
    window.session.keep(working_language="ar")
    window.go(TrayPlace.id)
    settled()
    place = window.place()
    assert isinstance(place, TrayPlace)
    assert place.page_count >= 1
    window.session.keep(working_language="en")


def test_how_cards_are_turned_is_asked_only_when_the_layout_is_cards(tray: TrayPlace, settled: Settled) -> None:
    tray.session.sheet.use_ready(tray.session.library.ready_sheet_ids()[0])
    settled()
    assert not tray.options.flip.isVisible()
    tray.session.sheet.choose(layout=Layout.CARD)
    settled()
    assert tray.options.flip.isVisible()


def test_how_cards_are_turned_is_printed_and_remembered_when_it_is_chosen(tray: TrayPlace, settled: Settled) -> None:
    session = tray.session
    session.sheet.use_ready(session.library.ready_sheet_ids()[0])
    session.sheet.choose(layout=Layout.CARD)
    tray.options.flip.setCurrentIndex(tray.options.flip.findData(Flip.SHORT))
    settled()
    assert tray.request().flip is Flip.SHORT
    assert Personal().load().settings.flip == "short-edge"
    session.sheet.forget()
    assert session.sheet.plan.flip is Flip.SHORT
