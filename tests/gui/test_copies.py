"""Copies in several languages as one job."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from fieldref.gui import printing
from fieldref.gui.places.tray import TrayPlace
from fieldref.gui.printing import page_images
from fieldref.gui.session import Desk
from fieldref.gui.window import MainWindow
from fieldref.sheet import Layout, SheetRequest
from tests.gui.conftest import Settled


@pytest.fixture
def tray(window: MainWindow, settled: Settled) -> TrayPlace:
    window.session.context.choose(language="ar")
    window.session.sheet.use_ready(window.session.library.ready_sheet_ids()[0])
    window.go(TrayPlace.id)
    settled()
    place = window.place()
    assert isinstance(place, TrayPlace)
    return place


def test_the_job_has_a_part_for_each_language_when_another_is_added(tray: TrayPlace) -> None:
    tray.session.sheet.choose(copies=20, others=(("fr", 10),))
    assert [(request.language, copies) for request, copies in tray.job()] == [("ar", 20), ("fr", 10)]
    assert tray.session.sheet.plan.papers == 30


def test_the_number_follows_when_keys_turn_it(tray: TrayPlace) -> None:
    field = tray.copies.fields["ar"]
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert tray.session.sheet.plan.copies == 2
    assert field.text() == "2"


def test_a_language_goes_when_it_is_removed(tray: TrayPlace) -> None:
    tray.session.sheet.choose(others=(("fr", 10),))
    remove = next(
        each for each in tray.copies.findChildren(QAbstractButton) if each.accessibleName() == "Remove French"
    )
    remove.click()
    assert tray.session.sheet.plan.others == ()
    assert list(tray.copies.fields) == ["ar"]


def test_cards_are_counted_not_papers_when_the_layout_is_cards(tray: TrayPlace) -> None:
    tray.session.sheet.choose(copies=21, layout=Layout.CARD)
    assert tray.session.sheet.plan.papers == 3


def test_one_file_holds_every_copy_when_a_job_is_saved(tray: TrayPlace, settled: Settled, tmp_path: Path) -> None:
    tray.save_to(tmp_path / "one.pdf")
    settled()
    tray.session.sheet.choose(copies=3, others=(("fr", 2),))
    tray.save_to(tmp_path / "job.pdf")
    settled()
    one, job = (len(pypdfium2.PdfDocument(tmp_path / name)) for name in ("one.pdf", "job.pdf"))
    assert (one, job) == (1, 5)


def test_each_copy_starts_on_a_front_when_a_sheet_of_the_job_has_a_back(
    library_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = {"ar": (b"1", b"2", b"3"), "fr": (b"a",)}

    class Made:
        def __init__(self, language: str) -> None:
            self.pages = pages[language]

    monkeypatch.setattr(printing, "compose", lambda _library, request: request)
    monkeypatch.setattr(printing, "typeset", lambda request, *_how: Made(request.language))
    job = ((SheetRequest("ar"), 2), (SheetRequest("fr"), 1))
    assert page_images(Desk(library_path), job) == (b"1", b"2", b"3", b"", b"1", b"2", b"3", b"", b"a")
