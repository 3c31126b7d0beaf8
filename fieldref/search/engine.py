"""A search from request to response."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import perf_counter

from fieldref.lang.stopwords import LITTLE, stop_words
from fieldref.search.choose import OTHER, at_home, preferences
from fieldref.search.correct import correct_slot
from fieldref.search.match import SlotHits, match_slot
from fieldref.search.query import QueryWord, SearchQuery, parse_query
from fieldref.search.rank import Ranked, rank_shelf
from fieldref.search.request import SearchRequest, SearchResponse, SearchResult, Suggestion
from fieldref.search.shelves import Shelf, Shelves
from fieldref.search.show import Shown

_MOST_SHELVES = 14
_MOST_CORRECTED_SHELVES = 14
_GOOD = 0.999
_CUT = 0.35
_LOOKED_INTO = 64
_BEGINNINGS = 300
_PIECE = 0.1
_KIND = {"entry": 1.0, "statement": 0.97, "glossary": 0.95, "declaration": 0.93}


@dataclass
class _Looked:
    """What a shelf gave: its slots' hits and, for misspelt slots, the word that was searched instead."""

    shelf: Shelf
    preference: float
    hits: list[SlotHits]
    ranked: list[Ranked]
    corrections: dict[int, str] = field(default_factory=dict)


@dataclass
class _Scored:
    looked: _Looked
    ranked: Ranked
    score: float


