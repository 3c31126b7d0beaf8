"""The window. Only this package imports Qt.

Reading order: ``app`` (start), ``window`` (assembles), ``session`` (what is shared), ``context`` (the person),
``actions`` (everything that can be done), ``places`` (one file each), ``design`` (how everything looks).
"""

from pathlib import Path
from typing import TYPE_CHECKING

from fieldref.gui import plain_imports  # noqa: F401

# isort: split
from fieldref.gui.app import run
from fieldref.gui.later import Later

if TYPE_CHECKING:
    from fieldref.gui import selftest
else:
    selftest = Later("fieldref.gui.selftest")

__all__ = ["run", "self_test"]


def self_test(gallery: Path | None = None, database: Path | None = None) -> int:
    """Drive the window through a journey; see ``fieldref.gui.selftest.self_test``."""
    return selftest.self_test(gallery, database)
