"""A slot of the query on a shelf: which texts have it, how well, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from fieldref.lang.folding import letters
from fieldref.lang.stemming import has_stems, stem
from fieldref.search.query import QueryWord
from fieldref.search.shelves import Shelf

EXACT, FOLDED, STEMMED, CORRECTED = 0, 1, 2, 3
_SAME, _LETTERS, _MARKS, _PREFIX, _PART, _STEM, _SOUND = 1.0, 0.95, 0.85, 0.8, 0.8, 0.75, 0.6
_MOST_PREFIXED = 160


@dataclass
class Places:
    """Where a form stands in a text: ``count`` places from ``at`` in the hits, each ``length`` characters."""

    at: int
    count: int
    length: int


@dataclass
class SlotHits:
    """What a slot found on a shelf: for each text the best grade, its grade times impact, its level, its places."""

    grades: dict[int, float] = field(default_factory=dict)
    impacts: dict[int, float] = field(default_factory=dict)
    levels: dict[int, int] = field(default_factory=dict)
    places: dict[int, list[Places]] = field(default_factory=dict)
    whole: bool = False

    def add(self, shelf: Shelf, at: int, length: int, grade: float, level: int) -> None:
        """Add the hits of one form."""
        hits = shelf.hits
        texts = hits[at]
        place = at + 1 + 2 * texts
        grades, impacts, levels, places = self.grades, self.impacts, self.levels, self.places
        for number, packed in zip(
            hits[at + 1 : at + 1 + texts], hits[at + 1 + texts : at + 1 + 2 * texts], strict=True
        ):
            count = packed & 255
            impact = grade * (packed >> 8)
            before = grades.get(number)
            if before is None:
                grades[number] = grade
                impacts[number] = impact
                levels[number] = level
                places[number] = [Places(place, count, length)]
            else:
                if grade > before:
                    grades[number] = grade
                    levels[number] = level
                if impact > impacts[number]:
                    impacts[number] = impact
                places[number].append(Places(place, count, length))
            place += count


def match_slot(shelf: Shelf, slot: tuple[QueryWord, ...]) -> SlotHits:
    """Look a slot up on a shelf."""
    hits = SlotHits()
    for word in slot:
        found = False
        for written, at, grade, level in _forms(shelf, word):
            hits.add(shelf, at, len(written), grade, level)
            found = found or grade > _PREFIX
        if word.prefix and not word.gram or word.gram and len(word.key) == 1:
            _add_prefixed(hits, shelf, word)
        hits.whole = hits.whole or found
    return hits


def _forms(shelf: Shelf, word: QueryWord) -> Iterator[tuple[str, int, float, int]]:
    found = False
    for written, at in shelf.forms(word.key):
        found = True
        if word.gram or written == word.surface:
            yield written, at, _SAME, EXACT
        elif letters(written) == word.letters:
            yield written, at, _LETTERS, FOLDED
        else:
            yield written, at, _MARKS, FOLDED
    if not found:
        for part in word.parts:
            for written, at in shelf.forms(part):
                yield written, at, _PART, EXACT
    if not word.gram:
        if has_stems(shelf.name.language):
            yield from _stemmed(shelf, word)
        if not found:
            for folded in shelf.sounding(word.key) if word.key.isascii() else ():
                for written, at in shelf.forms(folded):
                    yield written, at, _SOUND, STEMMED


def _stemmed(shelf: Shelf, word: QueryWord) -> Iterator[tuple[str, int, float, int]]:
    head = stem(word.key, shelf.name.language)
    others = {*shelf.stemmed(head), head} - {word.key}
    for folded in sorted(others):
        for written, at in shelf.forms(folded):
            yield written, at, _STEM, STEMMED


def _add_prefixed(hits: SlotHits, shelf: Shelf, word: QueryWord) -> None:
    for ordinal in shelf.starting(word.key, _MOST_PREFIXED):
        if shelf.keys[ordinal] != word.key:
            for written, at in shelf.forms_at(ordinal):
                hits.add(shelf, at, len(written), _PREFIX, EXACT)
