"""Misspelt words: the nearest words of the shelves where the rest of the query is at home.

A word that has hits is never replaced. One edit is allowed for short words and two for long ones; a swap of
neighbours is one edit. Words that were typed as one are split, words that were typed apart are joined.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from fieldref.lang.stopwords import stop_words
from fieldref.search.match import CORRECTED, SlotHits
from fieldref.search.query import QueryWord, SearchQuery
from fieldref.search.shelves import Shelf

_SHORTEST = 2
# What is longer is no word.
LONGEST = 40
_LONG = 8
_MOST = 8
_ONE_EDIT, _TWO_EDITS, _SPLIT, _JOINED = 0.7, 0.55, 0.75, 0.8
_SHORTEST_PART = 3
# As folded: without marks, keyboards met.
_ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщъыьэюя", "αβγδεζηθικλμνξοπρστυφχψω",
    "ءابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگ", "אבגדהוזחטיכלמנסעפצקרשת", "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ", "अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
    "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ", "அஆஇஈஉஊஎஏஐஒஓஔகஙசஜஞடணதநபமயரறலளழவஷஸஹன",
)  # fmt: skip


class Correction(NamedTuple):
    """What was searched for the slots from ``first`` to before ``last``, and the texts that have it."""

    first: int
    last: int
    word: str
    texts: Collection[int]


def edits_allowed(folded: str) -> int:
    """How many edits a word of this length may be away: 0, 1 or 2."""
    if not _SHORTEST <= len(folded) <= LONGEST:
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


def correct_words(shelf: Shelf, query: SearchQuery, hits: list[SlotHits], missing: Collection[int]) -> list[Correction]:
    """Find the nearest words for the missing slots, and put what they hit in ``hits``."""
    found = list(_joins(shelf, query, hits, missing))
    joined = {index for join in found for index in range(join.first, join.last)}
    for index in missing:
        if index not in joined:
            corrected, word = _split(shelf, query.slots[index])
            if not word:
                corrected, word = _nearest(shelf, query.slots[index], alone=len(query.slots) == 1)
            if word:
                hits[index] = corrected
                found.append(Correction(index, index + 1, word, corrected.grades))
    return found


def _nearest(shelf: Shelf, slot: Sequence[QueryWord], *, alone: bool) -> tuple[SlotHits, str]:
    """The hits of the nearest words on the shelf, and the nearest word ("" where there is none).

    Beside other words one of two letters is left alone, and words that only carry a question are not meant.
    """
    hits, best = SlotHits(), ""
    little = frozenset() if alone else stop_words(shelf.name.language)
    for word in slot:
        if word.gram or (not alone and len(word.key) <= _SHORTEST):
            continue
        for folded, distance in nearest(word.key, shelf.keys):
            if folded in little:
                continue
            best = best or folded
            grade = _ONE_EDIT if distance == 1 else _TWO_EDITS
            for written, at in shelf.forms(folded):
                hits.add(shelf, at, len(written), grade, CORRECTED)
    return hits, best


def _split(shelf: Shelf, slot: Sequence[QueryWord]) -> tuple[SlotHits, str]:
    """The two words that were typed as one, where some text has them side by side: "refugeecamp"."""
    best, best_words = SlotHits(), ""
    for word in slot:
        for one, two in halves(word):
            if shelf.has(one) and shelf.has(two):
                hits = SlotHits()
                hits.add_together(shelf, hits_of(shelf, one), hits_of(shelf, two), _SPLIT)
                if len(hits.grades) > len(best.grades):
                    best, best_words = hits, f"{one} {two}"
    return best, best_words


def halves(word: QueryWord) -> Iterator[tuple[str, str]]:
    """The ways to split a word in two words of three letters at least."""
    if not word.gram and len(word.key) <= LONGEST:
        for place in range(_SHORTEST_PART, len(word.key) - _SHORTEST_PART + 1):
            yield word.key[:place], word.key[place:]


def one_edit_away(folded: str) -> Iterator[str]:
    """The words one edit in the first half away: a letter of the same script changed, added, left out or swapped.

    Mistakes in the second half leave the beginning as it is, by which the word is found in order.

    >>> {"asylum", "detention"} <= {*one_edit_away("aslyum"), *one_edit_away("dtention")}
    True
    """
    for place in range((len(folded) + 1) // 2 + 1):
        head, tail = folded[:place], folded[place:]
        yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _like(tail[:1] or head[-1:]):
            yield head + letter + tail
            yield head + letter + tail[1:]


def _like(letter: str) -> str:
    """The letters that may have been meant: of the same script, in syllabaries those of the same row."""
    for letters in _ALPHABETS:
        if letter in letters:
            return letters
    row = ord(letter) & ~7 if letter else 0
    return "".join(map(chr, range(row, row + 8))) if "\u1200" <= letter <= "\u137f" else ""


def _joins(shelf: Shelf, query: SearchQuery, hits: list[SlotHits], missing: Collection[int]) -> Iterator[Correction]:
    """One word that was typed as two, "pass port": where one is missing or no text has the two side by side."""
    last = -1
    for index in range(len(query.slots) - 1):
        pair = query.slots[index][0], query.slots[index + 1][0]
        if index == last or pair[0].gram or pair[1].gram or not shelf.has(pair[0].key + pair[1].key):
            continue
        if index in missing or index + 1 in missing or _never_met(shelf, hits, index):
            word = pair[0].key + pair[1].key
            joined = hits_of(shelf, word, _JOINED)
            for slot in hits[index : index + 2]:
                for form in joined.forms:
                    slot.add(shelf, form.at, form.length, _JOINED, CORRECTED)
            last = index + 1
            yield Correction(index, index + 2, word, joined.grades)


def _never_met(shelf: Shelf, hits: Sequence[SlotHits], index: int) -> bool:
    if hits[index].skipped or hits[index + 1].skipped:
        return False
    met = SlotHits()
    met.add_together(shelf, hits[index], hits[index + 1], 1.0)
    return not met.grades


def hits_of(shelf: Shelf, folded: str, grade: float = 1.0) -> SlotHits:
    """The hits of one word."""
    hits = SlotHits()
    for written, at in shelf.forms(folded):
        hits.add(shelf, at, len(written), grade, CORRECTED)
    return hits
