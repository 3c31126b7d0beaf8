"""Printing: every page once, on the right paper, under the right title."""

from pathlib import Path

import pytest
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from fieldref.gui import printing
from fieldref.gui.printing import make_printer, page_images, paint_pages
from fieldref.gui.session import Desk
from fieldref.gui.window import MainWindow
from fieldref.sheet import Flip, Layout, Paper, SheetRequest


def test_every_page_is_sent_when_a_sheet_is_printed(window: MainWindow, library_path: Path, tmp_path: Path) -> None:
    entries = window.session.library.entry_ids()
    request = SheetRequest("en", chosen=entries, layout=Layout.PAGE, paper=Paper.A4, date="2026-11-24")
    pages = page_images(Desk(library_path), ((request, 1),))
    printer = make_printer(request, "Asylum")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert paint_pages(printer, pages)
    assert printer.docName() == "Asylum"
    assert (tmp_path / "printed.pdf").stat().st_size > 1000


def test_the_paper_is_turned_when_a_poster_lies_on_its_side(
    window: MainWindow, library_path: Path, tmp_path: Path
) -> None:
    request = SheetRequest("en", layout=Layout.GLANCE, date="2026-11-24")
    pages = page_images(Desk(library_path), ((request, 1),))
    printer = make_printer(request, "Rights at a glance")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert paint_pages(printer, pages)
    assert printer.pageLayout().orientation() == QPageLayout.Orientation.Landscape


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[QPrinter.DuplexMode]:
    """What a printer was asked for; a machine without a printer forgets it."""
    modes: list[QPrinter.DuplexMode] = []

    class Recording(QPrinter):
        def setDuplex(self, mode: QPrinter.DuplexMode) -> None:
            modes.append(mode)

    monkeypatch.setattr(printing, "QPrinter", Recording)
    return modes


@pytest.mark.parametrize(
    ("flip", "mode"),
    [(Flip.LONG, QPrinter.DuplexMode.DuplexLongSide), (Flip.SHORT, QPrinter.DuplexMode.DuplexShortSide)],
)
def test_the_printer_is_asked_to_turn_the_paper_when_cards_are_printed(
    window: MainWindow, asked: list[QPrinter.DuplexMode], flip: Flip, mode: QPrinter.DuplexMode
) -> None:
    make_printer(SheetRequest("ar", chosen=("non-refoulement",), layout=Layout.CARD, flip=flip), "Cards")
    assert asked == [mode]


def test_the_printer_keeps_its_own_way_when_no_cards_are_printed(
    window: MainWindow, asked: list[QPrinter.DuplexMode]
) -> None:
    make_printer(SheetRequest("ar", chosen=("non-refoulement",), flip=Flip.SHORT), "Sheet")
    assert asked == []
