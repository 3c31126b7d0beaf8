"""The page setter, loaded when the first page is set: it is a sixth of the time to start.

No circle is dodged here; ``fieldref.typeset`` stands in a row above and could be imported at the top.
"""

import importlib
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Literal, cast

from fieldref.sheet import Sheet

if TYPE_CHECKING:
    from fieldref.typeset import TypesetResult

SCREEN_PPI = 110.0


def typeset(sheet: Sheet, output: Literal["pdf", "png"] = "pdf", ppi: float = SCREEN_PPI) -> "TypesetResult":
    """Set a sheet; see ``fieldref.typeset.typeset``, which raises the same errors."""
    return cast("TypesetResult", _setter().typeset(sheet, output, ppi))


@cache
def _setter() -> ModuleType:
    return importlib.import_module("fieldref.typeset")
