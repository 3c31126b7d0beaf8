"""The window. Only this package imports Qt.

Reading order: ``app`` (start), ``window`` (assembles), ``session`` (what is shared), ``context`` (the person),
``actions`` (everything that can be done), ``places`` (one file each), ``design`` (how everything looks).
"""

from fieldref.gui.app import run
from fieldref.gui.selftest import self_test

__all__ = ["run", "self_test"]
