"""Ranking the texts of one shelf: how much of the query they have, how well, and how close together."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from fieldref.search.match import SlotHits
from fieldref.search.query import SearchQuery
from fieldref.search.shelves import Shelf

# Shares of the score: slots found, weight of the words in the text, words standing together.
_OF_ARTICLES = (0.55, 0.15, 0.30, 0.0)
_OF_ENTRIES = (0.15, 0.45, 0.15, 0.25)
# Rare words tell more, but a rare word beside the point must not drown the subject.
_DAMPED = 0.75
_PRUNE = 0.4
_LOOKED_AT = 48
_KEPT = 300
_WORD_GAP = 5
_GRAM_STEP = 7
_SENTENCE = 45
# Slots of less than this share of the heaviest are not looked for in a sentence.
_LITTLE = 0.15
_LEAST_OF_ARTICLE = 0.3


@dataclass
class Ranked:
    """A text on a shelf with its score between 0 and 1 (before preferences)."""

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
        factor * (log(1 + (texts - hits.spread + 0.5) / (hits.spread + 0.5)) ** _DAMPED + 0.02)
        for hits, factor in zip(slots, factors, strict=True)
    ]


def rank_shelf(
    shelf: Shelf,
    query: SearchQuery,
    slots: Sequence[SlotHits],
    factors: Sequence[float],
) -> list[Ranked]:
    """The texts that have enough of the query, scored; not sorted."""
    weights = slot_weights(shelf, slots, factors)
    whole = sum(weights) or 1.0
    coverage, impact = _shares(slots, weights, whole)
    _leave_out(shelf, query, slots, coverage)
    if not coverage:
        return []
    covering, telling, together_counts, near_counts = _OF_ARTICLES if shelf.name.variant else _OF_ENTRIES
    base = {number: covering * covered + telling / 255 * impact[number] for number, covered in coverage.items()}
    least = _PRUNE * max(base.values())
    kept = sorted((number for number, score in base.items() if score >= least), key=lambda n: (-base[n], n))[:_KEPT]
    most = _LOOKED_AT if shelf.name.variant else _LOOKED_AT // 3
    steps = [_GRAM_STEP if slot[0].gram else _WORD_GAP for slot in query.slots]
    found = []
    for place, number in enumerate(kept):
        # Words together are looked for in the most promising texts only: the others could not catch up.
        together = longest_run(shelf.hits, number, slots, steps) if place < most else 0.0
        levels = [level for hits in slots if (level := hits.levels.get(number)) is not None]
        near = closest_share(shelf.hits, number, slots, weights) / whole if near_counts and place < most else 0.0
        score = base[number] + together_counts * together + near_counts * near
        if shelf.name.variant:
            # An article that has little of a question is no answer to it.
            score *= _LEAST_OF_ARTICLE + (1 - _LEAST_OF_ARTICLE) * min(1.0, coverage[number])
        found.append(Ranked(number, score, coverage[number], together, max(levels), len(levels)))
    return found


def _shares(
    slots: Sequence[SlotHits], weights: Sequence[float], whole: float
) -> tuple[dict[int, float], dict[int, float]]:
    """For each text the share of the query that it has, and the same weighed by the impact of the words there.

    The heaviest slots come first; one that tells next to nothing only adds to texts that have another.
    """
    coverage: dict[int, float] = {}
    impact: dict[int, float] = {}
    least = _LITTLE * max(weights, default=0.0)
    for weight, _, hits in sorted(zip(weights, range(len(slots)), slots, strict=True), key=lambda s: (-s[0], s[1])):
        share = weight / whole
        grades, impacts = hits.grades, hits.impacts
        numbers = coverage.keys() & grades.keys() if coverage and weight < least else grades
        for number in numbers:
            coverage[number] = coverage.get(number, 0.0) + share * grades[number]
            impact[number] = impact.get(number, 0.0) + share * impacts[number]
    return coverage, impact


def _leave_out(shelf: Shelf, query: SearchQuery, slots: Sequence[SlotHits], coverage: dict[int, float]) -> None:
    """Drop the texts that have an excluded word, or do not have a phrase."""
    left_out: set[int] = set()
    for folded in query.exclusions:
        left_out |= texts_with(shelf, folded)
    for first, last in query.phrases:
        steps = [_GRAM_STEP if slot[0].gram else _WORD_GAP for slot in query.slots[first:last]]
        left_out |= {
            number
            for number in coverage
            if number not in left_out and longest_run(shelf.hits, number, slots[first:last], steps) < 1
        }
    for number in left_out & coverage.keys():
        del coverage[number]


def texts_with(shelf: Shelf, folded: str) -> set[int]:
    """The texts that have a word in any written form."""
    found: set[int] = set()
    for _, at in shelf.forms(folded):
        found.update(shelf.hits[at + 1 : at + 1 + shelf.hits[at]])
    return found


def longest_run(hits: array[int], number: int, slots: Sequence[SlotHits], steps: Sequence[int]) -> float:
    """The share of the query that stands in one run in the text, in its order: 0 for single words, 1 for all of it."""
    if len(slots) < 2:
        return 1.0
    best = 1
    ends: list[int] = []
    lengths: list[int] = []
    for slot, step in zip(slots, steps, strict=True):
        if number not in slot.grades:
            ends = []
            continue
        next_ends: list[int] = []
        next_lengths: list[int] = []
        for start, length in slot.spans(hits, number):
            before = bisect_right(ends, start) - 1
            run = lengths[before] + 1 if before >= 0 and start - ends[before] < step else 1
            if run > best:
                best = run
            next_ends.append(start + 1 if step == _GRAM_STEP else start + length)
            next_lengths.append(run)
        ends, lengths = next_ends, next_lengths
    return (best - 1) / (len(slots) - 1)


def closest_share(hits: array[int], number: int, slots: Sequence[SlotHits], weights: Sequence[float]) -> float:
    """The most weight of slots that stands within one sentence's length in a text, in any order."""
    marks: list[tuple[int, int]] = []
    least = _LITTLE * max(weights)
    for index, slot in enumerate(slots):
        if weights[index] >= least and number in slot.grades:
            marks += [(start, index) for start in slot.all_starts(hits, number)]
    marks.sort()
    counts = [0] * len(slots)
    inside = best = 0.0
    first = 0
    for start, index in marks:
        while marks[first][0] < start - _SENTENCE:
            left = marks[first][1]
            counts[left] -= 1
            if not counts[left]:
                inside -= weights[left]
            first += 1
        if not counts[index]:
            inside += weights[index]
        counts[index] += 1
        best = max(best, inside)
    return best
