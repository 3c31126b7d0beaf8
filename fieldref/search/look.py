"""Looking at shelves: the preferred ones, those where the query is at home, and again with words corrected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from fieldref.lang.plain_words import group_keys
from fieldref.lang.stemming import primary
from fieldref.lang.stopwords import LITTLE, stop_words
from fieldref.search.choose import OTHER, SOURCE, homes
from fieldref.search.correct import Correction, correct_words
from fieldref.search.match import SlotHits, add_kin, match_slot
from fieldref.search.query import QueryWord, SearchQuery
from fieldref.search.rank import Ranked, rank_shelf
from fieldref.search.shelves import Shelf, Shelves

_MOST_SHELVES = 14
_MOST_CORRECTED = 14
_MOST_MISSPELT = 2
# With as many words that tell something, those that only carry the question are not looked for.
_ENOUGH_TELLING = 3
_NUMBER = 0.4
_TOGETHER = 0.999


@dataclass
class Looked:
    """What a shelf gave: its slots' hits and, for misspelt slots, what was searched instead."""

    shelf: Shelf
    preference: float
    hits: list[SlotHits]
    factors: list[float]
    ranked: list[Ranked]
    liked: bool
    corrections: list[Correction] = field(default_factory=list)


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
        numbers = [
            n for n in homes(self._shelves, query, self._contents, preferred if enough else {}) if n not in preferred
        ]
        other = OTHER if preferred else 1.0
        looked += [self._look_at(number, query, other, tags, liked=False) for number in numbers[:_MOST_SHELVES]]
        if correct:
            self._correct(query, looked)
        return looked

    def known(self, query: SearchQuery) -> set[str]:
        """The keys of the query that are on any shelf."""
        return set(self._shelves.having([word.key for word in query.words]))

    def _look_at(
        self, number: int, query: SearchQuery, preference: float, tags: Sequence[str], *, liked: bool
    ) -> Looked:
        shelf = self._shelves.get(number)
        factors = _factors(shelf, query, tags)
        groups = {} if shelf.name.variant else _groups(shelf, query, tags)
        telling = sum(1 for factor in factors if factor == 1.0)
        skipping = telling >= _ENOUGH_TELLING and not query.phrases
        hits = [
            SlotHits(skipped=True)
            if skipping and factors[index] == LITTLE and index not in groups
            else match_slot(shelf, slot, foreign=liked and self._is_foreign(slot))
            for index, slot in enumerate(query.slots)
        ]
        _add_plain_words(shelf, hits, groups)
        return Looked(shelf, preference, hits, factors, rank_shelf(shelf, query, hits, factors), liked)

    def _is_foreign(self, slot: Sequence[QueryWord]) -> bool:
        """Whether the entries in English do not have a word: then it may be another language in Latin letters."""
        return not (self._contents and any(self._shelves.get(0).has(word.key) for word in slot))

    def _correct(self, query: SearchQuery, looked: Sequence[Looked]) -> None:
        """Correct the words that a shelf does not have; in preferred languages those that none of theirs has.

        Where all of the query was found standing together, only preferred shelves are corrected.
        """
        done = _found_together(looked)
        liked = [found for found in looked if found.liked]
        spelt = {index for found in liked for index, hits in enumerate(found.hits) if hits.grades}
        others = [] if done else [found for found in looked if not found.liked and found.preference != SOURCE]
        named: set[int] | None = None
        for found in (liked + others)[:_MOST_CORRECTED]:
            missing = [
                index
                for index, hits in enumerate(found.hits)
                if not hits.grades and not hits.skipped and not (found.liked and index in spelt)
            ]
            if missing:
                named = self._named(query) if named is None else named
                missing = [index for index in missing if index not in named]
            if len(missing) > max(_MOST_MISSPELT, len(query.slots) // 3):
                continue  # Not misspelt but in another language, or about something else.
            found.corrections = correct_words(found.shelf, query, found.hits, missing)
            if found.corrections:
                found.ranked = rank_shelf(found.shelf, query, found.hits, found.factors)

    def _named(self, query: SearchQuery) -> set[int]:
        """The slots that are names of countries and languages: they are not misspelt."""
        known = self._shelves.named([word.key for word in query.words])
        return {index for index, slot in enumerate(query.slots) if slot[0].key in known}


def _groups(shelf: Shelf, query: SearchQuery, tags: Sequence[str]) -> dict[int, list[tuple[str, bool]]]:
    """For each slot its groups of like meaning, and whether they are of the language of the shelf."""
    keys = [slot[0].parts[-1] if slot[0].parts else slot[0].key for slot in query.slots]
    own = primary(shelf.name.language)
    found: defaultdict[int, list[tuple[str, bool]]] = defaultdict(list)
    for language in dict.fromkeys([own, *map(primary, tags)]):
        for place, group in group_keys(keys, language):
            found[place].append((group, language == own))
    return found


def _add_plain_words(shelf: Shelf, hits: Sequence[SlotHits], groups: Mapping[int, Sequence[tuple[str, bool]]]) -> None:
    """Words of like meaning in the language of the shelf; for words it does not have, in the languages asked for."""
    strange = {place for place in groups if not hits[place].grades}
    for place, named in groups.items():
        for group, own in named:
            if own or place in strange:
                add_kin(hits[place], shelf, group)


def _factors(shelf: Shelf, query: SearchQuery, tags: Sequence[str]) -> list[float]:
    """Words that carry a question count little in their own language; entries are asked for in any of ``tags``."""
    little = stop_words(shelf.name.language)
    if not shelf.name.variant:
        little = little.union(*(stop_words(tag) for tag in tags))
    if not little:
        return [1.0] * len(query.slots)
    factors = [LITTLE if all(_is_little(word, little) for word in slot) else 1.0 for slot in query.slots]
    if factors.count(1.0) > _ENOUGH_TELLING:
        # In a question a bare number ("8 months", "3 weeks") is seldom the subject.
        factors = [
            _NUMBER if factor == 1.0 and slot[0].key.isdecimal() else factor
            for factor, slot in zip(factors, query.slots, strict=True)
        ]
    return factors


def _is_little(word: QueryWord, little: Collection[str]) -> bool:
    return word.key in little or (bool(word.parts) and all(part in little for part in word.parts))


def _found_together(looked: Sequence[Looked]) -> bool:
    """Whether some text has the whole query, standing together, and not only by a guess."""
    return any(
        ranked.together > _TOGETHER
        for found in looked
        if found.liked or not any(hits.guessed for hits in found.hits)
        for ranked in found.ranked
    )
