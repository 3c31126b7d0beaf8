"""Statements (short sentences fit for a sheet) and ready-made sheets, as the library holds them."""

from dataclasses import dataclass
from enum import StrEnum

from fieldref.model.entry import Citation
from fieldref.model.translation import Text


@dataclass(frozen=True)
class Statement:
    """One short sentence to the person, with the line they can show an officer and the law behind both.

    ``officer`` and ``card`` are None where the statement has none; a card then carries ``text``.
    """

    id: str
    entry: str
    text: Text
    citation: Citation
    officer: Text | None = None
    card: Text | None = None


class SheetSection(StrEnum):
    """Passages of a ready-made sheet."""

    TITLE = "title"
    KEY_MESSAGE = "key-message"
    NEXT = "what-happens-next"
    DECLARATION = "you-can-show-this"


@dataclass(frozen=True)
class ReadySheet:
    """A sheet laid out in the order in which things happen: title, key message, statements, what happens next.

    ``next_steps`` and ``declaration`` hold one Text a line.
    """

    id: str
    position: int
    title: Text
    key_message: Text
    statements: tuple[str, ...]
    next_steps: tuple[Text, ...] = ()
    declaration: tuple[Text, ...] = ()
    situations: tuple[str, ...] = ()
    udhr: tuple[int, ...] = ()


@dataclass(frozen=True)
class Contact:
    """One place that helps, as the office knows it, printed on sheets; every field is the person's own words."""

    name: str
    place: str = ""
    phone: str = ""
    hours: str = ""
    languages: str = ""


@dataclass(frozen=True)
class GlossaryTerm:
    """A term an interpreter stumbles over: its plain meaning, what people say instead, related entries."""

    id: str
    term: Text
    meaning: Text
    synonyms: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
