"""A search from request to response."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

from fieldref.search.choose import preferences
from fieldref.search.citations import Citations
from fieldref.search.filters import Filters
from fieldref.search.look import Looked, Looker
from fieldref.search.match import FOLDED
from fieldref.search.query import SearchQuery, parse_query
from fieldref.search.rank import Ranked
from fieldref.search.request import ENTRY, SearchRequest, SearchResponse, SearchResult, Suggestion
from fieldref.search.shelves import ShelfName, Shelves
from fieldref.search.show import Shown
from fieldref.search.suggest import suggest

_CUT = 0.35
_LOOKED_INTO = 64
_PIECE = 0.1
_KIND = {"entry": 1.0, "statement": 0.97, "glossary": 0.95, "declaration": 0.93}
_FILTERS = ("categories", "groups", "topics", "situations", "families", "chapters", "kinds", "binds_in")
_LAST_ARTICLE = 30
_SOURCE = "en"


@dataclass
class Found:
    """A text that answers: where it is, how well; ``looked`` is None where a citation or filter named it."""

    name: ShelfName
    ranked: Ranked
    score: float
    looked: Looked | None = None


class Search:
    """Search over an open library. Cheap to make, as thread-bound as its connection; what was typed is not kept."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._shelves = Shelves(connection)
        self._shown = Shown(connection)
        self._filters = Filters(connection)
        self._citations = Citations(connection)
        self._contents = sum(1 for name in self._shelves.names if not name.variant)
        self._looker = Looker(self._shelves, self._contents)

    def find(self, request: SearchRequest) -> SearchResponse:
        """The results of a request, best first; the same request gives the same answer. No text is an error."""
        began = perf_counter()
        query = parse_query(request.text, self._citations.read(request.text))
        everything, corrected = self._found(query, request)
        found = self._passing(everything, request)
        first = max(0, request.offset)
        page = found[first : first + max(0, request.limit)]
        results = tuple(self._result(one, query) for one in page)
        counts = self._counts(everything, request) if request.counts else {}
        took = (perf_counter() - began) * 1000
        return SearchResponse(request.text, corrected, took, len(found), results, query, counts)

    def suggest(self, text: str, languages: Sequence[str] = (), limit: int = 8) -> tuple[Suggestion, ...]:
        """Ways to go on while typing: titles and terms that have the words anywhere, words that start so."""
        preferred = self._preferred(languages)
        numbers = sorted(preferred, key=lambda n: (-preferred[n], n))
        numbers += [number for number in range(self._contents) if number not in preferred]
        query = parse_query(text, self._citations.read(text))
        return suggest(query, [self._shelves.get(number) for number in numbers[:_LOOKED_INTO]], self._shown, limit)

    def _found(self, query: SearchQuery, request: SearchRequest) -> tuple[list[Found], str | None]:
        """What answers the text, before filters; and the text searched instead of a misspelt one."""
        preferred = self._preferred(request.languages)
        named = self._named(query, preferred)
        if named:
            return named, None
        if not query.slots:
            return self._all(request, preferred), None
        wanted = max(0, request.offset) + max(0, request.limit)
        looked = self._looker.look(query, preferred, request.languages, wanted, correct=request.correct)
        found = self._once(self._order(looked))
        if query.phrases and not found:
            return self._found(replace(query, phrases=()), request)
        if query.is_piece:
            self._lift_whole_pieces(found, query.text.strip())
        return found, self._corrected_text(query, found)

    def _passing(self, found: list[Found], request: SearchRequest) -> list[Found]:
        """What the filters let through."""
        allowed = self._filters.allowed(request)
        if allowed is None and not request.kinds:
            return found
        kept = []
        for one in found:
            kind, entry = self._shown.kind_and_entry(one.name, one.ranked.number)
            if (not request.kinds or kind in request.kinds) and (allowed is None or entry in allowed):
                kept.append(one)
        return kept

    def _preferred(self, tags: Sequence[str]) -> dict[int, float]:
        return preferences(self._shelves, tags, self._fallbacks(tags)) if tags else {}

    def _fallbacks(self, tags: Sequence[str]) -> list[str]:
        found: list[str] = []
        for tag in filter(str.isascii, tags):
            row = self._connection.execute("SELECT fallbacks FROM language WHERE tag = ?", (tag,)).fetchone()
            found += json.loads(row[0]) if row else []
        return found

    def _named(self, query: SearchQuery, preferred: dict[int, float]) -> list[Found]:
        """The texts that a citation names: the article itself, the entries that cite it or stand beside it."""
        found: list[Found] = []
        for citation in query.citations:
            number = int(citation.article) if citation.article.isdigit() else -1
            entries = [entry for entry, _ in self._citations.citing(citation)]
            if citation.instrument == "UDHR" and 0 <= number <= _LAST_ARTICLE:
                found += self._article(number, preferred)
                entries += [entry for entry in self._citations.beside(number) if entry not in entries]
            found += self._entries(entries, preferred)
        return [replace(one, score=1 - place / 1000) for place, one in enumerate(found)]

    def _article(self, number: int, preferred: dict[int, float]) -> list[Found]:
        names = [name for name in self._shelves.names if name.variant and number < name.texts]
        liked = [name for name in names if name.number in preferred]
        liked.sort(key=lambda name: (-preferred[name.number], name.number))
        chosen = liked[:1] or [name for name in names if name.language == _SOURCE][:1]
        return [_whole(name, number) for name in chosen]

    def _entries(self, ids: Iterable[str], preferred: dict[int, float]) -> list[Found]:
        """Entries, each in the best language that has it."""
        names = sorted(
            self._shelves.names[: self._contents],
            key=lambda name: (-preferred.get(name.number, 0), name.language != _SOURCE, name.number),
        )
        where: dict[str, tuple[ShelfName, int]] = {}
        for name in names:
            for number, text in enumerate(self._shown.texts(name.number)):
                if text.kind == ENTRY:
                    where.setdefault(text.id, (name, number))
        return [_whole(*where[id_]) for id_ in ids if id_ in where]

    def _all(self, request: SearchRequest, preferred: dict[int, float]) -> list[Found]:
        """Nothing typed: all entries in their order, for the filters to choose from; none without a filter."""
        if request.text.strip() or not any(getattr(request, name) for name in _FILTERS) or not self._contents:
            return []
        return self._entries([text.id for text in self._shown.texts(0) if text.kind == ENTRY], preferred)

    def _order(self, looked: list[Looked]) -> list[Found]:
        found = [
            Found(
                one.shelf.name,
                ranked,
                one.preference * ranked.score * _KIND[self._shown.kind(one.shelf.name, ranked.number)],
                one,
            )
            for one in looked
            for ranked in one.ranked
        ]
        least = _CUT * max((one.score for one in found), default=0.0)
        return sorted((one for one in found if one.score >= least), key=_place)

    def _once(self, found: list[Found]) -> list[Found]:
        """Each entry, statement and term once, in the language in which it came first; articles stay as they are."""
        seen: set[tuple[str, str]] = set()
        kept = []
        for one in found:
            if not one.name.variant:
                text = self._shown.texts(one.name.number)[one.ranked.number]
                if (text.kind, text.id) in seen:
                    continue
                seen.add((text.kind, text.id))
            kept.append(one)
        return kept

    def _lift_whole_pieces(self, found: list[Found], piece: str) -> None:
        """Vowel signs are not in the index of unspaced scripts: look into the best texts for the piece as typed."""
        for one in found[:_LOOKED_INTO]:
            if self._shown.has_piece(one.name, one.ranked.number, piece):
                one.score += _PIECE
            else:
                one.ranked.level = max(one.ranked.level, FOLDED)
        found.sort(key=_place)

    def _result(self, found: Found, query: SearchQuery) -> SearchResult:
        return self._shown.result(found.name, found.ranked, _marks(found), query, min(1.0, round(found.score, 4)))

    def _corrected_text(self, query: SearchQuery, found: list[Found]) -> str | None:
        """The text that was searched instead, where the best result is there for a corrected word only."""
        looked = found[0].looked if found else None
        if looked is None or not looked.corrections:
            return None
        known = set() if looked.liked else self._looker.known(query)
        text = query.text
        for index, instead in sorted(looked.corrections.items(), reverse=True):
            word = query.slots[index][0]
            if found[0].ranked.number in looked.hits[index].grades and word.key not in known:
                text = text[: word.start] + instead + text[word.end :]
        return text if text != query.text else None

    def _counts(self, found: list[Found], request: SearchRequest) -> dict[str, dict[str, int]]:
        return self._filters.counts(
            request, [(*self._shown.kind_and_entry(one.name, one.ranked.number), one.name.language) for one in found]
        )


def _whole(name: ShelfName, number: int) -> Found:
    return Found(name, Ranked(number, 1.0, 1.0, 1.0, 0, 1), 1.0)


def _place(one: Found) -> tuple[float, int, int]:
    return -round(one.score, 6), one.name.number, one.ranked.number


def _marks(found: Found) -> list[tuple[int, int]]:
    if found.looked is None:
        return []
    hits = found.looked.shelf.hits
    return [
        (start, index)
        for index, slot in enumerate(found.looked.hits)
        for start in slot.all_starts(hits, found.ranked.number)
    ]
