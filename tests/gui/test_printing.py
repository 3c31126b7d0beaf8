"""Printing: every page once, on the right paper, under the right title."""

from pathlib import Path

from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from fieldref.gui.printing import make_printer, page_images, paint_pages
from fieldref.gui.session import Desk
from fieldref.gui.window import MainWindow
from fieldref.sheet import Layout, Paper, SheetRequest


def test_every_page_is_sent_when_a_sheet_is_printed(window: MainWindow, library_path: Path, tmp_path: Path) -> None:
    entries = window.session.library.entry_ids()
    request = SheetRequest("en", chosen=entries, layout=Layout.PAGE, paper=Paper.A4, date="2026-11-24")
    pages = page_images(Desk(library_path), ((request, 1),))
    printer = make_printer(Paper.A4, "Asylum")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert paint_pages(printer, pages)
    assert printer.docName() == "Asylum"
    assert (tmp_path / "printed.pdf").stat().st_size > 1000


def test_the_paper_is_turned_when_a_poster_lies_on_its_side(
    window: MainWindow, library_path: Path, tmp_path: Path
) -> None:
    pages = page_images(Desk(library_path), ((SheetRequest("en", layout=Layout.GLANCE, date="2026-11-24"), 1),))
    printer = make_printer(Paper.A4, "Rights at a glance")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert paint_pages(printer, pages)
    assert printer.pageLayout().orientation() == QPageLayout.Orientation.Landscape
