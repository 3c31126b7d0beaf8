"""Which shelves to look at: the preferred ones, and those where most of the query is at home."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from math import log

from fieldref.lang.stemming import primary
from fieldref.search.query import QueryWord
from fieldref.search.shelves import ShelfName

EXACT_TAG, FALLBACK, SAME_LANGUAGE, OTHER = 1.0, 0.92, 0.9, 0.55
_ENOUGH = 0.55


def preferences(names: Sequence[ShelfName], tags: Sequence[str], fallbacks: Sequence[str]) -> dict[int, float]:
    """For the shelves in the languages asked for, in a fallback of theirs or in a sister of them: how much."""
    exact = {tag.lower() for tag in tags}
    near = {tag.lower() for tag in fallbacks}
    sisters = {primary(tag) for tag in tags} - {"und"}
    found: dict[int, float] = {}
    for name in names:
        tag = name.language.lower()
        if tag in exact:
            found[name.number] = EXACT_TAG
        elif tag in near:
            found[name.number] = FALLBACK
        elif primary(tag) in sisters:
            found[name.number] = SAME_LANGUAGE
    return found


def at_home(
    slots: Sequence[tuple[QueryWord, ...]],
    having: Mapping[str, array[int]],
    factors: Sequence[float],
    shelves: int,
    contents: int,
) -> list[tuple[float, int]]:
    """The shelves that have enough of the query, with the share they have, best first.

    A word that is on few shelves tells more than one that is on many. The first ``contents`` shelves (entries)
    win a tie.
    """
    shares: dict[int, float] = {}
    whole = 0.0
    for slot, factor in zip(slots, factors, strict=True):
        found: dict[int, float] = {}
        for word in slot:
            numbers = having.get(word.key)
            if numbers is None:
                continue
            weight = factor * log(1 + shelves / len(numbers))
            for number in numbers:
                found[number] = max(found.get(number, 0.0), weight)
        whole += max(found.values(), default=0.0)
        for number, weight in found.items():
            shares[number] = shares.get(number, 0.0) + weight
    if not shares:
        return []
    least = _ENOUGH * max(shares.values())
    kept = [(share / whole, number) for number, share in shares.items() if share >= least]
    return sorted(kept, key=lambda kept: (-round(kept[0], 6), kept[1] >= contents, kept[1]))
