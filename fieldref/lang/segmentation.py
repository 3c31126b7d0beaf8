"""Where words begin and end, in every script, with their places in the original text.

A *unit* is what the index counts: a word where the script puts spaces between words, a single character with
its marks where it does not (Thai, Khmer, Lao, Burmese, Tibetan, Javanese, Chinese, Japanese, Yi; Korean too,
whose words take endings). Pairs of neighbouring characters then find any piece from inside an unspaced run,
which a dictionary of words cannot promise.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Scripts written without spaces between words, and Hangul.
UNSPACED = (
    "\u0e00-\u109f\u1100-\u11ff\u1780-\u17ff\u1980-\u19ff\u1a20-\u1aaf\u1b00-\u1b7f\u3005-\u3007\u3031-\u3035"
    "\u3041-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\ua980-\ua9ff"
    "\uaa60-\uaa7f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\U00020000-\U000323af"
)
# Marks outside those scripts. Python's \w leaves marks out, and a word must not end at its vowel sign. The ranges
# are coarse (letters and digits between marks are in them too), but hold no punctuation.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711-\u07f3\u07fd\u0816-\u082d\u0859-\u085b\u0898-\u0963\u0981-\u09e3"
    "\u09fe-\u0a75\u0a81-\u0ae3\u0afa-\u0b63\u0b82-\u0bd7\u0c00-\u0c63\u0c81-\u0c83\u0cbc-\u0d4d\u0d57-\u0d63"
    "\u0d81-\u0df3\u135d-\u135f\u1712-\u1734\u1752-\u1773\u180b-\u180f\u1885\u1886\u18a9\u1920-\u193b\u1a17-\u1a1b\u1ab0-\u1ace"
    "\u1b80-\u1bf3\u1c24-\u1c37\u1cd0-\u1cd2\u1cd4-\u1dff\u20d0-\u20f0\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302f"
    "\ua66f-\ua672\ua674-\ua67d\ua69e-\ua6f1\ua802-\ua827\ua82c\ua880-\ua8c5\ua8e0-\ua8f1\ua8ff-\ua92d\ua947-\ua953"
    "\uaa29-\uaa4d\uaab0-\uaac1\uaaeb-\uaaef\uaaf5\uaaf6\uabe3-\uabea\uabec\uabed\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f"
    "\U000101fd\U000102e0\U00010376-\U0001037a\U00010a01-\U00010a3f\U00010ae5\U00010ae6\U00010d24-\U00010d27"
    "\U00010eab\U00010eac\U00010f46-\U00010f50\U00010f82-\U00010f85\U00011000-\U00011046\U00011070-\U000110ba"
    "\U000110c2\U00011100-\U0001113f\U00011145-\U00011173\U00011180-\U000111c4\U000111c9-\U000111cf"
    "\U0001122c-\U00011237\U0001123e\U000112df-\U00011446\U0001145e-\U000114c3\U000115af-\U000115c0"
    "\U000115dc\U000115dd\U00011630-\U00011640\U000116ab-\U000116b7\U0001171d-\U0001172b\U0001182c-\U0001183a"
    "\U00011930-\U00011943\U000119d1-\U000119e0\U000119e4\U00011a01-\U00011a3e\U00011a47-\U00011a99"
    "\U00011c2f-\U00011c40\U00011c92-\U00011cb6\U00011d31-\U00011d97\U00011ef3-\U00011ef6\U00016af0-\U00016af4"
    "\U00016b30-\U00016b36\U00016f4f-\U00016f92\U00016fe4-\U00016ff1\U0001e000-\U0001e02a\U0001e130-\U0001e136"
    "\U0001e2ae\U0001e2ec-\U0001e2ef\U0001e8d0-\U0001e8d6\U0001e944-\U0001e94a\U000e0100-\U000e01ef"
)
# Marks inside the unspaced scripts, each with the character before it.
_UNSPACED_MARKS = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f18\u0f19\u0f35\u0f37\u0f39\u0f3e\u0f3f"
    "\u0f71-\u0f84\u0f86\u0f87\u0f8d-\u0fbc\u0fc6\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d"
    "\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\u17b4-\u17d3\u17dd\u1a55-\u1a7f\u1b00-\u1b04\u1b34-\u1b44"
    "\u3099\u309a\ua980-\ua983\ua9b3-\ua9c0\ua9e5\uaa7b-\uaa7d\u1b6b-\u1b73"
)
# Characters that are there to be unseen: joiners, soft hyphen, marks of direction.
INVISIBLE = "\u00ad\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
# Apostrophes, hyphens and dots that stand inside a word; as letters at its edge they are not counted.
APOSTROPHES = "'’‘‛`´′＇ʼʻʹʽʾʿˈˊˋꞌ׳"
JOINERS = APOSTROPHES + "·‧‐‑־״-"

_JOINING = re.escape(JOINERS)
_LETTER = rf"[^\W_{UNSPACED}]"
_INSIDE = rf"{_MARKS}{INVISIBLE}"
_WORD = rf"{_LETTER}+(?:[{_INSIDE}{_JOINING}]+{_LETTER}+|[{_INSIDE}]+)*"
_CHARACTER = rf"(?=\w)[{UNSPACED}][{_UNSPACED_MARKS}{_MARKS}{INVISIBLE}]*"
_UNIT = re.compile(f"({_WORD})|{_CHARACTER}")
_PARTS = re.compile(rf"[^{_JOINING}\u200c]+")
_BREAKS_WORDS = re.compile(rf"[{_JOINING}]|(?<=[\u0600-\u06ff])\u200c")


class Unit(NamedTuple):
    """A word or one unspaced character: its text and where it stands (offsets in code points)."""

    text: str
    start: int
    end: int
    unspaced: bool


def units(text: str) -> Iterator[Unit]:
    """The units of ``text`` in order.

    >>> [unit.text for unit in units("L'homme, co-operation – حقّ")]
    ["L'homme", 'co-operation', 'حقّ']
    >>> [unit.text for unit in units("ที่ดิน UN 人权")]
    ['ที่', 'ดิ', 'น', 'UN', '人', '权']
    """
    for found in _UNIT.finditer(text):
        yield Unit(found.group(), found.start(), found.end(), found.lastindex is None)


def unit_end(text: str, start: int) -> int:
    """Where the unit that starts at ``start`` ends; ``start`` itself where none does.

    >>> unit_end("free and equal", 5)
    8
    """
    found = _UNIT.match(text, start)
    return found.end() if found else start


def parts(word: str) -> list[tuple[str, int]]:
    """The parts of a word joined by apostrophes, hyphens or a zero-width non-joiner, with their offsets.

    A word without joiners has none; parts of one character are left out.

    >>> parts("l'homme"), parts("asylum-seeker"), parts("asylum")
    ([('homme', 2)], [('asylum', 0), ('seeker', 7)], [])
    """
    if not _BREAKS_WORDS.search(word):
        return []
    found = [(piece.group(), piece.start()) for piece in _PARTS.finditer(word)]
    return [(piece, start) for piece, start in found if len(piece) > 1]
