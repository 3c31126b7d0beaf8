"""The report of a crash: readable, and empty of what was typed."""

import sys
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from fieldref.gui.crash import CrashDialog, report
from fieldref.search import Search, SearchRequest
from fieldref.store import Library


def fault(library: Library) -> tuple[type[BaseException], TracebackType | None]:
    search = Search(library.connection)
    library.close()
    try:
        search.find(SearchRequest("a secret name /home/somebody/file.txt"))
    except Exception as error:
        return type(error), sys.exc_info()[2]
    raise AssertionError


def test_a_report_names_functions_and_holds_no_words_and_no_paths(library: Library) -> None:
    words = report(*fault(library))
    assert "fieldref.search." in words
    assert "find, line" in words
    assert "secret" not in words
    assert "/" not in words
    assert "\\" not in words


def test_the_dialog_shows_the_report_and_copies_it(qtbot: QtBot) -> None:
    dialog = CrashDialog(report(ValueError, None))
    qtbot.addWidget(dialog)
    assert "ValueError" in dialog.report.toPlainText()
    dialog.copy()
    assert QGuiApplication.clipboard().text() == dialog.report.toPlainText()
