"""A slot of the query on a shelf: which texts have it, how well, and where."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

from fieldref.lang.folding import letters
from fieldref.lang.sounds import latin_sound
from fieldref.lang.stemming import has_stems, stem
from fieldref.search.query import QueryWord
from fieldref.search.shelves import Shelf

EXACT, FOLDED, STEMMED, CORRECTED = 0, 1, 2, 3
_SAME, _LETTERS, _MARKS, _PREFIX, _PART, _STEM, _SOUND, _KIN = 1.0, 0.95, 0.85, 0.8, 0.8, 0.75, 0.6, 0.6
_MOST_PREFIXED = 160
# Written form, where its hits begin, grade, level.
Graded = tuple[str, int, float, int]


class Form:
    """One written form that was found: where its hits begin, how long it is, what it is worth."""

    __slots__ = ("at", "ends", "length")

    def __init__(self, at: int, length: int) -> None:
        self.at = at
        self.length = length
        self.ends: list[int] | None = None

    def places(self, hits: array[int], number: int) -> array[int] | None:
        """The places in a text, or None."""
        first = self.at + 1
        texts = hits[self.at]
        index = bisect_left(hits, number, first, first + texts)
        if index == first + texts or hits[index] != number:
            return None
        if self.ends is None:
            counts = hits[first + texts : first + 2 * texts]
            self.ends = list(accumulate((count & 255 for count in counts), initial=first + 2 * texts))
        index -= first
        return hits[self.ends[index] : self.ends[index + 1]]


class SlotHits:
    """What a slot found on a shelf: for each text the best grade, its grade times impact, its level."""

    __slots__ = ("forms", "grades", "impacts", "kin", "levels", "own")

    def __init__(self) -> None:
        self.grades: dict[int, float] = {}
        self.impacts: dict[int, float] = {}
        self.levels: dict[int, int] = {}
        self.forms: list[Form] = []
        self.kin: list[Form] = []
        self.own = 0

    @property
    def spread(self) -> int:
        """In how many texts the slot is; words of the same plain meaning do not make it more common."""
        return self.own or len(self.grades)

    def add(self, shelf: Shelf, at: int, length: int, grade: float, level: int) -> None:
        """Add the hits of one form; ``length`` is 0 for a group of words of like meaning."""
        hits = shelf.hits
        texts = hits[at]
        (self.forms if length else self.kin).append(Form(at, length))
        grades, impacts, levels = self.grades, self.impacts, self.levels
        numbers, packed = hits[at + 1 : at + 1 + texts], hits[at + 1 + texts : at + 1 + 2 * texts]
        if not grades:
            self.grades = dict.fromkeys(numbers, grade)
            self.levels = dict.fromkeys(numbers, level)
            self.impacts = {number: grade * (pack >> 8) for number, pack in zip(numbers, packed, strict=True)}
            return
        for number, pack in zip(numbers, packed, strict=True):
            impact = grade * (pack >> 8)
            if grades.get(number, 0.0) < grade:
                grades[number] = grade
                levels[number] = level
            if impacts.get(number, 0.0) < impact:
                impacts[number] = impact

    def spans(self, hits: array[int], number: int) -> list[tuple[int, int]]:
        """Where the slot stands in a text: (start, length as indexed), in order; not words of like meaning."""
        return self._spans(hits, number, self.forms)

    def all_starts(self, hits: array[int], number: int) -> list[int]:
        """Where the slot or a word of like meaning stands in a text."""
        return [start for start, _ in self._spans(hits, number, self.forms + self.kin)]

    def _spans(self, hits: array[int], number: int, forms: list[Form]) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        for form in forms:
            places = form.places(hits, number)
            if places is not None:
                length = form.length
                found += [(start, length) for start in places]
        if len(forms) > 1:
            found.sort()
        return found


def add_kin(hits: SlotHits, shelf: Shelf, group: str) -> None:
    """Add where words of the same plain meaning stand."""
    hits.own = hits.own or len(hits.grades)
    for _, at in shelf.forms(group):
        hits.add(shelf, at, 0, _KIN, STEMMED)


def match_slot(shelf: Shelf, slot: tuple[QueryWord, ...]) -> SlotHits:
    """Look a slot up on a shelf."""
    hits = SlotHits()
    for word in slot:
        for written, at, grade, level in _forms(shelf, word):
            hits.add(shelf, at, len(written), grade, level)
        if (word.prefix and not word.gram) or (word.gram and len(word.key) == 1):
            _add_prefixed(hits, shelf, word)
    return hits


def _forms(shelf: Shelf, word: QueryWord) -> Iterator[Graded]:
    found = False
    for written, at in shelf.forms(word.key):
        found = True
        yield (written, at, *_grade(written, word))
    if not found:
        for part in word.parts:
            yield from _all_forms(shelf, part, _PART, EXACT)
    if word.gram:
        return
    if has_stems(shelf.name.language):
        head = stem(word.key, shelf.name.language)
        for folded in sorted({*shelf.stemmed(head), head} - {word.key}):
            yield from _all_forms(shelf, folded, _STEM, STEMMED)
    if not found:
        for folded in shelf.sounding(latin_sound(word.key)):
            yield from _all_forms(shelf, folded, _SOUND, STEMMED)


def _grade(written: str, word: QueryWord) -> tuple[float, int]:
    """How near a written form is to what was typed, both having the same key."""
    if word.gram or written == word.surface:
        return _SAME, EXACT
    return (_LETTERS if letters(written) == word.letters else _MARKS), FOLDED


def _all_forms(shelf: Shelf, folded: str, grade: float, level: int) -> Iterator[Graded]:
    for written, at in shelf.forms(folded):
        yield written, at, grade, level


def _add_prefixed(hits: SlotHits, shelf: Shelf, word: QueryWord) -> None:
    for ordinal in shelf.starting(word.key, _MOST_PREFIXED):
        if shelf.keys[ordinal] != word.key:
            for written, at in shelf.forms_at(ordinal):
                hits.add(shelf, at, len(written), _PREFIX, EXACT)
