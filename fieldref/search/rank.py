"""Ranking the texts of one shelf: how much of the query they have, how well, and how close together."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
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
_WHOLE_IMPACT = 255 * 256
_SENTENCE = 45
# Slots of less than this share of the heaviest are not looked for in a sentence.
_LITTLE = 0.15
_LEAST_OF_ARTICLE = 0.3


class Ranked:
    """A text on a shelf with its score between 0 and 1 (before preferences).

    ``together`` is the share of the query that stands in one run; ``level`` is the least level that the result
    may say, apart from that of its words.
    """

    __slots__ = ("level", "number", "score", "together")

    def __init__(self, number: int, score: float, together: float) -> None:
        self.number = number
        self.score = score
        self.together = together
        self.level = 0


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
    """The texts that have enough of the query, scored; not sorted. Skipped slots play no part."""
    steps = run_steps(query, slots)
    looked_for = [index for index, hits in enumerate(slots) if not hits.skipped]
    kept_slots = [slots[index] for index in looked_for]
    weights = slot_weights(shelf, kept_slots, [factors[index] for index in looked_for])
    whole = sum(weights) or 1.0
    covering, telling, together_counts, near_counts = _OF_ARTICLES if shelf.name.variant else _OF_ENTRIES
    choosy = bool(query.phrases or query.exclusions)
    base = _bases(kept_slots, [weight / whole for weight in weights], covering, telling, 0.0 if choosy else _PRUNE)
    _leave_out(shelf, query, slots, base)
    if not base:
        return []
    least = _PRUNE * max(base.values())
    kept = sorted((number for number, score in base.items() if score >= least), key=lambda n: (-base[n], n))[:_KEPT]
    most = _LOOKED_AT if shelf.name.variant else _LOOKED_AT // 3
    found = []
    for place, number in enumerate(kept):
        # Words together are looked for in the most promising texts only: the others could not catch up.
        together = longest_run(shelf.hits, number, kept_slots, steps) if place < most else 0.0
        near = closest_share(shelf.hits, number, kept_slots, weights) / whole if near_counts and place < most else 0.0
        score = base[number] + together_counts * together + near_counts * near
        if shelf.name.variant:
            # An article that has little of a question is no answer to it.
            covered = sum(
                weight * hits.grades.get(number, 0.0) for weight, hits in zip(weights, kept_slots, strict=True)
            )
            score *= _LEAST_OF_ARTICLE + (1 - _LEAST_OF_ARTICLE) * min(1.0, covered / whole)
        found.append(Ranked(number, score, together))
    return found


def run_steps(query: SearchQuery, slots: Sequence[SlotHits]) -> list[tuple[int, bool]]:
    """How near each slot that is looked for must follow the one before, in characters; whether it is a pair.

    Pairs of unspaced characters overlap: the next begins inside the one before. Where skipped words were typed
    between two slots, as much room is left for them in the text.
    """
    steps = []
    end = None
    for slot, hits in zip(query.slots, slots, strict=True):
        if not hits.skipped:
            between = min(_SENTENCE, slot[0].start - end - 1) if end is not None else 0
            steps.append((_GRAM_STEP if slot[0].gram else _WORD_GAP + max(0, between), slot[0].gram))
            end = slot[-1].end
    return steps


def _bases(
    slots: Sequence[SlotHits], shares: Sequence[float], covering: float, telling: float, prune: float
) -> dict[int, float]:
    """For each text the share of the query that it has, partly weighed by the impact of the words there.

    The heaviest slots come first. Once what is left could not lift a text to the share ``prune`` of the best,
    no text is added any more, and those that cannot reach it are dropped; a slot that tells next to nothing
    never adds one.
    """
    base: dict[int, float] = {}
    order = sorted(range(len(slots)), key=lambda index: (-shares[index], index))
    least = _LITTLE * max(shares, default=0.0)
    rest = sum(shares) * (covering + telling)
    closed = False
    for index in order:
        share, hits = shares[index], slots[index]
        if base and not closed:
            needed = prune * max(base.values()) - rest
            if needed > 0:
                closed = True
                base = {number: score for number, score in base.items() if score >= needed}
            closed = closed or share < least
        _add_share(base, hits, share * covering, share * telling / _WHOLE_IMPACT, closed=closed)
        rest -= share * (covering + telling)
    return base


def _add_share(base: dict[int, float], hits: SlotHits, covers: float, tells: float, *, closed: bool) -> None:
    grades, impacts = hits.grades, hits.impacts
    if not base:
        base.update((number, covers * grade + tells * impacts[number]) for number, grade in grades.items())
    elif closed:
        for number in base.keys() & grades.keys():
            base[number] += covers * grades[number] + tells * impacts[number]
    else:
        for number, grade in grades.items():
            score = covers * grade + tells * impacts[number]
            base[number] = base[number] + score if number in base else score


def _leave_out(shelf: Shelf, query: SearchQuery, slots: Sequence[SlotHits], base: dict[int, float]) -> None:
    """Drop the texts that have an excluded word, or do not have a phrase."""
    left_out: set[int] = set()
    for folded in query.exclusions:
        left_out |= texts_with(shelf, folded)
    for first, last in query.phrases:
        steps = run_steps(query, slots)[first:last]
        left_out |= {
            number
            for number in base
            if number not in left_out and longest_run(shelf.hits, number, slots[first:last], steps) < 1
        }
    for number in left_out & base.keys():
        del base[number]


def texts_with(shelf: Shelf, folded: str) -> set[int]:
    """The texts that have a word in any written form."""
    found: set[int] = set()
    for _, at in shelf.forms(folded):
        found.update(shelf.hits[at + 1 : at + 1 + shelf.hits[at]])
    return found


def longest_run(hits: array[int], number: int, slots: Sequence[SlotHits], steps: Sequence[tuple[int, bool]]) -> float:
    """The share of the query that stands in one run in the text, in its order: 0 for single words, 1 for all of it."""
    if len(slots) < 2:
        return 1.0
    best = 1
    ends: list[int] = []
    lengths: list[int] = []
    for slot, (step, pair) in zip(slots, steps, strict=True):
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
            next_ends.append(start + 1 if pair else start + length)
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
