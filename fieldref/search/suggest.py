"""What to offer while someone types: citations, titles and terms (also by a word in their middle), words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import nsmallest

from fieldref.search.query import QueryWord, SearchQuery
from fieldref.search.request import ENTRY, GLOSSARY, Suggestion
from fieldref.search.shelves import Shelf
from fieldref.search.show import Shown

_MOST_WORDS = 600
_LEAST_PREFIX = 2


def suggest(
    query: SearchQuery,
    citations: Sequence[str],
    preferred: Sequence[Shelf],
    others: Sequence[Shelf],
    shown: Shown,
    limit: int,
) -> tuple[Suggestion, ...]:
    """At most ``limit`` suggestions: citations, then headings, then words.

    Those of the preferred shelves come first; the others' words are offered only where the preferred have none.
    """
    if not query.slots or limit < 1:
        return ()
    found = {("citation", text): Suggestion(text, "citation", "", "") for text in citations[:limit]}
    words = _words(query, preferred, limit) or _words(query, others, limit)
    room = max(1, limit - min(len(words), limit // 3))
    for shelf in (*preferred, *others):
        if len(found) >= room:
            break
        for suggestion in _headings(query, shelf, shown, room) if not shelf.name.variant else ():
            if len(found) < room:
                found.setdefault((suggestion.kind, suggestion.id), suggestion)
    for suggestion in words:
        if len(found) < limit:
            found.setdefault(("word", suggestion.text), suggestion)
    return tuple(found.values())


def _headings(query: SearchQuery, shelf: Shelf, shown: Shown, limit: int) -> Iterator[Suggestion]:
    """Entries and terms with every word in the title or the legal term; those that begin so come first."""
    wanted = [tuple(f" {word.key}" if word.prefix else f" {word.key} " for word in slot) for slot in query.slots]
    ranked = []
    for number, text in enumerate(shown.texts(shelf.name.number)):
        if text.kind in (ENTRY, GLOSSARY) and (first := _first(text.heading, wanted)) >= 0:
            ranked.append((text.kind != ENTRY, first > 0, number))
    for _, _, number in nsmallest(limit, ranked):
        text = shown.texts(shelf.name.number)[number]
        yield Suggestion(shown.title(shelf.name, number), text.kind, text.id, shelf.name.language)


def _first(heading: str, wanted: Sequence[Sequence[str]]) -> int:
    """Where the first of the wanted pieces stands in a heading; -1 where one of them does not."""
    for pieces in reversed(wanted):
        found = heading.find(pieces[0])
        if found < 0 and len(pieces) > 1:
            found = max(heading.find(piece) for piece in pieces)
        if found < 0:
            return -1
    return found


def _words(query: SearchQuery, shelves: Sequence[Shelf], limit: int) -> list[Suggestion]:
    """The query with its last word completed, the words of most texts first."""
    last: QueryWord = query.slots[-1][-1]
    if not last.prefix or last.gram or len(last.key) < _LEAST_PREFIX:
        return []
    found: dict[str, Suggestion] = {}
    for shelf in shelves:
        spread = ((-shelf.hits[shelf.offsets[n]], n) for n in shelf.starting(last.key, _MOST_WORDS))
        for _, ordinal in nsmallest(limit, spread):
            written = max(shelf.forms_at(ordinal), key=lambda form: shelf.hits[form[1]])[0]
            if written != last.surface:
                text = query.text[: last.start] + written
                found.setdefault(text, Suggestion(text, "word", "", shelf.name.language))
        if len(found) >= limit:
            break
    return list(found.values())[:limit]
