"""The composed sheet: what is on the paper, as data, independent of how it is set.

Every passage is a ``Text`` that knows the language its words are really in and the state of its translation.
``Sheet.languages`` describes each of those languages (own name, direction, script).
"""

from dataclasses import dataclass, field

from fieldref.model.entry import Kind
from fieldref.model.law import Binding, Force
from fieldref.model.sheet import Contact
from fieldref.model.translation import Text, TranslationState
from fieldref.sheet.request import Flip, Layout, Paper


@dataclass(frozen=True)
class SheetLanguage:
    """A language that occurs on the sheet; ``script`` is an ISO 15924 code, ``direction`` "ltr" or "rtl"."""

    tag: str
    name: str
    own_name: str
    script: str
    direction: str


@dataclass(frozen=True)
class Pair:
    """The same passage for the reader and, where the sheet has an official language, for the officer."""

    reader: Text
    official: Text | None = None


@dataclass(frozen=True)
class SheetCitation:
    """The law behind a line: ``label`` is the short name with the provision, ready to print.

    ``here`` is what the country lens says; None where no country was chosen.
    """

    instrument: str
    provision: str
    label: Pair
    force: Force
    verified: bool
    here: Binding | None = None


@dataclass(frozen=True)
class SheetItem:
    """One line of the sheet: the sentence to the person, the line to an officer, the card text, the law."""

    id: str
    entry: str
    kind: Kind
    text: Pair
    citation: SheetCitation | None = None
    officer: Pair | None = None
    card: Pair | None = None


@dataclass(frozen=True)
class ArticlePair:
    """One article of the Universal Declaration in the reader's language, with the official text beside it."""

    number: int
    heading: Pair
    words: Pair


@dataclass(frozen=True)
class LawLine:
    """One instrument of the sheet, with its force and what the lens says, as two printed sentences."""

    instrument: str
    name: Pair
    force: Force
    verdict: Pair
    here: Binding | None = None


@dataclass(frozen=True)
class Section:
    """One titled passage of a whole entry, as paragraphs or as points."""

    heading: Pair
    lines: tuple[Pair, ...]
    points: bool


@dataclass(frozen=True)
class EntryPart:
    """A whole entry for the layouts "entry" and "booklet"."""

    id: str
    kind: Kind
    title: Pair
    key_message: Pair
    sections: tuple[Section, ...]
    citations: tuple[tuple[SheetCitation, Pair], ...]


@dataclass(frozen=True)
class PointLine:
    """One language of the poster: its own name large, the sentence "I speak ..." and its English name."""

    language: str
    own_name: str
    point: str
    name: str


@dataclass(frozen=True)
class GlanceTable:
    """Families of rights (rows) against categories of person (columns).

    ``cells[row][column]`` is 2 where the category itself adds entries, 1 where it holds those of categories it
    includes, 0 where there are none.
    """

    families: tuple[Pair, ...]
    categories: tuple[Pair, ...]
    cells: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class Sheet:
    """Everything that is on the paper."""

    id: str
    layout: Layout
    paper: Paper
    flip: Flip
    reader: str
    official: str
    languages: dict[str, SheetLanguage]
    words: dict[str, Pair]
    title: Pair
    key_message: Pair | None = None
    items: tuple[SheetItem, ...] = ()
    next_steps: tuple[Pair, ...] = ()
    declaration: tuple[Pair, ...] = ()
    articles: tuple[ArticlePair, ...] = ()
    article_source: str = ""
    entries: tuple[EntryPart, ...] = ()
    regions: tuple[tuple[Pair, tuple[PointLine, ...]], ...] = ()
    glance: GlanceTable | None = None
    contacts: tuple[Contact, ...] = ()
    contact_lines: int = 0
    law: tuple[LawLine, ...] = ()
    footer: tuple[Pair, ...] = ()
    country: str = ""
    state: TranslationState = TranslationState.SOURCE
    official_state: TranslationState = TranslationState.SOURCE
    checked_on: str = ""
    date: str = ""
    version: str = ""
    code_text: str = field(default="", repr=False)

    @property
    def is_untranslated(self) -> bool:
        """True when nothing on the sheet is in the reader's language but the Universal Declaration."""
        return bool(self.article_source)
