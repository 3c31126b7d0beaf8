"""Sets composed sheets: a tagged PDF for the person and the printer, page images for the screen. No Qt."""

from fieldref.typeset.set import TypesetResult, typeset, typeset_all

__all__ = ["TypesetResult", "typeset", "typeset_all"]
