"""What to offer while someone types: citations, titles and terms (also by a word in their middle), words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fieldref.search.match import SlotHits, match_slot
from fieldref.search.query import QueryWord, SearchQuery
from fieldref.search.request import ENTRY, GLOSSARY, Suggestion
from fieldref.search.shelves import Shelf
from fieldref.search.show import ContentText, Shown

_HEADINGS = ("title", "term")
_MOST_WORDS = 60


def suggest(query: SearchQuery, shelves: Sequence[Shelf], shown: Shown, limit: int) -> tuple[Suggestion, ...]:
    """At most ``limit`` suggestions from the shelves, the preferred ones first: headings, then words."""
    if not query.slots or limit < 1:
        return ()
    found: dict[tuple[str, str], Suggestion] = {}
    for citation in query.citations:
        provision = citation.article + (f"({citation.paragraph})" if citation.paragraph else "")
        suggestion = Suggestion(f"{citation.instrument} {provision}", "citation", "", "")
        found["citation", suggestion.text] = suggestion
    words = _words(query, shelves, shown, limit)
    room = max(1, limit - min(len(words), limit // 3))
    for shelf in shelves:
        for suggestion in _headings(query, shelf, shown) if not shelf.name.variant else ():
            if len(found) < room:
                found.setdefault((suggestion.kind, suggestion.id), suggestion)
    for suggestion in words:
        if len(found) < limit:
            found.setdefault(("word", suggestion.text), suggestion)
    return tuple(found.values())


def _headings(query: SearchQuery, shelf: Shelf, shown: Shown) -> Iterator[Suggestion]:
    """Entries and terms with every word in the title or the legal term; those that begin so come first."""
    slots = [match_slot(shelf, slot) for slot in query.slots]
    texts = shown.texts(shelf.name.number)
    common = set.intersection(*(set(slot.grades) for slot in slots))
    ranked = []
    for number in common:
        text = texts[number]
        if text.kind in (ENTRY, GLOSSARY):
            firsts = [_first_in_heading(shelf, slot, number, text) for slot in slots]
            if all(first >= 0 for first in firsts):
                ranked.append((text.kind != ENTRY, firsts[0], number))
    for _, _, number in sorted(ranked):
        text = texts[number]
        yield Suggestion(shown.title(shelf.name, number), text.kind, text.id, shelf.name.language)


def _first_in_heading(shelf: Shelf, slot: SlotHits, number: int, text: ContentText) -> int:
    """The first place of a slot inside the title or term, or -1."""
    ends = [start for section, start in text.fields if section not in _HEADINGS]
    last = ends[0] if ends else 1 << 30
    starts = (start for start, _ in slot.spans(shelf.hits, number))
    return min((start for start in starts if start < last), default=-1)


def _words(query: SearchQuery, shelves: Sequence[Shelf], shown: Shown, limit: int) -> list[Suggestion]:
    """The query with its last word completed, the words of most texts first."""
    last: QueryWord = query.slots[-1][-1]
    if not last.prefix or last.gram or len(last.key) < 2:
        return []
    found: dict[str, Suggestion] = {}
    for shelf in shelves:
        ranked = []
        for ordinal in shelf.starting(last.key, _MOST_WORDS):
            for written, at in shelf.forms_at(ordinal):
                if written != last.surface:
                    ranked.append((-shelf.hits[at], written))
        for _, written in sorted(ranked)[:limit]:
            text = query.text[: last.start] + written
            found.setdefault(text, Suggestion(text, "word", "", shelf.name.language))
        if len(found) >= limit:
            break
    return list(found.values())[:limit]
