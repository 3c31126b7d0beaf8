"""Ranking the texts of one shelf: how much of the query they have, how well, and how close together."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from fieldref.search.match import Places, SlotHits
from fieldref.search.query import QueryWord
from fieldref.search.shelves import Shelf

# Shares of the score: slots found, weight of the words in the text, words standing together.
COVERAGE, IMPACT, TOGETHER = 0.55, 0.15, 0.30
_PRUNE = 0.45
_LOOKED_AT = 48
_WORD_GAP = 4
_GRAM_STEP = 7


@dataclass
class Ranked:
    """A text on a shelf with its score between 0 and 1 (before preferences)."""

    shelf: Shelf
    number: int
    score: float
    coverage: float
    together: float
    level: int
    slots: int


def slot_weights(shelf: Shelf, slots: Sequence[SlotHits], factors: Sequence[float]) -> list[float]:
    """How much each slot tells on this shelf: rare words much, words of every text next to nothing."""
    texts = shelf.name.texts
    return [
        factor * (log(1 + (texts - len(hits.grades) + 0.5) / (len(hits.grades) + 0.5)) + 0.02)
        for hits, factor in zip(slots, factors, strict=True)
    ]


def rank_shelf(
    shelf: Shelf, query: Sequence[tuple[QueryWord, ...]], slots: Sequence[SlotHits], factors: Sequence[float]
) -> list[Ranked]:
    """The texts that have enough of the query, scored; not sorted."""
    weights = slot_weights(shelf, slots, factors)
    whole = sum(weights) or 1.0
    coverage: dict[int, float] = {}
    impact: dict[int, float] = {}
    for hits, weight in zip(slots, weights, strict=True):
        share = weight / whole
        for number, grade in hits.grades.items():
            coverage[number] = coverage.get(number, 0.0) + share * grade
            impact[number] = impact.get(number, 0.0) + share * hits.impacts[number]
    if not coverage:
        return []
    base = {number: COVERAGE * covered + IMPACT / 255 * impact[number] for number, covered in coverage.items()}
    least = _PRUNE * max(base.values())
    kept = [number for number, score in base.items() if score >= least]
    if len(kept) > _LOOKED_AT:
        kept = sorted(kept, key=lambda number: (-base[number], number))[:_LOOKED_AT]
    steps = _steps(query)
    found = []
    for number in kept:
        together = longest_run(shelf.hits, number, slots, steps)
        levels = [hits.levels[number] for hits in slots if number in hits.levels]
        score = base[number] + TOGETHER * together
        found.append(Ranked(shelf, number, score, coverage[number], together, max(levels), len(levels)))
    return found


def _steps(query: Sequence[tuple[QueryWord, ...]]) -> list[int]:
    """For each slot, how far its next neighbour may begin after its end."""
    return [_GRAM_STEP if slot[0].gram else _WORD_GAP for slot in query]


def longest_run(hits: array[int], number: int, slots: Sequence[SlotHits], steps: Sequence[int]) -> float:
    """The share of the query that stands in one run in the text, in its order: 1 for all of it."""
    if len(slots) < 2:
        return 1.0
    best = 0
    before: dict[int, int] = {}
    for found, step in zip(slots, steps, strict=True):
        ends: dict[int, int] = {}
        for places in found.places.get(number, ()):
            for start in hits[places.at : places.at + places.count]:
                length = before.get(start, 0) + 1
                best = max(best, length)
                _reach(ends, start, places, step, length)
        before = ends
    return (best - 1) / (len(slots) - 1)


def _reach(ends: dict[int, int], start: int, places: Places, step: int, length: int) -> None:
    """Mark where a neighbour may begin: right after the word and the blank and punctuation that follow it."""
    first = start + 1 if step == _GRAM_STEP else start + places.length
    for place in range(first, first + step):
        if ends.get(place, 0) < length:
            ends[place] = length
