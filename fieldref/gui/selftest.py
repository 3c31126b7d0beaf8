"""The installed program tests its own window: search, read, make a sheet, save it as a PDF, close."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from fieldref.errors import FieldrefError
from fieldref.gui.app import make_application, make_window
from fieldref.gui.gallery import write_gallery
from fieldref.gui.places.find import FindPlace
from fieldref.gui.places.tray import TrayPlace
from fieldref.gui.waiting import wait_until
from fieldref.gui.window import MainWindow
from fieldref.gui.words import sentence
from fieldref.settings import Personal
from fieldref.store import open_library


def self_test(gallery: Path | None = None, database: Path | None = None) -> int:
    """0 where everything worked, 1 where a step failed (named on stderr), the error's code where it could not start.

    A line on stdout tells whether anything can be read aloud and in which languages; that nothing can is no failure.

    ``gallery`` is a folder for pictures of every component in every theme and direction. What the person
    keeps is not touched: settings of the test live in a temporary folder.
    """
    make_application()
    with tempfile.TemporaryDirectory() as folder:
        try:
            window = make_window(open_library(database), database, Personal(Path(folder) / "home"))
        except FieldrefError as error:
            sys.stderr.write(f"{sentence(error)}\n")
            return error.exit_code
        failed = next((step for step, passed in _steps(window, Path(folder)) if not passed), "")
        tags = [language.tag for language in window.session.library.languages()]
        sys.stdout.write(f"read aloud: {window.session.voice.account(tags)}\n")
        window.close()
    if failed:
        sys.stderr.write(f"window: {failed}\n")
        return 1
    if gallery is not None:
        write_gallery(gallery, database)
    return 0


def _steps(window: MainWindow, folder: Path) -> Iterator[tuple[str, bool]]:
    """Each step with its outcome; a step that fails ends the test."""
    window.show()
    yield "the window did not open", window.isVisible()
    title = window.session.library.entry(window.session.library.entry_ids()[0]).title
    window.look_for(title)
    find, tray = window.place(FindPlace.id), window.place(TrayPlace.id)
    if not (isinstance(find, FindPlace) and isinstance(tray, TrayPlace)):
        raise TypeError(window.objectName())
    yield "the search found nothing", wait_until(lambda: find.results.current() is not None)
    find.open_chosen()
    yield "the entry was not shown", title in find.reader.browser.toPlainText()
    find.reader.add_to_sheet()
    window.go(TrayPlace.id)
    yield "the sheet was not set", wait_until(lambda: tray.page_count > 0)
    path = folder / "sheet.pdf"
    tray.save_to(path)
    yield "the PDF was not written", wait_until(path.is_file) and path.read_bytes().startswith(b"%PDF")
    window.new_person()
    yield "the sheet was not forgotten", window.session.sheet.plan.is_empty
