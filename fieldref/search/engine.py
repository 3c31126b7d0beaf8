"""A search from request to response."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

from fieldref.search.choose import SOURCE, preferences
from fieldref.search.citations import Citations
from fieldref.search.filters import Filters
from fieldref.search.look import Looked, Looker
from fieldref.search.match import FOLDED, STEMMED
from fieldref.search.query import SearchQuery, parse_query
from fieldref.search.rank import Ranked
from fieldref.search.request import ENTRY, SearchRequest, SearchResponse, SearchResult, Suggestion
from fieldref.search.shelves import ShelfName, Shelves
from fieldref.search.show import Shown
from fieldref.search.snippet import Mark
from fieldref.search.suggest import suggest

_CUT = 0.35
_LOOKED_INTO = 64
_CITATIONS = 4
_PIECE = 0.1
_OWN = 0.15
_BEHIND = 0.85
_ONLY = 0.95
_TOGETHER = 0.999
_KIND = {"entry": 1.0, "statement": 0.97, "glossary": 0.95, "declaration": 0.93}
_FILTERS = ("categories", "groups", "topics", "situations", "families", "chapters", "kinds", "binds_in")
_LAST_ARTICLE = 30
_SOURCE_TAG = "en"


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
        liked = sorted((n for n in preferred if preferred[n] > SOURCE), key=lambda n: (-preferred[n], n))
        others = [number for number in range(self._contents) if number not in liked]
        query = parse_query(text)
        return suggest(
            query,
            self._citations.complete(text, _CITATIONS),
            [self._shelves.get(number) for number in liked[:_LOOKED_INTO]],
            [self._shelves.get(number) for number in others],
            self._shown,
            limit,
        )

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
        chosen = liked[:1] or [name for name in names if name.language == _SOURCE_TAG][:1]
        return [_whole(name, number) for name in chosen]

    def _entries(self, ids: Iterable[str], preferred: dict[int, float]) -> list[Found]:
        """Entries, each in the best language that has it."""
        names = sorted(
            self._shelves.names[: self._contents],
            key=lambda name: (-preferred.get(name.number, 0), name.language != _SOURCE_TAG, name.number),
        )
        where: dict[str, tuple[ShelfName, int]] = {}
        for name in names:
            for id_, number in self._shown.entries(name.number).items():
                where.setdefault(id_, (name, number))
        return [_whole(*where[id_]) for id_ in ids if id_ in where]

    def _all(self, request: SearchRequest, preferred: dict[int, float]) -> list[Found]:
        """Nothing typed: all entries in their order, for the filters to choose from; none without a filter."""
        if request.text.strip() or not any(getattr(request, name) for name in _FILTERS) or not self._contents:
            return []
        return self._entries(self._shown.entries(0), preferred)

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
        found += self._untranslated(looked, found)
        least = _CUT * max((one.score for one in found), default=0.0)
        return sorted((one for one in found if one.score >= least), key=_place)

    def _untranslated(self, looked: list[Looked], found: list[Found]) -> list[Found]:
        """The entries in English that a preferred language with other texts has not: they are all there is to see.

        Where a statement or term of such an entry answers, the entry answers too.
        """
        liked = [one for one in looked if one.liked and not one.shelf.name.variant and one.shelf.name.number]
        source = next((one for one in looked if one.shelf.name.number == 0), None)
        if source is None or not liked or source.liked:
            return []
        numbers = self._shown.entries(0)
        translated = set().union(*(self._shown.entries(one.shelf.name.number) for one in liked))
        best = dict.fromkeys((number for entry, number in numbers.items() if entry not in translated), 0.0)
        for one in found:
            if one.looked is None or one.looked not in liked:
                continue
            text = self._shown.texts(one.name.number)[one.ranked.number]
            # A sentence that has the whole query was looked for itself; else the entry comes first.
            credit = one.score * (_BEHIND if one.ranked.together > _TOGETHER else 1.0)
            for entry in self._shown.entries_of(text) if text.kind != ENTRY else ():
                number = numbers.get(entry, -1)
                if number in best:
                    best[number] = max(best[number], credit)
        # What the entry has itself of the question, through words of like meaning, tells the equal ones apart.
        for own in source.ranked:
            if own.number in best:
                best[own.number] = max(best[own.number] * (1 + _OWN * own.score), _ONLY * own.score)
        return [
            Found(source.shelf.name, Ranked(number, score, 0.0), score, source)
            for number, score in sorted(best.items())
            if score
        ]

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
                one.ranked.level = FOLDED
        found.sort(key=_place)

    def _result(self, found: Found, query: SearchQuery) -> SearchResult:
        marks, level = _marks(found)
        return self._shown.result(found.name, found.ranked.number, marks, query, level, min(1.0, round(found.score, 4)))

    def _corrected_text(self, query: SearchQuery, found: list[Found]) -> str | None:
        """The text that was searched instead, where the best result is there for a corrected word only."""
        looked = found[0].looked if found else None
        if looked is None or not looked.corrections:
            return None
        known = set() if looked.liked else self._looker.known(query)
        text = query.text
        for correction in sorted(looked.corrections, reverse=True):
            words = [slot[0] for slot in query.slots[correction.first : correction.last]]
            told = len(words) > 1 or words[0].key not in known
            if told and found[0].ranked.number in correction.texts:
                text = text[: words[0].start] + correction.word + text[words[-1].end :]
        return text if text != query.text else None

    def _counts(self, found: list[Found], request: SearchRequest) -> dict[str, dict[str, int]]:
        return self._filters.counts(
            request, [(*self._shown.kind_and_entry(one.name, one.ranked.number), one.name.language) for one in found]
        )


def _whole(name: ShelfName, number: int) -> Found:
    return Found(name, Ranked(number, 1.0, 1.0), 1.0)


def _place(one: Found) -> tuple[float, int, int]:
    return -round(one.score, 6), one.name.number, one.ranked.number


def _marks(found: Found) -> tuple[list[Mark], int]:
    """Where the typed words stand in the text, and the level of the one that was hardest to find there."""
    number = found.ranked.number
    if found.looked is None:
        return [], found.ranked.level
    hits = found.looked.shelf.hits
    marks: list[Mark] = []
    levels: list[int] = []
    for index, (slot, factor) in enumerate(zip(found.looked.hits, found.looked.factors, strict=True)):
        level = slot.level(hits, number)
        if level is not None:
            levels.append(level)
            marks += [(start, index, factor) for start, _ in slot.spans(hits, number)]
    marks.sort()
    # A text that has none of the words, only others that mean nearly the same, is near as their stems are.
    return marks, max(found.ranked.level, max(levels, default=STEMMED))
