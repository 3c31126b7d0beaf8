"""What was approved of a page: its words, and a coarse picture of it; one file a layout, one part a case."""

import difflib
import string
from pathlib import Path

GOLDEN = Path(__file__).parents[1] / "golden"
COLUMNS, ROWS = 21, 30
# Setter, fonts and rasteriser are pinned: another machine only rounds in another way. A face of another font, 5 % less
# line height or a lost line moves more than this; so may a new release of the three: look, then approve.
CELL, MEAN = 12, 0.4
_HEAD = "=== "
_GREYS = string.digits + string.ascii_uppercase + string.ascii_lowercase + "+-"


def read(name: str) -> dict[str, str]:
    """The parts of an approved file by the name of their case; none where there is no file yet."""
    file = GOLDEN / name
    if not file.is_file():
        return {}
    parts = ("\n" + file.read_text(encoding="utf-8")).split("\n" + _HEAD)[1:]
    return {head: body.rstrip("\n") for head, _, body in (part.partition("\n") for part in parts)}


def write(name: str, parts: dict[str, str]) -> None:
    """An approved file, its parts in the order of their names."""
    text = "".join(f"{_HEAD}{head}\n{body}\n" for head, body in sorted(parts.items()))
    (GOLDEN / name).write_text(text, encoding="utf-8", newline="\n")


def drawn(cells: list[int]) -> str:
    """A picture (0 to 255 a cell) as one letter a cell and one line a row, from black, 0, to white, -."""
    letters = "".join(_GREYS[cell // 4] for cell in cells)
    return "\n".join(letters[start : start + COLUMNS] for start in range(0, len(letters), COLUMNS))


def changed_words(approved: str, now: str) -> list[str]:
    """Each run of words that differs, as "approved -> now".

    >>> changed_words("you may ask for asylum", "you may not ask asylum")
    ['nothing -> not', 'for -> nothing']
    """
    before, after = approved.split(), now.split()
    runs = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [
        f"{' '.join(before[a:b]) or 'nothing'} -> {' '.join(after[c:d]) or 'nothing'}"
        for kind, a, b, c, d in runs
        if kind != "equal"
    ]


def changed_cells(approved: str, now: str) -> list[str]:
    """The cells that differ by more than a hair, where they lie, and what the page as a whole differs by."""
    before = [_GREYS.index(letter) * 4 for letter in "".join(approved.split())]
    after = [_GREYS.index(letter) * 4 for letter in "".join(now.split())]
    if len(before) != len(after):
        return [f"{len(after)} cells instead of {len(before)}"]
    apart = [abs(a - b) for a, b in zip(before, after, strict=True)]
    mean = sum(apart) / max(1, len(apart))
    found = [
        f"row {place // COLUMNS + 1} of {ROWS}, column {place % COLUMNS + 1} of {COLUMNS}: "
        f"grey {after[place]} instead of {before[place]}"
        for place, difference in enumerate(apart)
        if difference > CELL
    ]
    return found + ([f"the page as a whole: {mean:.1f} apart, {MEAN} allowed"] if mean > MEAN else [])
