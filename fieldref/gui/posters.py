"""The two posters, rights at a glance and point to your language, on paper: printed, or saved as a PDF."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from fieldref.errors import CannotWriteError
from fieldref.gui import saving
from fieldref.gui.models.setting import set_pdf
from fieldref.gui.printing import print_job
from fieldref.gui.session import Session
from fieldref.gui.words import _
from fieldref.sheet import Layout, Paper, SheetRequest


def poster_request(session: Session, layout: Layout) -> SheetRequest:
    """The poster of a layout in the working language, English beside it where that is another one."""
    return SheetRequest(
        language=session.working_language.tag,
        with_language="en",
        layout=layout,
        paper=Paper(session.settings.paper),
        date=session.today(),
    )


def print_poster(session: Session, window: QWidget, layout: Layout, title: str) -> None:
    """Print a poster; ``title`` is the name of the print job."""
    print_job(session, window, ((poster_request(session, layout), 1),), title)


def save_poster(session: Session, window: QWidget, layout: Layout, name: str) -> None:
    """Ask where, set the poster off the main thread, write it whole; ``name`` is suggested without its ending."""
    path = saving.ask_where(window, f"{name}.pdf")
    if path is not None:
        request = poster_request(session, layout)
        session.ask("poster", lambda desk: set_pdf(desk, request), lambda pdf: _write(session, path, pdf))


def _write(session: Session, path: Path, pdf: bytes) -> None:
    try:
        saving.write_whole(path, pdf)
    except CannotWriteError as error:
        session.tell(error)
        return
    session.notice.emit("info", _("Saved as {path}", path=str(path)))
