"""What a person asks to be printed."""

from dataclasses import dataclass, field
from enum import StrEnum

from fieldref.model.sheet import Contact

CARD_COLUMNS = 2


class Layout(StrEnum):
    """How the same composed sheet is laid out."""

    PAGE = "page"
    BILINGUAL = "bilingual"
    LARGE = "large"
    CARD = "card"
    POSTER = "poster"
    SCRIPT = "script"
    ENTRY = "entry"
    BOOKLET = "booklet"
    GLANCE = "glance"


class Paper(StrEnum):
    """Paper sizes: A4 is 210 x 297 mm, Letter 8.5 x 11 inches (215.9 x 279.4 mm)."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def card_rows(self) -> int:
        """Rows of wallet cards on one paper, each of ``CARD_COLUMNS``."""
        return 5 if self is Paper.A4 else 4

    @property
    def cards(self) -> int:
        """Wallet cards on one paper.

        >>> Paper.A4.cards, Paper.LETTER.cards
        (10, 8)
        """
        return CARD_COLUMNS * self.card_rows


class Flip(StrEnum):
    """Over which edge the printer turns the paper for the second side of a card."""

    LONG = "long-edge"
    SHORT = "short-edge"


@dataclass(frozen=True)
class SheetRequest:
    """A sheet to compose.

    Either ``sheet`` names a ready-made sheet, or ``chosen`` lists ids of entries and statements in the order
    in which they are to stand. ``language`` is the reader's, ``with_language`` the official one (English where
    it is not given and one is needed). ``country`` is an ISO 3166 alpha-3 code or "" for no lens. ``date`` is
    the day of printing (ISO 8601) or "". Without ``contacts`` the sheet leaves ``contact_lines`` empty lines.
    Posters need neither ``sheet`` nor ``chosen``.
    """

    language: str
    sheet: str = ""
    chosen: tuple[str, ...] = ()
    title: str = ""
    with_language: str = ""
    layout: Layout = Layout.PAGE
    paper: Paper = Paper.A4
    country: str = ""
    contacts: tuple[Contact, ...] = ()
    contact_lines: int = 2
    date: str = ""
    flip: Flip = Flip.LONG
    languages: tuple[str, ...] = field(default=(), repr=False)
