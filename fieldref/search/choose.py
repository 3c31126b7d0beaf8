"""Which shelves to look at: the preferred ones, and those where most of the query is at home."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from math import log

from fieldref.lang.stemming import primary
from fieldref.search.query import QueryWord
from fieldref.search.shelves import Shelves

EXACT_TAG, FALLBACK, SAME_LANGUAGE, SOURCE, OTHER = 1.0, 0.92, 0.9, 0.8, 0.55
_SOURCE_TAG = "en"
_ENOUGH = 0.55


def preferences(shelves: Shelves, tags: Sequence[str], fallbacks: Sequence[str]) -> dict[int, float]:
    """For the shelves in the languages asked for, in a fallback of theirs or in a sister of them: how much.

    The entries in English, which are complete, are always among them.
    """
    found: dict[int, float] = {
        number: SOURCE for number in shelves.tagged[_SOURCE_TAG][:1] if not shelves.names[number].variant
    }
    for tag in tags:
        if primary(tag) != "und":
            found |= dict.fromkeys(shelves.sisters.get(primary(tag), ()), SAME_LANGUAGE)
    for tag in fallbacks:
        found |= dict.fromkeys(shelves.tagged.get(tag.lower(), ()), FALLBACK)
    for tag in tags:
        found |= dict.fromkeys(shelves.tagged.get(tag.lower(), ()), EXACT_TAG)
    return found


def at_home(
    slots: Sequence[tuple[QueryWord, ...]],
    having: Mapping[str, array[int]],
    shelves: int,
    contents: int,
) -> list[tuple[float, int]]:
    """The shelves that have enough of the query, with the share they have, best first.

    A word that is on few shelves tells more than one that is on many. The first ``contents`` shelves (entries)
    win a tie.
    """
    shares: dict[int, float] = {}
    whole = 0.0
    for slot in slots:
        found: dict[int, float] = {}
        for word in slot:
            numbers = having.get(word.key)
            if numbers is None:
                continue
            weight = log(1 + shelves / len(numbers))
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
