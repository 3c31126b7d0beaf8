"""The numbers on a page as an eye reads them, from left to right by where their characters lie."""

import ctypes
import dataclasses
import re
from collections import defaultdict

import pypdfium2
from pypdfium2 import raw

# A space is about a quarter of an em; the characters of a number touch.
APART = 0.12
# Pdfium turns brackets around in right-to-left lines, also where they were right: which way they open is left out.
_BRACKETS = str.maketrans("()", "||")
_RUN = re.compile(r"[\dA-Za-z|.,:/–-]*\d[\dA-Za-z|.,:/–-]*")
_Placed = tuple[float, float, float, str]


def numbers(words: str) -> set[str]:
    """Every number of a text with the signs inside it, without the punctuation around it; ``|`` is a bracket.

    >>> sorted(numbers("(article 33(1)), 2026-11-24."))
    ['2026-11-24', '33|1|']
    """
    return {_bare(run) for run in _RUN.findall(words.translate(_BRACKETS))}


def numbers_in(value: object) -> set[str]:
    """Every number in the words of a sheet or of any part of it."""
    if isinstance(value, str):
        return numbers(value)
    if isinstance(value, dict):
        return numbers_in([*value.values()])
    if isinstance(value, tuple | list):
        return {number for each in value for number in numbers_in(each)}
    if dataclasses.is_dataclass(value):
        return numbers_in([getattr(value, field.name) for field in dataclasses.fields(value)])
    return set()


def _bare(run: str) -> str:
    run = run.lstrip(".,:/–-|").rstrip(".,:/–-")
    while run.endswith("|") and run.count("|") % 2:
        run = run[:-1].rstrip(".,:/–-")
    return run


@dataclasses.dataclass(frozen=True)
class Line:
    """A line as it lies on the paper: page from 1, points above its lower edge, and its numbers and ASCII signs.

    Characters stand in the order in which they lie, with a space where there is a gap. A sign that seems to be wider
    than an em is left out: where words stand beside their glyphs (``ActualText``), Pdfium makes up where they lie.
    """

    page: int
    height: float
    words: str


def lines_seen(pdf: bytes) -> list[Line]:
    """Every line of every page, from above."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return [line for number, page in enumerate(opened, 1) for line in _lines(number, page)]


def _lines(number: int, page: pypdfium2.PdfPage) -> list[Line]:
    by_height: dict[int, list[_Placed]] = defaultdict(list)
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(text.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(text, index))
        if character.isspace():
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        left, _, right, _ = text.get_charbox(index, loose=True)
        size = raw.FPDFText_GetFontSize(text, index)
        if right - left <= size or not character.isascii():
            by_height[round(y.value * 2)].append((left, right, size, character))
    return [
        Line(number, height / 2, _read(sorted(placed))) for height, placed in sorted(by_height.items(), reverse=True)
    ]


def _read(placed: list[_Placed]) -> str:
    seen, end = "", placed[0][0]
    for left, right, size, character in placed:
        if character.isdigit() or character.isascii() or character == "–":
            seen += " " * (left - end > APART * size) + character
            end = max(end, right)
    return seen
