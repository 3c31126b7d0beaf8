"""Starts the program: application, direction, window."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from fieldref.errors import DatabaseError
from fieldref.gui import crash
from fieldref.gui.fault_page import FaultWindow
from fieldref.gui.memory import keep_memory_small
from fieldref.gui.places.listing import FIRST_RUN
from fieldref.gui.saving import forget_dialog_history
from fieldref.gui.session import Session
from fieldref.gui.setter import SETTER
from fieldref.gui.warming import Warming
from fieldref.gui.window import MainWindow
from fieldref.gui.words import _, is_rtl
from fieldref.mark import N_
from fieldref.settings import Personal
from fieldref.store import Library, open_library

# Qt's own words in its dialogs and context menus, so that they speak the working language too.
QT_WORDS = {
    "&Undo": N_("Undo"), "&Redo": N_("Redo"), "Cu&t": N_("Cut"), "&Copy": N_("Copy"), "&Paste": N_("Paste"),
    "Delete": N_("Delete"), "Select All": N_("Select all"), "Copy &Link Location": N_("Copy"), "OK": N_("OK"),
    "&OK": N_("OK"), "Cancel": N_("Cancel"), "&Cancel": N_("Cancel"), "&Save": N_("Save"), "Save": N_("Save"),
    "&Open": N_("Open"), "Open": N_("Open"), "Close": N_("Close"), "&Close": N_("Close"), "&Print": N_("Print"),
    "&Yes": N_("Yes"), "&No": N_("No"), "File &name:": N_("File name:"), "Look in:": N_("Look in:"),
    "Files of type:": N_("Files of type:"), "Directory:": N_("Folder:"), "Show Details...": N_("Show details"),
    "Hide Details...": N_("Hide details"),
}  # fmt: skip


class InterfaceTranslator(QTranslator):
    """Qt's words in the working language, and the direction of the layout.

    isEmpty() must be overridden: an empty translator is not asked for the direction.
    """

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str = "", n: int = -1) -> str:  # type: ignore[override]
        if source == "QT_LAYOUT_DIRECTION":
            return "RTL" if is_rtl() else "LTR"
        words = QT_WORDS.get(source)
        return _(words) if words else source


def make_application() -> QApplication:
    """The application object, made once a process."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    keep_memory_small()
    forget_dialog_history()
    QGuiApplication.setDesktopFileName("fieldref")
    application = QApplication(["fieldref"])
    application.setApplicationName("fieldref")
    application.setApplicationDisplayName("")
    application.setStyle("Fusion")
    translator = InterfaceTranslator(application)
    application.installTranslator(translator)
    return application


def make_window(library: Library, database: Path | None, personal: Personal | None = None) -> MainWindow:
    """The window over an open library, not shown yet."""
    application = make_application()
    points = application.property("system-points")
    if points is None:
        points = application.font().pointSizeF()
        application.setProperty("system-points", points)
    session = Session(library, database, personal or Personal(), float(points))
    window = MainWindow(session)
    for message, values in session.warnings:
        window.tell("caution", _(message, **values))
    if session.fonts.missing:
        window.tell("caution", _("Fonts of the program are missing: some scripts may look wrong. Copy it again."))
    return window


def run(database: Path | None = None) -> int:
    """Open the window and stay until it is closed; the exit code of the program.

    Without a display the answer is one sentence and code 2, because Qt itself would end the process.
    """
    if sys.platform.startswith("linux") and not _has_display():
        sys.stderr.write(
            _("There is no display to open the window on. `fieldref sheet` prints a sheet without one.") + "\n"
        )
        return 2
    application = make_application()
    crash.install()
    while True:
        try:
            library = open_library(database)
        except DatabaseError as error:
            fault = FaultWindow(error)
            fault.show()
            application.exec()
            if not fault.tried_again:
                return error.exit_code
            continue
        window = make_window(library, database)
        if not window.session.settings.first_run_done:
            window.go(FIRST_RUN)
        window.show()
        warming = Warming(window)
        warming.start()
        code = application.exec()
        if window.left_at_once:
            # Waiting for a page that is being set would keep the program there; nothing is open for writing.
            os._exit(code)
        window.session.close()
        SETTER.stop()
        return code


def _has_display() -> bool:
    named = os.environ.get("QT_QPA_PLATFORM", "")
    return bool(named or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
