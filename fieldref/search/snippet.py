"""The piece of text to show, and what to mark in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from fieldref.lang.segmentation import unit_end

LENGTH = 180
_BEFORE = 40


def cut(
    text: str, starts: Sequence[tuple[int, int]], pairs: Collection[int] = ()
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The piece with the most different slots, and its highlights.

    ``starts`` are (place in ``text``, number of slot) in any order; ``pairs`` are the slots that are two
    neighbouring characters of an unspaced script. Highlights are offsets into the piece, in
    order, apart from each other; each is exactly a word (or a pair of unspaced characters) of the text.

    >>> cut("No one shall be held in slavery", [(16, 0), (24, 1)])
    ('No one shall be held in slavery', ((16, 20), (24, 31)))
    """
    marks = sorted({(start, slot) for start, slot in starts if 0 <= start < len(text)})
    first, last = _window(text, marks)
    piece = text[first:last]
    spans: list[tuple[int, int]] = []
    for start, slot in marks:
        end = unit_end(text, start)
        if slot in pairs:
            end = unit_end(text, end)
        if first <= start < end <= last:
            if spans and start - first <= spans[-1][1]:
                spans[-1] = (spans[-1][0], max(spans[-1][1], end - first))
            else:
                spans.append((start - first, end - first))
    return piece, tuple(spans)


def _window(text: str, marks: Sequence[tuple[int, int]]) -> tuple[int, int]:
    if len(text) <= LENGTH + _BEFORE:
        return 0, len(text)
    begin = _densest(marks) if marks else 0
    first = max(0, min(begin - _BEFORE, len(text) - LENGTH))
    last = min(len(text), first + LENGTH)
    return _to_blank(text, first, begin), last if last == len(text) else _back_to_blank(text, last)


def _densest(marks: Sequence[tuple[int, int]]) -> int:
    best, chosen = 0, marks[0][0]
    for index, (start, _) in enumerate(marks):
        inside = {slot for place, slot in marks[index : index + 24] if place < start + LENGTH - _BEFORE}
        if len(inside) > best:
            best, chosen = len(inside), start
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
