"""What a result shows: its title, the piece of text, what is marked."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from sys import intern
from typing import NamedTuple

from fieldref.search.query import SearchQuery
from fieldref.search.request import DECLARATION, ENTRY, GLOSSARY, MATCHES, SearchResult
from fieldref.search.shelves import ShelfName
from fieldref.search.snippet import Mark, cut


class ContentText(NamedTuple):
    """A text on a shelf of entries; ``heading`` has the folded words of title and term, a blank around each."""

    kind: str
    id: str
    entry: str
    heading: str


class Shown:
    """Reads what the results of one page show."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._texts: dict[int, list[ContentText]] = {}
        self._entries: dict[int, dict[str, int]] = {}
        self._of_terms: dict[str, list[str]] | None = None

    def texts(self, shelf: int) -> list[ContentText]:
        """The texts of a shelf of entries, by number; kept in memory (a few hundred a language)."""
        found = self._texts.get(shelf)
        if found is None:
            rows = self._connection.execute(
                "SELECT kind, id, entry, heading FROM search_text WHERE shelf = ? ORDER BY number", (shelf,)
            )
            found = self._texts[shelf] = [
                ContentText(intern(kind), intern(id_), intern(entry), heading) for kind, id_, entry, heading in rows
            ]
        return found

    def entries(self, shelf: int) -> dict[str, int]:
        """The entries on a shelf: their numbers by id."""
        found = self._entries.get(shelf)
        if found is None:
            found = self._entries[shelf] = {
                text.id: number for number, text in enumerate(self.texts(shelf)) if text.kind == ENTRY
            }
        return found

    def entries_of(self, text: ContentText) -> Sequence[str]:
        """The entries that a statement or a term of the glossary belongs to."""
        if text.kind != GLOSSARY:
            return (text.entry,)
        if self._of_terms is None:
            self._of_terms = {}
            rows = self._connection.execute("SELECT term, entry FROM glossary_entry ORDER BY term, position")
            for term, entry in rows:
                self._of_terms.setdefault(term, []).append(entry)
        return self._of_terms.get(text.id, ())

    def kind(self, name: ShelfName, number: int) -> str:
        """The kind of a text."""
        return DECLARATION if name.variant else self.texts(name.number)[number].kind

    def kind_and_entry(self, name: ShelfName, number: int) -> tuple[str, str]:
        """The kind of a text and the entry whose filters it follows ("" = none)."""
        if name.variant:
            return DECLARATION, ""
        text = self.texts(name.number)[number]
        return text.kind, text.entry

    def title(self, name: ShelfName, number: int) -> str:
        """The title of an entry or the term of the glossary."""
        text = self.texts(name.number)[number]
        section = "term" if text.kind == GLOSSARY else "title"
        return self._passage(text, section, name.language) or self._passage(text, section, _SOURCE)

    def result(
        self, name: ShelfName, number: int, marks: Sequence[Mark], query: SearchQuery, level: int, score: float
    ) -> SearchResult:
        """The result for a text; ``marks`` are in order, with places on the shelf."""
        pairs = {index for index, slot in enumerate(query.slots) if slot[0].gram and len(slot[0].key) > 1}
        if name.variant:
            kind, id_ = DECLARATION, f"udhr-{number}"
            title, words = self._article(name.variant, number)
            inside = marks
        else:
            text = self.texts(name.number)[number]
            kind, id_ = text.kind, text.id
            title = self.title(name, number)
            section, start, end = _best_field(_LEAD[kind], self._fields(name.number, number), marks)
            words = self._passage(text, section, name.language)
            inside = [(place - start, slot, weight) for place, slot, weight in marks if start <= place < end]
        snippet, highlights = cut(words, inside, pairs)
        return SearchResult(
            id_, kind, name.language, name.variant, title or snippet, snippet, highlights, MATCHES[level], score
        )

    def has_piece(self, name: ShelfName, number: int, piece: str) -> bool:
        """Whether a text has a piece exactly as typed."""
        if name.variant:
            return piece in self._article(name.variant, number)[1]
        text = self.texts(name.number)[number]
        sections = (section for section, _ in self._fields(name.number, number) if section)
        return any(piece in self._passage(text, section, name.language) for section in sections)

    def _fields(self, shelf: int, number: int) -> list[tuple[str, int]]:
        """The sections of a text, each with the place of its first character."""
        row = self._connection.execute(
            "SELECT fields FROM search_text WHERE shelf = ? AND number = ?", (shelf, number)
        ).fetchone()
        return [(section, start) for section, start in json.loads(row[0])]

    def _article(self, variant: str, number: int) -> tuple[str, str]:
        row = self._connection.execute(
            "SELECT title, words FROM declaration WHERE variant = ? AND number = ?", (variant, number)
        ).fetchone()
        return row[0], row[1]

    def _passage(self, text: ContentText, section: str, language: str) -> str:
        row = self._connection.execute(
            "SELECT words FROM passage WHERE owner_kind = ? AND owner = ? AND section = ? AND language = ?",
            (text.kind, text.id, section, language),
        ).fetchone()
        return row[0] if row else ""


_SOURCE = "en"
_FAR = 1 << 30
_LEAD = {"entry": "key-message", "statement": "text", "glossary": "meaning"}


def _best_field(lead: str, fields: Sequence[tuple[str, int]], marks: Sequence[Mark]) -> tuple[str, int, int]:
    """The section to show (that with most of what was typed, else ``lead``), where it starts and ends."""
    # Where a translation has no more than a title, the title is what there is to show.
    best, chosen = 0.0, 0
    first = 0
    for index, (section, _) in enumerate(fields):
        end = fields[index + 1][1] if index + 1 < len(fields) else _FAR
        slots: dict[int, float] = {}
        while first < len(marks) and marks[first][0] < end:
            slots[marks[first][1]] = marks[first][2]
            first += 1
        if section in ("", "title", "term"):
            continue
        weight = sum(slots.values()) + (0.5 if section == lead else 0.0)
        if weight > best or fields[chosen][0] in ("title", "term"):
            best, chosen = weight, index
    return fields[chosen][0], fields[chosen][1], fields[chosen + 1][1] if chosen + 1 < len(fields) else _FAR
