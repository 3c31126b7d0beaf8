"""What Qt's Python binding must not do."""

import subprocess
import sys

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot


def test_none_is_not_given_away_when_qt_has_no_value(qtbot: QtBot) -> None:
    # PySide6 6.12.0 loses one reference to None for each empty value; below Python 3.12 the program then
    # ends with "deallocating None". 6.11.1 is whole.
    thing = QObject()
    before = sys.getrefcount(None)
    for _time in range(1000):
        thing.property("not there")
    assert sys.getrefcount(None) > before - 500


def test_imports_stay_plain_when_the_window_is_loaded() -> None:
    # PySide6 would read the source of every module that is imported after it, and keep the lines.
    code = "import builtins, linecache, sys\nplain = builtins.__import__\nimport fieldref.gui.window\n"
    code += "sys.exit(builtins.__import__ is not plain or any('fieldref' in name for name in linecache.cache))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