class Search:
    """Search over an open library. Cheap to make; as thread-bound as its connection; keeps nothing of what was typed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._shelves = Shelves(connection)
        self._shown = Shown(connection)
        self._contents = sum(1 for name in self._shelves.names if not name.variant)

    def find(self, request: SearchRequest) -> SearchResponse:
        """The results of a request, best first; the same request gives the same answer."""
        began = perf_counter()
        query = parse_query(request.text)
        scored, corrected = self._scored(query, request)
        page = scored[request.offset : request.offset + request.limit]
        results = tuple(self._result(found, query) for found in page)
        took = (perf_counter() - began) * 1000
        return SearchResponse(request.text, corrected, took, len(scored), results, query)

    def suggest(self, text: str, languages: tuple[str, ...] = (), limit: int = 8) -> tuple[Suggestion, ...]:
        """Ways to go on while typing."""
        return ()

    def _scored(self, query: SearchQuery, request: SearchRequest) -> tuple[list[_Scored], str | None]:
        if not query.slots:
            return [], None
        preferred = preferences(self._shelves.names, request.languages, self._fallbacks(request.languages))
        looked = self._look(query, request, preferred)
        scored = self._order(looked)
        if query.is_piece:
            self._lift_whole_pieces(scored, query.text.strip())
        return scored, _corrected_text(query, scored)

    def _lift_whole_pieces(self, scored: list[_Scored], piece: str) -> None:
        """Vowel signs are not in the index of unspaced scripts: look into the best texts for the piece as typed."""
        for one in scored[:_LOOKED_INTO]:
            name = one.looked.shelf.name
            if self._shown.has_piece(name, one.ranked.number, piece):
                one.score += _PIECE
            else:
                one.ranked.level = max(one.ranked.level, 1)
        scored.sort(key=_place)

    def _fallbacks(self, tags: Sequence[str]) -> list[str]:
        found: list[str] = []
        for tag in tags:
            row = self._connection.execute("SELECT fallbacks FROM language WHERE tag = ?", (tag,)).fetchone()
            found += json.loads(row[0]) if row else []
        return found

    def _look(self, query: SearchQuery, request: SearchRequest, preferred: dict[int, float]) -> list[_Looked]:
        looked = [self._look_at(number, query, preferred[number]) for number in sorted(preferred)]
        best = _best(looked)
        wanted = request.offset + request.limit
        if preferred and best >= _GOOD and sum(len(found.ranked) for found in looked) >= wanted:
            return looked
        having = self._shelves.having([word.key for slot in query.slots for word in slot])
        homes = at_home(query.slots, having, [1.0] * len(query.slots), len(self._shelves.names), self._contents)
        other = OTHER if preferred else 1.0
        others = [number for _, number in homes if number not in preferred][:_MOST_SHELVES]
        if not homes:
            others = self._homes_of_beginnings(query, preferred)
        looked += [self._look_at(number, query, other) for number in others]
        if request.correct:
            self._correct(query, looked, complete=_best(looked) >= _GOOD)
        return looked

    def _homes_of_beginnings(self, query: SearchQuery, preferred: dict[int, float]) -> list[int]:
        """The shelves with the most words that start like a word whose end was not typed yet."""
        counted: Counter[int] = Counter()
        for word in query.words:
            if word.prefix or word.gram:
                for _, numbers in self._shelves.starting(word.key, _BEGINNINGS):
                    counted.update(numbers)
        ordered = sorted(counted, key=lambda number: (-counted[number], number))
        return [number for number in ordered if number not in preferred][:_MOST_SHELVES]

    def _look_at(self, number: int, query: SearchQuery, preference: float) -> _Looked:
        shelf = self._shelves.get(number)
        hits = [match_slot(shelf, slot) for slot in query.slots]
        return _Looked(shelf, preference, hits, rank_shelf(shelf, query.slots, hits, _factors(shelf, query)))

    def _correct(self, query: SearchQuery, looked: list[_Looked], *, complete: bool) -> None:
        """Correct the words that a shelf does not have, where most of the query is at home.

        Where all of the query was found standing together, only preferred shelves are corrected.
        """
        liked = [found for found in looked if found.preference != OTHER]
        others = [] if complete else [found for found in looked if found.preference == OTHER]
        for found in (liked + others)[:_MOST_CORRECTED_SHELVES]:
            for index, (slot, hits) in enumerate(zip(query.slots, found.hits, strict=True)):
                if hits.grades:
                    continue
                corrected, word = correct_slot(found.shelf, slot)
                if word:
                    found.hits[index] = corrected
                    found.corrections[index] = word
            if found.corrections:
                found.ranked = rank_shelf(found.shelf, query.slots, found.hits, _factors(found.shelf, query))

    def _order(self, looked: list[_Looked]) -> list[_Scored]:
        scored = [
            _Scored(found, ranked, found.preference * ranked.score * _KIND[self._shown.kind(found.shelf.name, ranked.number)])
            for found in looked
            for ranked in found.ranked
        ]
        if not scored:
            return []
        least = _CUT * max(one.score for one in scored)
        return sorted(
            (one for one in scored if one.score >= least),
            key=_place,
        )

    def _result(self, found: _Scored, query: SearchQuery) -> SearchResult:
        marks = _marks(found)
        return self._shown.result(found.looked.shelf.name, found.ranked, marks, query, round(found.score, 4))


def _place(one: _Scored) -> tuple[float, int, int]:
    return -round(one.score, 6), one.looked.shelf.name.number, one.ranked.number


def _factors(shelf: Shelf, query: SearchQuery) -> list[float]:
    little = stop_words(shelf.name.language)
    if not little:
        return [1.0] * len(query.slots)
    return [LITTLE if all(word.key in little for word in slot) else 1.0 for slot in query.slots]


def _best(looked: list[_Looked]) -> float:
    """1 where a text has every slot, and has them together; else less."""
    return max((ranked.together for found in looked for ranked in found.ranked if ranked.slots == len(found.hits)), default=0.0)


def _marks(found: _Scored) -> list[tuple[int, int]]:
    hits = found.looked.shelf.hits
    return [
        (start, index)
        for index, slot in enumerate(found.looked.hits)
        for places in slot.places.get(found.ranked.number, ())
        for start in hits[places.at : places.at + places.count]
    ]


def _corrected_text(query: SearchQuery, scored: list[_Scored]) -> str | None:
    """The text that was searched instead, where the best result is there only for a corrected word."""
    if not scored or not scored[0].looked.corrections:
        return None
    words: list[tuple[QueryWord, str]] = []
    for index, instead in scored[0].looked.corrections.items():
        if scored[0].ranked.number in scored[0].looked.hits[index].grades:
            words.append((query.slots[index][0], instead))
    text = query.text
    for word, instead in sorted(words, key=lambda pair: -pair[0].start):
        text = text[: word.start] + instead + text[word.end :]
    return text if words else None
