"""Misspelt words: the nearest words of the shelves where the rest of the query is at home.

A word that has hits is never replaced. One edit is allowed for short words and two for long ones; a swap of
neighbours is one edit.
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from fieldref.search.match import CORRECTED, SlotHits
from fieldref.search.query import QueryWord
from fieldref.search.shelves import Shelf

_SHORTEST = 2
_LONG = 8
_MOST = 8
_ONE_EDIT, _TWO_EDITS = 0.7, 0.55


def edits_allowed(folded: str) -> int:
    """How many edits a word of this length may be away: 0, 1 or 2."""
    if len(folded) < _SHORTEST:
        return 0
    return 1 if len(folded) < _LONG else 2


def nearest(folded: str, words: Sequence[str], limit: int = _MOST) -> list[tuple[str, int]]:
    """The words at most the allowed edits away with their distance, nearest first, then in the order given.

    >>> nearest("asylun", ["asleep", "asylum", "work"])
    [('asylum', 1)]
    """
    allowed = edits_allowed(folded)
    if not allowed:
        return []
    found = process.extract(folded, words, scorer=OSA.distance, score_cutoff=allowed, limit=limit)
    return [(word, int(distance)) for word, distance, _ in found if len(word) > 1]


def correct_slot(shelf: Shelf, slot: Sequence[QueryWord]) -> tuple[SlotHits, str]:
    """The hits of the nearest words on the shelf, and the nearest word ("" where there is none)."""
    hits, best = SlotHits(), ""
    for word in slot:
        if word.gram:
            continue
        for folded, distance in nearest(word.key, shelf.keys):
            best = best or folded
            grade = _ONE_EDIT if distance == 1 else _TWO_EDITS
            for written, at in shelf.forms(folded):
                hits.add(shelf, at, len(written), grade, CORRECTED)
    return hits, best
