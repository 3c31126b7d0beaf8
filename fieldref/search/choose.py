"""Which shelves to look at: the preferred ones, and those where most of the query is at home."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from math import log

from fieldref.lang.stemming import primary
from fieldref.search.correct import LONGEST, halves, nearest, one_edit_away
from fieldref.search.query import QueryWord, SearchQuery
from fieldref.search.shelves import Shelves

EXACT_TAG, FALLBACK, SAME_LANGUAGE, SOURCE, OTHER = 1.0, 0.92, 0.9, 0.8, 0.55
_SOURCE_TAG = "en"
_ENOUGH = 0.55
_FEW = 4
_BEGINNINGS, _MOST_BEGINNING = 300, 14
_MISSPELT = 2000
_SHORTEST_MISSPELT = 4


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


def homes(shelves: Shelves, query: SearchQuery, contents: int, better_than: Collection[int]) -> list[int]:
    """Shelves that have more of the query than each of ``better_than``, best first.

    In a short query a word that is nowhere counts for the shelves that have words near it. Where nothing typed
    is anywhere, the first ``contents`` shelves (entries) are among the homes.
    """
    having: dict[str, Sequence[int]] = dict(shelves.having(sorted({word.key for word in query.words})))
    known = bool(having)
    if len(query.slots) <= _FEW or not known:
        for word in query.words[:_FEW]:
            if word.key not in having and (near := _near(shelves, word, alone=not known)):
                having[word.key] = near
    found = at_home(query.slots, having, len(shelves.names), contents)
    least = max((share for share, number in found if number in better_than), default=0.0)
    chosen = [number for share, number in found if share > least]
    return chosen if known else list(dict.fromkeys([*chosen, *range(contents)]))


def _near(shelves: Shelves, word: QueryWord, *, alone: bool) -> Sequence[int]:
    """The shelves with words that begin like one whose end was not typed yet, else with words it may stand for.

    ``alone``: nothing else of the query is anywhere; only the shelves with the most beginnings count then.
    """
    if word.prefix or word.gram:
        counted: Counter[int] = Counter()
        for _, numbers in shelves.starting(word.key, _BEGINNINGS):
            counted.update(numbers)
        if counted:
            best = sorted(counted, key=lambda number: (-counted[number], number))
            return best[:_MOST_BEGINNING] if alone else best
    return sorted(set(_of_misspelt(shelves, word)))


def _of_misspelt(shelves: Shelves, word: QueryWord) -> Iterator[int]:
    """The shelves with a word near this one or with two words that it is made of."""
    if word.gram or not _SHORTEST_MISSPELT <= len(word.key) <= LONGEST:
        return
    beginning = dict(shelves.starting(word.key[: (len(word.key) + 1) // 2], _MISSPELT))
    for near, _ in nearest(word.key, list(beginning)):
        yield from beginning[near]
    for numbers in shelves.having(list(dict.fromkeys(one_edit_away(word.key)))).values():
        yield from numbers
    pairs = list(halves(word))
    having = shelves.having([half for pair in pairs for half in pair])
    for one, two in pairs:
        yield from set(having.get(one, ())) & set(having.get(two, ()))


def at_home(
    slots: Sequence[tuple[QueryWord, ...]],
    having: Mapping[str, Sequence[int]],
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
