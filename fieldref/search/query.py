"""What was typed, as a value: words, phrases, exclusions, alternatives, citations. Nothing typed is an error."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fieldref.lang.analysis import analyse
from fieldref.lang.folding import key, letters
from fieldref.lang.segmentation import APOSTROPHES, parts, unit_end

LONGEST_TEXT = 1000
MOST_WORDS = 40
_QUOTED = re.compile('"([^"]+)"|“([^“”]+)”|«([^«»]+)»|„([^„“”]+)[“”]')
_MINUS = re.compile(r"(?:^|(?<=\s))[-−]$")
_BROKEN = re.compile("[\ud800-\udfff\x00]")


@dataclass(frozen=True)
class QueryWord:
    """One word (or pair of characters of an unspaced script): its folds and where it was typed."""

    key: str
    surface: str
    start: int
    end: int
    gram: bool = False
    prefix: bool = False
    parts: tuple[str, ...] = ()

    @property
    def letters(self) -> str:
        """The fold in which keyboards meet and marks count."""
        return letters(self.surface)


@dataclass(frozen=True)
class Citation:
    """A provision as typed: an instrument's id and an article, "" where only the instrument was named."""

    instrument: str
    article: str = ""
    paragraph: str = ""


@dataclass(frozen=True)
class SearchQuery:
    """The parsed text. ``slots`` are what should be found, each a word or words joined by OR.

    ``phrases`` are runs of slots (first, one after last) that must stand together; ``exclusions`` are keys.
    """

    text: str
    slots: tuple[tuple[QueryWord, ...], ...] = ()
    phrases: tuple[tuple[int, int], ...] = ()
    exclusions: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()

    @property
    def words(self) -> tuple[QueryWord, ...]:
        """Every word that is looked for."""
        return tuple(word for slot in self.slots for word in slot)

    @property
    def is_piece(self) -> bool:
        """Whether all of it is in a script without spaces."""
        return bool(self.slots) and all(word.gram for word in self.words)

    @property
    def alternatives(self) -> tuple[tuple[QueryWord, ...], ...]:
        """The slots in which OR was used."""
        return tuple(slot for slot in self.slots if len(slot) > 1)


def parse_query(text: str, citations: tuple[Citation, ...] = ()) -> SearchQuery:
    """Read what was typed; anything is allowed, only the first 1,000 characters count.

    >>> query = parse_query('"free and equal" rights -work OR labour')
    >>> [word.key for word in query.words], query.phrases, query.exclusions
    (['free', 'and', 'equal', 'rights', 'labour'], ((0, 3),), ('work',))
    >>> [[word.key for word in slot] for slot in parse_query("asylum OR refuge camp").slots]
    [['asylum', 'refuge'], ['camp']]
    """
    typed = _BROKEN.sub(" ", text[:LONGEST_TEXT])
    reader = _Reader(typed)
    reader.read()
    return SearchQuery(
        text=text,
        slots=tuple(tuple(slot) for slot in reader.slots),
        phrases=tuple(reader.phrases),
        exclusions=tuple(reader.exclusions),
        citations=citations,
    )


class _Reader:
    def __init__(self, typed: str) -> None:
        self.typed = typed
        self.slots: list[list[QueryWord]] = []
        self.phrases: list[tuple[int, int]] = []
        self.exclusions: list[str] = []
        self.ends = (len(typed), len(typed.rstrip(APOSTROPHES)))
        self._joins = False

    def read(self) -> None:
        at = 0
        if any(mark in self.typed for mark in '"“«„'):
            for quoted in _QUOTED.finditer(self.typed):
                self._plain(at, quoted.start())
                self._phrase(quoted.start(quoted.lastindex or 0), quoted.end(quoted.lastindex or 0))
                at = quoted.end()
        self._plain(at, len(self.typed))

    def _phrase(self, start: int, end: int) -> None:
        first = len(self.slots)
        for word in self._words(start, end):
            self._add(word)
        if len(self.slots) - first > 1:
            self.phrases.append((first, len(self.slots)))

    def _plain(self, start: int, end: int) -> None:
        for word in self._words(start, end):
            if word.surface == "or" and self.typed[word.start : word.end] == "OR":
                self._joins = bool(self.slots)
            elif _MINUS.search(self.typed[: word.start][-2:]) and not word.gram:
                self.exclusions.append(word.key)
            else:
                self._add(word)

    def _add(self, word: QueryWord) -> None:
        if len(self.slots) >= MOST_WORDS:
            return
        if self._joins:
            self.slots[-1].append(word)
        else:
            self.slots.append([word])
        self._joins = False

    def _words(self, start: int, end: int) -> Iterator[QueryWord]:
        """The words between two places; the last character of an unspaced run is in the pair before it."""
        pair = ""
        for term in analyse(self.typed[start:end]):
            if not term.key or term.part:
                continue
            begin = start + term.start
            stop = unit_end(self.typed, begin)
            if term.gram and len(term.key) < len(pair):
                continue
            pair = term.key if term.gram else ""
            yield QueryWord(
                key=term.key,
                surface=term.surface or term.key,
                start=begin,
                end=stop,
                gram=term.gram,
                prefix=stop in self.ends,
                parts=tuple(key(part) for part, _ in parts(self.typed[begin:stop])),
            )
            if len(self.slots) >= MOST_WORDS:
                return
