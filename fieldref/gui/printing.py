"""Printing: page images from the setter onto the system's printer, under the right job title."""

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from fieldref.gui.session import Desk, Session
from fieldref.gui.setter import typeset
from fieldref.gui.words import _
from fieldref.sheet import Flip, Layout, Paper, SheetRequest, compose

PRINTER_PPI = 300
_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
# Cards have their officer's side behind the holder's; a printer that cannot turn the paper ignores it.
_TURNS = {Flip.LONG: QPrinter.DuplexMode.DuplexLongSide, Flip.SHORT: QPrinter.DuplexMode.DuplexShortSide}

Job = tuple[tuple[SheetRequest, int], ...]


def page_images(desk: Desk, job: Job) -> tuple[bytes, ...]:
    """The pages of a job as PNG bytes at printer resolution, in order; called on the worker's thread.

    Empty bytes are an empty page: where a sheet of the job has a back, each copy starts on a front.
    """
    made = [(typeset(compose(desk.library, request), "png", PRINTER_PPI).pages, copies) for request, copies in job]
    backs = any(len(pages) > 1 for pages, _copies in made)
    found: list[bytes] = []
    for pages, copies in made:
        for _copy in range(copies):
            found += [b""] * (backs and len(found) % 2)
            found += pages
    return tuple(found)


def print_job(session: Session, window: QWidget, job: Job, title: str) -> None:
    """Ask for the printer first, then set the pages off the main thread and send them."""
    printer = make_printer(job[0][0], title)
    dialog = QPrintDialog(printer, window)
    dialog.setWindowTitle(_("Print: {title}", title=title))
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return
    session.ask("print", lambda desk: page_images(desk, job), lambda pages: _send(session, printer, pages))


def make_printer(request: SheetRequest, title: str) -> QPrinter:
    """A printer set to the paper without margins, which the pages hold, and for cards to print on both sides."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("fieldref")
    printer.setPageLayout(QPageLayout(QPageSize(_SIZES[request.paper]), QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)
    if request.layout is Layout.CARD:
        printer.setDuplex(_TURNS[request.flip])
    return printer


def paint_pages(printer: QPrinter, pages: tuple[bytes, ...]) -> bool:
    """Put each page image onto a page of its own; False where the printer refused."""
    first = QImage.fromData(pages[0]) if pages else QImage()
    # A poster may lie on its side.
    lies = first.width() > first.height()
    printer.setPageOrientation(QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    whole = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    for number, page in enumerate(pages):
        if number and not printer.newPage():
            painter.end()
            return False
        if page:
            painter.drawImage(whole, QImage.fromData(page))
    return painter.end()


def _send(session: Session, printer: QPrinter, pages: tuple[bytes, ...]) -> None:
    if paint_pages(printer, pages):
        session.notice.emit("info", _("Sent to the printer. Pages: {count}", count=len(pages)))
    else:
        session.notice.emit("caution", _("The printer did not take the pages; check that it is on and try again."))
