"""Takes back what PySide6 adds to Python's import: it must be imported before anything else of Qt.

PySide6 reads the source of every module that is imported after it, to find out whether the module asks for other
names of Qt's functions (``from __feature__ import snake_case``). fieldref never does, and the reading takes a tenth
of the start and keeps six megabytes of source lines in memory.
"""

import builtins

_PLAIN = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _PLAIN
