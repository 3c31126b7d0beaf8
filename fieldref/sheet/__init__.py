"""Composes what is on the paper, as data, independent of how it is set.

    sheet = compose(library, SheetRequest(language="ar", sheet="arriving-asylum", with_language="el"))

The setter is ``fieldref.typeset``; ``preflight`` says, before paper is used, what to look at.
"""

from fieldref.model.sheet import Contact
from fieldref.sheet.compose import compose
from fieldref.sheet.composed import Pair, Sheet, SheetItem, SheetLanguage
from fieldref.sheet.contacts import parse_contacts, read_contacts
from fieldref.sheet.preflight import Finding, SetResult, Severity, preflight
from fieldref.sheet.request import CARD_COLUMNS, Flip, Layout, Paper, SheetRequest

__all__ = [
    "CARD_COLUMNS",
    "Contact",
    "Finding",
    "Flip",
    "Layout",
    "Pair",
    "Paper",
    "SetResult",
    "Severity",
    "Sheet",
    "SheetItem",
    "SheetLanguage",
    "SheetRequest",
    "compose",
    "parse_contacts",
    "preflight",
    "read_contacts",
]
