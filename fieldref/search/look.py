"""Looking at shelves: the preferred ones, those where the query is at home, and again with words corrected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from fieldref.lang.plain_words import group_keys
from fieldref.lang.stemming import primary
from fieldref.lang.stopwords import LITTLE, stop_words
from fieldref.search.choose import OTHER, SOURCE, at_home
from fieldref.search.correct import correct_slot, nearest
from fieldref.search.match import SlotHits, add_kin, match_slot
from fieldref.search.query import QueryWord, SearchQuery
from fieldref.search.rank import Ranked, rank_shelf
from fieldref.search.shelves import Shelf, Shelves

_MOST_SHELVES = 14
_MOST_CORRECTED = 14
_BEGINNINGS = 300
_MISSPELT = 2000
_MOST_MISSPELT = 2
_TOGETHER = 0.999


@dataclass
class Looked:
    """What a shelf gave: its slots' hits and, for misspelt slots, the word that was searched instead."""

    shelf: Shelf
    preference: float
    hits: list[SlotHits]
    ranked: list[Ranked]
    liked: bool
    corrections: dict[int, str] = field(default_factory=dict)


class Looker:
    """Chooses shelves for a query and ranks their texts."""

    def __init__(self, shelves: Shelves, contents: int) -> None:
        self._shelves = shelves
        self._contents = contents

    def look(
        self, query: SearchQuery, preferred: Mapping[int, float], tags: Sequence[str], wanted: int, *, correct: bool
    ) -> list[Looked]:
        """Preferred shelves first. Others are left out where the preferred ones have the query ``wanted`` times."""
        looked = [
            self._look_at(number, query, preference, tags, liked=preference > SOURCE)
            for number, preference in sorted(preferred.items())
        ]
        if preferred and _found_together(looked) and sum(len(found.ranked) for found in looked) >= wanted:
            return looked
        enough = sum(len(found.ranked) for found in looked) >= wanted
        numbers = [n for n in self._homes(query, preferred if enough else {}) if n not in preferred]
        other = OTHER if preferred else 1.0
        looked += [self._look_at(number, query, other, tags, liked=False) for number in numbers[:_MOST_SHELVES]]
        if correct:
            self._correct(query, looked, tags)
        return looked

    def known(self, query: SearchQuery) -> set[str]:
        """The keys of the query that are on any shelf."""
        return set(self._shelves.having([word.key for word in query.words]))

    def _homes(self, query: SearchQuery, better_than: Collection[int]) -> list[int]:
        """Shelves that have more of the query than each of ``better_than``, best first."""
        having = self._shelves.having(sorted({word.key for word in query.words}))
        homes = at_home(query.slots, having, len(self._shelves.names), self._contents)
        least = max((share for share, number in homes if number in better_than), default=0.0)
        return [number for share, number in homes if share > least] or self._homes_of_beginnings(query, having)

    def _homes_of_beginnings(self, query: SearchQuery, having: Collection[str]) -> list[int]:
        """Where no shelf has a whole word: those with most words that begin like one whose end was not typed yet,
        else those with a word that begins like a misspelt one and is near it.
        """
        if having:
            return []
        counted: Counter[int] = Counter()
        for word in query.words:
            if word.prefix or word.gram:
                for _, numbers in self._shelves.starting(word.key, _BEGINNINGS):
                    counted.update(numbers)
        if not counted:
            for word in query.words:
                counted.update(self._homes_of_misspelt(word.key))
        return sorted(counted, key=lambda number: (-counted[number], number))

    def _homes_of_misspelt(self, folded: str) -> list[int]:
        """The shelves of entries and those with a word near this one that begins like it."""
        found = list(range(self._contents))
        half = folded[: (len(folded) + 1) // 2]
        if len(half) > 1:
            beginning = dict(self._shelves.starting(half, _MISSPELT))
            for near, _ in nearest(folded, list(beginning)):
                found += beginning[near]
        return found

    def _look_at(
        self, number: int, query: SearchQuery, preference: float, tags: Sequence[str], *, liked: bool
    ) -> Looked:
        shelf = self._shelves.get(number)
        hits = [match_slot(shelf, slot) for slot in query.slots]
        if not shelf.name.variant:
            _add_plain_words(shelf, query, hits, tags)
        return Looked(shelf, preference, hits, _ranked(shelf, query, hits, tags), liked)

    def _correct(self, query: SearchQuery, looked: Sequence[Looked], tags: Sequence[str]) -> None:
        """Correct the words that a shelf does not have; in preferred languages those that none of theirs has.

        Where all of the query was found standing together, only preferred shelves are corrected.
        """
        done = _found_together(looked)
        liked = [found for found in looked if found.liked]
        spelt = {index for found in liked for index, hits in enumerate(found.hits) if hits.grades}
        others = [] if done else [found for found in looked if not found.liked and found.preference != SOURCE]
        for found in (liked + others)[:_MOST_CORRECTED]:
            missing = [
                index
                for index, hits in enumerate(found.hits)
                if not hits.grades and not (found.liked and index in spelt)
            ]
            if len(missing) > max(_MOST_MISSPELT, len(query.slots) // 3):
                continue  # Not misspelt but in another language, or about something else.
            for index in missing:
                corrected, word = correct_slot(found.shelf, query.slots[index])
                if word:
                    found.hits[index] = corrected
                    found.corrections[index] = word
            if found.corrections:
                found.ranked = _ranked(found.shelf, query, found.hits, tags)


def _add_plain_words(shelf: Shelf, query: SearchQuery, hits: Sequence[SlotHits], tags: Sequence[str]) -> None:
    """Words of like meaning in the language of the shelf; for words it does not have, in the languages asked for."""
    keys = [slot[0].parts[-1] if slot[0].parts else slot[0].key for slot in query.slots]
    strange = [not slot.grades for slot in hits]
    own = primary(shelf.name.language)
    for language in dict.fromkeys([own, *map(primary, tags)]):
        for place, group in group_keys(keys, language):
            if language == own or strange[place]:
                add_kin(hits[place], shelf, group)


def _ranked(shelf: Shelf, query: SearchQuery, hits: Sequence[SlotHits], tags: Sequence[str]) -> list[Ranked]:
    return rank_shelf(shelf, query, hits, _factors(shelf, query, tags))


def _factors(shelf: Shelf, query: SearchQuery, tags: Sequence[str]) -> list[float]:
    """Words that carry a question count little in their own language; entries are asked for in any of ``tags``."""
    little = stop_words(shelf.name.language)
    if not shelf.name.variant:
        little = little.union(*(stop_words(tag) for tag in tags))
    if not little:
        return [1.0] * len(query.slots)
    return [LITTLE if all(_is_little(word, little) for word in slot) else 1.0 for slot in query.slots]


def _is_little(word: QueryWord, little: Collection[str]) -> bool:
    return word.key in little or (bool(word.parts) and all(part in little for part in word.parts))


def _found_together(looked: Sequence[Looked]) -> bool:
    """Whether some text has the whole query, standing together."""
    return any(
        ranked.slots == len(found.hits) and ranked.together > _TOGETHER for found in looked for ranked in found.ranked
    )
