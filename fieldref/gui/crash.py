"""A crash shows a report that a person can read. It holds no words they typed and no file names, and goes nowhere."""

import platform
import sys
import traceback
from pathlib import PurePath
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton, QWidget

from fieldref import __version__
from fieldref.gui import clipboard
from fieldref.gui.design.parts import column_of, label
from fieldref.gui.flow import FlowLayout
from fieldref.gui.words import _

_OURS = "fieldref"


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Versions, kind of error, and the functions it went through; never the error's own words.

    An error's words may quote what was typed or name a file. Of files only the name of the module is given.

    >>> report(ValueError, None).splitlines()[0].startswith("fieldref ")
    True
    """
    lines = [
        f"fieldref {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.machine()}",
        f"error: {kind.__name__}",
        *(f"  {_module(frame.filename)}, {frame.name}, line {frame.lineno}" for frame in traceback.extract_tb(trace)),
    ]
    return "\n".join(lines)


def install() -> None:
    """Show the report where an error was not expected, and go on."""
    sys.excepthook = show


def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Show the report over the window; without one, leave it to Python."""
    if issubclass(kind, KeyboardInterrupt) or QApplication.instance() is None:
        sys.__excepthook__(kind, error, trace)
        return
    if not any(isinstance(window, CrashDialog) for window in QApplication.topLevelWidgets()):
        # A second fault while the first is shown adds nothing.
        dialog = CrashDialog(report(kind, trace))
        dialog.exec()
        dialog.deleteLater()


class CrashDialog(QDialog):
    """One sentence, the report as it is, and what can be done with it."""

    def __init__(self, words: str) -> None:
        super().__init__(QApplication.activeWindow())
        self.setWindowTitle(_("Something went wrong"))
        self.report = QPlainTextEdit(words)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setMinimumHeight(200)
        self.report.setAccessibleName(_("Report"))
        layout = column_of(self, 12, (24, 20, 24, 20))
        layout.addWidget(label(_("Something went wrong that should not have"), "lead", wrap=True))
        said = _(
            "You can go on. Nothing was sent anywhere. The report holds no words you typed and no names of files; "
            "if it happens again, give it to whoever looks after fieldref."
        )
        layout.addWidget(label(said, wrap=True))
        layout.addWidget(self.report, 1)
        layout.addWidget(self._ways())
        self.resize(640, 440)

    def _ways(self) -> QWidget:
        bar = QWidget()
        row = FlowLayout(bar, 8)
        for words, do in (
            (_("Go on"), self.accept),
            (_("Copy the report"), self.copy),
            (_("Close fieldref"), self.leave),
        ):
            way = QPushButton(words)
            way.clicked.connect(do)
            row.addWidget(way)
        return bar

    def copy(self) -> None:
        """Put the report on the clipboard."""
        clipboard.copy(self.report.toPlainText())

    def leave(self) -> None:
        """Close the program."""
        self.accept()
        QApplication.closeAllWindows()


def _module(filename: str) -> str:
    parts = PurePath(filename).with_suffix("").parts
    if _OURS in parts:
        last = len(parts) - 1 - parts[::-1].index(_OURS)
        return ".".join(parts[last:])
    return parts[-1] if parts else ""
