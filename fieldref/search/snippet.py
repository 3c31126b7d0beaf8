"""The piece of text to show, and what to mark in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from fieldref.lang.segmentation import unit_end

LENGTH = 180
# Place, number of slot, how much the slot tells.
Mark = tuple[int, int, float]
_BEFORE = 40
_HAIR = 1e-9


def cut(text: str, marks: Sequence[Mark], pairs: Collection[int] = ()) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The piece with the most of what was typed, and its highlights.

    ``marks`` are in order of their places in ``text``; ``pairs`` are the slots that are two neighbouring
    characters of an unspaced script. Highlights are offsets into the piece, in order, apart from each other;
    each is exactly a word (or a pair of unspaced characters) of the text.

    >>> cut("No one shall be held in slavery", [(16, 0, 1.0), (24, 1, 1.0)])
    ('No one shall be held in slavery', ((16, 20), (24, 31)))
    """
    first, last = _window(text, marks)
    spans: list[tuple[int, int]] = []
    for start, slot, _ in marks:
        if not first <= start < last:
            continue
        end = unit_end(text, start)
        if slot in pairs:
            end = unit_end(text, end)
        if start < end <= last:
            if spans and start - first <= spans[-1][1]:
                spans[-1] = (spans[-1][0], max(spans[-1][1], end - first))
            else:
                spans.append((start - first, end - first))
    return text[first:last], tuple(spans)


def _window(text: str, marks: Sequence[Mark]) -> tuple[int, int]:
    if len(text) <= LENGTH + _BEFORE:
        return 0, len(text)
    begin = _densest(marks) if marks else 0
    first = max(0, min(begin - _BEFORE, len(text) - LENGTH))
    last = min(len(text), first + LENGTH)
    return _to_blank(text, first, begin), last if last == len(text) else _back_to_blank(text, last)


def _densest(marks: Sequence[Mark]) -> int:
    """Where the window begins that has the most of what was typed."""
    counts: dict[int, int] = {}
    inside = best = 0.0
    chosen = marks[0][0]
    first = 0
    for start, slot, weight in marks:
        while marks[first][0] < start - LENGTH + 2 * _BEFORE:
            counts[marks[first][1]] -= 1
            if not counts[marks[first][1]]:
                inside -= marks[first][2]
            first += 1
        counts[slot] = counts.get(slot, 0) + 1
        if counts[slot] == 1:
            inside += weight
        if inside > best + _HAIR:
            best, chosen = inside, marks[first][0]
    return chosen


def _to_blank(text: str, place: int, limit: int) -> int:
    """The next beginning of a word at or after ``place``, but not after ``limit``."""
    if place == 0 or text[place - 1].isspace():
        return place
    blank = text.find(" ", place, min(place + 24, limit))
    return blank + 1 if blank >= 0 else place


def _back_to_blank(text: str, place: int) -> int:
    blank = text.rfind(" ", place - 24, place)
    return blank if blank > 0 else place
