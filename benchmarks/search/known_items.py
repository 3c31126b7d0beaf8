"""Known-item queries over the Universal Declaration: what a person would type who looks for an article.

Every query is a window of three words from an article (or, for scripts without spaces, a piece from inside a
run), then distorted in one of six ways. The same seed gives the same queries.
"""

import random
import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

EXACT, MARKS, KEYBOARD, TYPO, PREFIX, PIECE = DISTORTIONS = (
    "exact", "marks left out", "another keyboard", "one typo", "prefix", "piece of a run",
)  # fmt: skip
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u1a20-\u1aaf\u3040-\u30ff\u3400-\u9fff\ua000-\ua4cf\ua980-\ua9df]"
)
_KEYBOARDS = ["يیى", "كک", "هھہ", "'’ʼ‘`", "٠۰0", "١۱1", "٢۲2", "٣۳3", "٤۴4", "٥۵5", "٦۶6", "٧۷7", "٨۸8", "٩۹9"]
_OTHERS = {letter: group.replace(letter, "") for group in _KEYBOARDS for letter in group}


# Code, language, script.
Variants = list[tuple[str, str, str]]


@dataclass(frozen=True)
class KnownItem:
    """A query and the article it came from."""

    text: str
    distortion: str
    language: str
    variant: str
    script: str
    number: int

    @property
    def id(self) -> str:
        """The id of the article as a search result."""
        return f"udhr-{self.number}"


def known_items(connection: sqlite3.Connection, size: int, seed: int) -> list[KnownItem]:
    """``size`` queries, spread evenly over the distortions and over the variants that a distortion can touch."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark, not a secret
    variants = connection.execute("SELECT code, language, script FROM variant ORDER BY code").fetchall()
    texts: dict[str, list[tuple[int, str]]] = {}
    for code, number, words in connection.execute(
        "SELECT variant, number, words FROM declaration ORDER BY variant, number"
    ):
        texts.setdefault(code, []).append((number, words))
    found: list[KnownItem] = []
    for distortion in DISTORTIONS:
        wanted = size // len(DISTORTIONS)
        tries = _tries(chance, variants, texts, distortion)
        found += [next(tries) for _ in range(wanted)]
    return found


def _tries(
    chance: random.Random, variants: Variants, texts: dict[str, list[tuple[int, str]]], distortion: str
) -> Iterator[KnownItem]:
    able = list(variants)
    while True:
        code, language, script = chance.choice(able)
        number, words = chance.choice(texts[code])
        typed = _typed(chance, words, distortion)
        if typed:
            yield KnownItem(typed, distortion, language, code, script, number)
        elif distortion in (PIECE, KEYBOARD, MARKS) and not any(
            _typed(chance, other, distortion) for _, other in texts[code] for _ in range(3)
        ):
            able.remove((code, language, script))


def _typed(chance: random.Random, text: str, distortion: str) -> str:
    words = text.split()
    if distortion == PIECE:
        return _piece(chance, words)
    if len(words) < 3:
        return ""
    first = chance.randrange(len(words) - 2)
    window = words[first : first + 3]
    plain = " ".join(window)
    if distortion == EXACT:
        return plain
    if distortion == MARKS:
        bare = "".join(c for c in unicodedata.normalize("NFD", plain) if unicodedata.category(c)[0] != "M")
        bare = unicodedata.normalize("NFC", bare)
        return bare if bare != unicodedata.normalize("NFC", plain) else ""
    if distortion == KEYBOARD:
        other = "".join(chance.choice(_OTHERS[c]) if c in _OTHERS else c for c in plain)
        return other if other != plain else ""
    if distortion == TYPO:
        return _with_typo(chance, window, text)
    last = window[-1]
    if len(last) < 4:
        return ""
    return " ".join((*window[:-1], last[: chance.randrange(2, len(last))]))


def _piece(chance: random.Random, words: list[str]) -> str:
    runs = [word for word in words if len(_UNSPACED.findall(word)) >= 8]
    if not runs:
        return ""
    run = chance.choice(runs)
    length = min(len(run) - 2, chance.randrange(4, 11))
    first = chance.randrange(1, len(run) - length)
    return run[first : first + length]


def _with_typo(chance: random.Random, window: list[str], text: str) -> str:
    long = [index for index, word in enumerate(window) if sum(c.isalpha() for c in word) >= 4]
    if not long:
        return ""
    index = chance.choice(long)
    word = list(window[index])
    letters = sorted({c for c in text.lower() if c.isalpha()})
    places = [place for place, c in enumerate(word) if c.isalpha()]
    place = chance.choice(places)
    kind = chance.randrange(4)
    if kind == 0:
        word.insert(place, chance.choice(letters))
    elif kind == 1:
        del word[place]
    elif kind == 2:
        word[place] = chance.choice([c for c in letters if c != word[place].lower()])
    else:
        place = min(place, len(word) - 2)
        if word[place] == word[place + 1]:
            return ""
        word[place], word[place + 1] = word[place + 1], word[place]
    changed = "".join(word)
    return " ".join([*window[:index], changed, *window[index + 1 :]]) if changed != window[index] else ""
