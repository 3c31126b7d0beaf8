"""Which glyphs of a line stand for which letters, and which of them tell so to whoever reads the file."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from fieldref.typeset.shown import Glyph, Piece, Stretch

# In parts of the text size: glyphs that move the pen by less are signs above, below or inside a letter.
_THIN = 0.05
# Letters told without a glyph are as wide as a multiple of this many thousandths of the size: it keeps them few.
STEP = 50
_FROM_THE_RIGHT = ("R", "AL")
# Controls that keep numbers and names in order on the paper; a reader that puts lines in order itself needs none.
_CONTROLS = dict.fromkeys([0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


@dataclass(slots=True)
class Letter:
    """Glyphs that together stand for ``text``, as they are painted, from left to right."""

    text: str
    glyphs: list[Glyph]
    from_the_right: bool


@dataclass(slots=True)
class Told:
    """A part of the text at its place in a line: by the painted ``glyph`` that says it, or unseen where it is None.

    ``x`` is in points from the left of the page, ``width`` of an unseen part in thousandths of the text size.
    """

    text: str
    glyph: Glyph | None
    x: float
    width: int = 0


@dataclass(slots=True)
class Line:
    """A line: its ``words`` as they are told, the ``rest`` of the glyphs, which say nothing, and its baseline.

    A word holds the space behind it. ``y`` is in points from the bottom of the page.
    """

    words: list[list[Told]]
    rest: list[Glyph]
    y: float


def told(stretches: Sequence[Stretch]) -> Line | None:
    """How the text of a line is to be told; None where nothing in it moves the pen.

    A letter is told by those of its glyphs that move the pen along the baseline. Where they cannot do it, since there
    are too many, too few (from right to left each may say only one character, as readers turn them around) or none,
    its characters are told unseen, spread over its width. From right to left this is done for whole words.
    """
    size = stretches[0].size
    found = _with_width(list(_letters(stretches)), size)
    if not found:
        return None
    line = Line([], [], _baseline(found, size))
    from_the_right = any(letter.from_the_right for letter in found)
    for _, group in groupby(_numbered(found), key=lambda pair: pair[0]):
        word = [letter for _, letter in group]
        line.words.append(_word(word, line, size) if from_the_right else list(_row(word, line, size)))
    return line


def _numbered(found: Sequence[Letter]) -> Iterator[tuple[int, Letter]]:
    """Each letter with the number of its word."""
    number = 0
    for letter in found:
        yield number, letter
        number += letter.text.isspace()


def _letters(stretches: Sequence[Stretch]) -> Iterator[Letter]:
    """The letters of a line.

    The setter splits a letter whose glyphs differ in height and says of each part that it is the whole letter. Here
    they come together again. From right to left, a letter has one glyph that moves the pen, and most often its last;
    from left to right, it ends where a glyph comes for the second time.
    """
    size = stretches[0].size
    pieces = [(place, piece) for stretch in stretches for place, piece in enumerate(stretch.pieces)]
    texts = [piece.text for _, piece in pieces]
    last: Letter | None = None
    for (place, piece), before, behind in zip(pieces, [None, *texts], [*texts[1:], None], strict=False):
        if last and not place and before == piece.text and _goes_with(last, piece, behind, size):
            last.glyphs.extend(piece.glyphs)
            continue
        if last:
            yield last
        text = piece.text.translate(_CONTROLS)
        last = Letter(text, list(piece.glyphs), is_from_the_right(text))
    if last:
        yield last


def _goes_with(letter: Letter, piece: Piece, behind: str | None, size: float) -> bool:
    """True where ``piece`` is a part of ``letter``; ``behind`` is the text of the next piece."""
    if letter.from_the_right:
        is_thin = not any(_is_wide(glyph, size) for glyph in piece.glyphs)
        return not any(_is_wide(glyph, size) for glyph in letter.glyphs) or (is_thin and behind != piece.text)
    numbers = {glyph.number for glyph in letter.glyphs}
    return not any(glyph.number in numbers for glyph in piece.glyphs)


def is_from_the_right(text: str) -> bool:
    """True where some character is of a script from right to left.

    >>> is_from_the_right("a1"), is_from_the_right("\\u06a9")
    (False, True)
    """
    return any(unicodedata.bidirectional(character) in _FROM_THE_RIGHT for character in text)


def _is_wide(glyph: Glyph, size: float) -> bool:
    return glyph.width >= _THIN * size


def _with_width(found: list[Letter], size: float) -> list[Letter]:
    """The same text in letters that all move the pen: what does not goes with the letter that it is written after."""
    wide: list[Letter] = []
    waiting: list[Letter] = []
    for letter in found:
        if any(_is_wide(glyph, size) for glyph in letter.glyphs):
            wide.append(letter)
            for thin in reversed(waiting):
                _add(letter, thin, behind=thin.from_the_right or letter.from_the_right)
            waiting = []
        elif wide and not letter.from_the_right and not wide[-1].from_the_right:
            _add(wide[-1], letter, behind=True)
        else:
            waiting.append(letter)
    for thin in waiting:
        if wide:
            _add(wide[-1], thin, behind=not wide[-1].from_the_right)
    return wide


def _add(letter: Letter, thin: Letter, behind: bool) -> None:
    letter.text = letter.text + thin.text if behind else thin.text + letter.text
    letter.glyphs.extend(thin.glyphs)


def _baseline(found: Sequence[Letter], size: float) -> float:
    """The height most of the wide glyphs stand at; that of the spaces where there are any."""
    heights = Counter(glyph.y for letter in found if letter.text.isspace() for glyph in letter.glyphs) or Counter(
        glyph.y for letter in found for glyph in letter.glyphs if _is_wide(glyph, size)
    )
    return heights.most_common(1)[0][0]


def _tellers(letter: Letter, y: float, size: float) -> list[Glyph]:
    """The glyphs that can tell the letter; none where they cannot tell it exactly."""
    wide = [glyph for glyph in letter.glyphs if _is_wide(glyph, size)]
    if any(abs(glyph.y - y) > 0.01 for glyph in wide) or len(wide) > len(letter.text):
        return []
    if letter.from_the_right and len(wide) < len(letter.text):
        return []
    return wide


def _row(word: Sequence[Letter], line: Line, size: float) -> Iterator[Told]:
    """A word from left to right, letter by letter."""
    seen = True
    for letter in word:
        tellers = _tellers(letter, line.y, size)
        # A space alone has no extent, so that some readers miss it: it goes with the letter before.
        seen = bool(tellers) and (seen or not letter.text.isspace())
        yield from _by_glyphs(letter, tellers, line) if seen else _unseen([letter], line, size)


def _word(word: Sequence[Letter], line: Line, size: float) -> list[Told]:
    """A word of a line with a script from right to left, told in one way throughout, and the space behind it."""
    if all(_tellers(letter, line.y, size) for letter in word):
        return list(_row(word, line, size))
    inner = [letter for letter in word if not letter.text.isspace()]
    spaces = [letter for letter in word if letter.text.isspace()]
    return [part for letters in (inner, spaces) if letters for part in _unseen(letters, line, size)]


def _by_glyphs(letter: Letter, tellers: Sequence[Glyph], line: Line) -> Iterator[Told]:
    text = letter.text[::-1] if letter.from_the_right else letter.text
    last = len(tellers) - 1
    for place, glyph in enumerate(tellers):
        yield Told(text[place:] if place == last else text[place], glyph, glyph.x)
    line.rest.extend(glyph for glyph in letter.glyphs if not any(glyph is teller for teller in tellers))


def _unseen(word: Sequence[Letter], line: Line, size: float) -> Iterator[Told]:
    """The characters of some letters in the order in which they stand, each over its part of the width."""
    wide = [glyph for letter in word for glyph in letter.glyphs if _is_wide(glyph, size)]
    start = min(glyph.x for glyph in wide)
    width = (max(glyph.x + glyph.width for glyph in wide) - start) / size * 1000
    text = "".join(letter.text[::-1] if letter.from_the_right else letter.text for letter in word)
    before = 0
    for place, character in enumerate(text, 1):
        behind = max(before + STEP, round(width * place / len(text) / STEP) * STEP)
        yield Told(character, None, start + before * size / 1000, behind - before)
        before = behind
    for letter in word:
        line.rest.extend(letter.glyphs)
