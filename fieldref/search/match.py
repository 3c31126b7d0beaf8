"""A slot of the query on a shelf: which texts have it, how well, and where."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from fieldref.lang.folding import letters
from fieldref.lang.sounds import ARTICLE, latin_sound
from fieldref.lang.stemming import has_stems, stem
from fieldref.search.query import QueryWord
from fieldref.search.shelves import Shelf

EXACT, FOLDED, STEMMED, CORRECTED = 0, 1, 2, 3
_SAME, _LETTERS, _MARKS, _PREFIX, _PART, _STEM, _SOUND, _KIN = 1.0, 0.95, 0.85, 0.8, 0.8, 0.75, 0.6, 0.6
_MOST_PREFIXED = 160
_SHORT_FRAME = 2
# Written form, where its hits begin, grade, level.
Graded = tuple[str, int, float, int]
_LOW_BYTE = (0xFF).__and__


class Form:
    """One written form that was found: where its hits begin, how long it is, what it is worth."""

    __slots__ = ("at", "ends", "grade", "length", "level")

    def __init__(self, at: int, length: int, grade: float, level: int) -> None:
        self.at = at
        self.length = length
        self.grade = grade
        self.level = level
        self.ends: list[int] | None = None

    def has(self, hits: array[int], number: int) -> bool:
        """Whether the form is in a text."""
        first = self.at + 1
        last = first + hits[self.at]
        index = bisect_left(hits, number, first, last)
        return index < last and hits[index] == number

    def places(self, hits: array[int], number: int) -> array[int] | None:
        """The places in a text, or None."""
        first = self.at + 1
        texts = hits[self.at]
        index = bisect_left(hits, number, first, first + texts)
        if index == first + texts or hits[index] != number:
            return None
        if self.ends is None:
            counts = map(_LOW_BYTE, hits[first + texts : first + 2 * texts])
            self.ends = list(accumulate(counts, initial=first + 2 * texts))
        index -= first
        return hits[self.ends[index] : self.ends[index + 1]]


class SlotHits:
    """What a slot found on a shelf: for each text the best grade, and the best grade times impact.

    ``skipped`` marks a word that carries the question and was not looked for. ``standing`` are texts that have
    the slot as two words standing together, with their places; ``kin`` are words of like meaning, which count
    for the rank but were not typed. ``guessed`` marks a word found by its sound in another script only.
    """

    __slots__ = ("_spans", "forms", "grades", "guessed", "impacts", "kin", "own", "skipped", "standing")

    def __init__(self, *, skipped: bool = False) -> None:
        self.grades: dict[int, float] = {}
        self.impacts: dict[int, float] = {}
        self.forms: list[Form] = []
        self.kin: list[Form] = []
        self.standing: dict[int, list[tuple[int, int]]] = {}
        self.own = 0
        self.skipped = skipped
        self.guessed = False
        self._spans: dict[int, list[tuple[int, int]]] = {}

    @property
    def spread(self) -> int:
        """In how many texts the slot is; words of the same plain meaning do not make it more common."""
        return self.own or len(self.grades)

    def add(self, shelf: Shelf, at: int, length: int, grade: float, level: int) -> None:
        """Add the hits of one form; ``length`` is 0 for a group of words of like meaning."""
        hits = shelf.hits
        middle = at + 1 + hits[at]
        (self.forms if length else self.kin).append(Form(at, length, grade, level))
        # Impact is the high byte: the count below it is less than one step, and is left in.
        pairs = zip(hits[at + 1 : middle], hits[middle : middle + hits[at]], strict=True)
        grades, impacts = self.grades, self.impacts
        if not grades:
            self.impacts = {number: grade * packed for number, packed in pairs}
            self.grades = dict.fromkeys(self.impacts, grade)
            return
        for number, packed in pairs:
            if number not in grades:
                grades[number] = grade
                impacts[number] = grade * packed
                continue
            if grades[number] < grade:
                grades[number] = grade
            if impacts[number] < grade * packed:
                impacts[number] = grade * packed

    def add_together(self, shelf: Shelf, one: SlotHits, two: SlotHits, grade: float) -> None:
        """Add the texts in which two words stand one right after the other."""
        for number in sorted(one.grades.keys() & two.grades.keys()):
            pairs = _side_by_side(one.spans(shelf.hits, number), two.spans(shelf.hits, number))
            if pairs:
                self.standing[number] = pairs
                self.grades[number] = grade
                self.impacts[number] = grade * min(one.impacts[number], two.impacts[number])

    def level(self, hits: array[int], number: int) -> int | None:
        """The level of the best form in a text; None where none of what was typed is in it."""
        levels = [form.level for form in self.forms if form.has(hits, number)]
        return min(levels) if levels else CORRECTED if number in self.standing else None

    def spans(self, hits: array[int], number: int) -> list[tuple[int, int]]:
        """Where the slot stands in a text: (start, length as indexed), in order; not words of like meaning."""
        found = self._spans.get(number)
        if found is None:
            found = self._spans[number] = self._find(hits, number, self.forms) + self.standing.get(number, [])
        return found

    def all_starts(self, hits: array[int], number: int) -> list[int]:
        """Where the slot or a word of like meaning stands in a text, in no order."""
        starts = [start for start, _ in self.spans(hits, number)]
        for form in self.kin:
            starts += form.places(hits, number) or ()
        return starts

    @staticmethod
    def _find(hits: array[int], number: int, forms: list[Form]) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        for form in forms:
            places = form.places(hits, number)
            if places is not None:
                length = form.length
                found += [(start, length) for start in places]
        if len(forms) > 1:
            found.sort()
        return found


def _side_by_side(one: list[tuple[int, int]], two: list[tuple[int, int]]) -> list[tuple[int, int]]:
    starts = {start: (start, length) for start, length in two}
    found: list[tuple[int, int]] = []
    for start, length in one:
        for gap in (1, 2, 0):
            if start + length + gap in starts:
                found += [(start, length), starts[start + length + gap]]
                break
    return found


def add_kin(hits: SlotHits, shelf: Shelf, group: str) -> None:
    """Add where words of the same plain meaning stand."""
    hits.own = hits.own or len(hits.grades)
    for _, at in shelf.forms(group):
        hits.add(shelf, at, 0, _KIN, STEMMED)


def match_slot(shelf: Shelf, slot: tuple[QueryWord, ...], *, foreign: bool = False) -> SlotHits:
    """Look a slot up on a shelf; ``foreign`` that its language was asked for and no English word typed."""
    hits = SlotHits()
    for word in slot:
        for written, at, grade, level in _forms(shelf, word):
            hits.add(shelf, at, len(written), grade, level)
        if (word.prefix and not word.gram) or (word.gram and len(word.key) == 1):
            _add_prefixed(hits, shelf, word)
    if not hits.grades:
        for word in slot:
            for folded in _sounding(shelf, word, foreign=foreign):
                hits.guessed = True
                for written, at in shelf.forms(folded):
                    hits.add(shelf, at, len(written), _SOUND, STEMMED)
    return hits


def _sounding(shelf: Shelf, word: QueryWord, *, foreign: bool) -> Sequence[str]:
    """The words that sound like one typed in Latin letters; short ones where no other is meant."""
    if word.gram:
        return ()
    frame = latin_sound(word.key, short=foreign)
    found = shelf.sounding(frame)
    if len(frame) <= _SHORT_FRAME and len({folded.removeprefix(ARTICLE) for folded in found}) > 1:
        return ()
    return found


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
