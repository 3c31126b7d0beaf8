"""What a result shows: its title, the piece of text, what is marked."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from fieldref.search.query import SearchQuery
from fieldref.search.rank import Ranked
from fieldref.search.request import DECLARATION, GLOSSARY, MATCHES, SearchResult
from fieldref.search.shelves import ShelfName
from fieldref.search.snippet import cut


class ContentText(NamedTuple):
    """A text on a shelf of entries; ``fields`` are (section, place of its first character)."""

    kind: str
    id: str
    entry: str
    fields: tuple[tuple[str, int], ...]


class Shown:
    """Reads what the results of one page show."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._texts: dict[int, list[ContentText]] = {}

    def texts(self, shelf: int) -> list[ContentText]:
        """The texts of a shelf of entries, by number; kept in memory (a few hundred a language)."""
        found = self._texts.get(shelf)
        if found is None:
            rows = self._connection.execute(
                "SELECT kind, id, entry, fields FROM search_text WHERE shelf = ? ORDER BY number", (shelf,)
            )
            found = self._texts[shelf] = [
                ContentText(kind, id_, entry, tuple((section, start) for section, start in json.loads(fields)))
                for kind, id_, entry, fields in rows
            ]
        return found

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
        self, name: ShelfName, ranked: Ranked, marks: Sequence[tuple[int, int]], query: SearchQuery, score: float
    ) -> SearchResult:
        """The result for a text; ``marks`` are (place on the shelf, number of slot)."""
        match = MATCHES[ranked.level]
        pairs = {index for index, slot in enumerate(query.slots) if slot[0].gram and len(slot[0].key) > 1}
        if name.variant:
            title, words = self._article(name.variant, ranked.number)
            snippet, highlights = cut(words, marks, pairs)
            return SearchResult(
                f"udhr-{ranked.number}",
                DECLARATION,
                name.language,
                name.variant,
                title,
                snippet,
                highlights,
                match,
                score,
            )
        text = self.texts(name.number)[ranked.number]
        section, start, end = _best_field(text, marks)
        words = self._passage(text, section, name.language)
        inside = [(place - start, slot) for place, slot in marks if start <= place < end]
        snippet, highlights = cut(words, inside, pairs)
        title = self.title(name, ranked.number)
        return SearchResult(text.id, text.kind, name.language, "", title or snippet, snippet, highlights, match, score)

    def has_piece(self, name: ShelfName, number: int, piece: str) -> bool:
        """Whether a text has a piece exactly as typed."""
        if name.variant:
            return piece in self._article(name.variant, number)[1]
        text = self.texts(name.number)[number]
        return any(piece in self._passage(text, section, name.language) for section, _ in text.fields if section)

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


def _best_field(text: ContentText, marks: Sequence[tuple[int, int]]) -> tuple[str, int, int]:
    """The section to show (most slots, else the leading one), where it starts and ends on the shelf."""
    fields = text.fields
    ends = [start for _, start in fields[1:]] + [_FAR]
    lead = _LEAD[text.kind]
    # Where a translation has no more than a title, the title is what there is to show.
    best, chosen = 0, (fields[0][0], fields[0][1], ends[0])
    for (section, start), end in zip(fields, ends, strict=True):
        if section in ("", "title", "term"):
            continue
        slots = len({slot for place, slot in marks if start <= place < end}) * 2 + (section == lead)
        if slots > best or chosen[0] in ("title", "term"):
            best, chosen = slots, (section, start, end)
    return chosen
