"""The packed index, read shelf by shelf. Few stay in memory: about 14 MB, so that those of all entries find room."""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_left
from collections import OrderedDict, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from sys import getsizeof

from fieldref.lang.postings import from_bytes
from fieldref.lang.stemming import primary

_KEPT_BYTES = 14_000_000
_STRING = 65
# What sorts after every continuation of a prefix.
_AFTER = "\U0010ffff"


@dataclass(frozen=True)
class ShelfName:
    """Which shelf: a language's entries (``variant`` is "") or a variant of the Declaration."""

    number: int
    language: str
    variant: str
    texts: int


class Shelf:
    """One shelf. A *form* is (written form, where its hits begin); see ``fieldref.lang.postings``."""

    __slots__ = ("_ends", "_head_lines", "_row", "hits", "keys", "name", "offsets", "size")

    def __init__(self, name: ShelfName, row: tuple[str, str, bytes, bytes, str, str]) -> None:
        self.name = name
        self.keys: list[str] = row[0].split("\n")
        self.offsets: array[int] = from_bytes("I", row[2])
        self.hits: array[int] = from_bytes("H", row[3])
        self._row = [row[1], row[4], row[5]]
        self._ends: array[int] | None = None
        self._head_lines: dict[int, list[str]] = {}
        # Keys, stems and sounds become strings of their own; of the forms only the place of each is noted.
        strings = len(self.keys) + row[4].count("\n") + row[5].count("\n")
        self.size = (
            _STRING * strings + getsizeof(self.hits) + 2 * getsizeof(self.offsets) + sum(map(getsizeof, self._row))
        )

    def forms(self, folded: str) -> Iterator[tuple[str, int]]:
        """The written forms of a folded word; none where the shelf does not have it."""
        ordinal = bisect_left(self.keys, folded)
        if ordinal < len(self.keys) and self.keys[ordinal] == folded:
            yield from self.forms_at(ordinal)

    def forms_at(self, ordinal: int) -> Iterator[tuple[str, int]]:
        """The written forms of the word at a place of ``keys``."""
        if self._ends is None:
            self._ends = array("I", accumulate(map(len, self._row[0].split("\n"))))
        at = self.offsets[ordinal]
        # Each line before this one ends in a sign that its length leaves out.
        start = self._ends[ordinal - 1] if ordinal else 0
        written_forms = self._row[0][start + ordinal : self._ends[ordinal] + ordinal].split("\t")
        yield written_forms[0] or self.keys[ordinal], at
        for written in written_forms[1:]:
            at += self._length(at)
            yield written or self.keys[ordinal], at

    def _length(self, at: int) -> int:
        texts = self.hits[at]
        counts = self.hits[at + 1 + texts : at + 1 + 2 * texts]
        return 1 + 2 * texts + sum(count & 255 for count in counts)

    def has(self, folded: str) -> bool:
        """Whether the folded word is on the shelf."""
        ordinal = bisect_left(self.keys, folded)
        return ordinal < len(self.keys) and self.keys[ordinal] == folded

    def starting(self, prefix: str, limit: int) -> range:
        """The places in ``keys`` of the words that start with ``prefix``, at most ``limit``."""
        first = bisect_left(self.keys, prefix)
        last = bisect_left(self.keys, prefix + _AFTER, first)
        return range(first, min(last, first + limit))

    def stemmed(self, stem: str) -> Sequence[str]:
        """The other words with a stem."""
        return self._headed(1, stem)

    def sounding(self, sound: str) -> Sequence[str]:
        """The words that sound like Latin letters."""
        return self._headed(2, sound)

    def _headed(self, part: int, head: str) -> Sequence[str]:
        lines = self._head_lines.get(part)
        if lines is None:
            lines = self._head_lines[part] = self._row[part].split("\n")
            self._row[part] = ""
        if not head:
            return ()
        start = head + "\t"
        at = bisect_left(lines, start)
        if at < len(lines) and lines[at].startswith(start):
            return lines[at].split("\t")[1:]
        return ()


class Shelves:
    """All shelves of a library by number, by language (``tagged`` exactly, ``sisters`` by subtag), by word."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        rows = connection.execute("SELECT shelf, language, variant, texts FROM search_shelf ORDER BY shelf")
        self.names = [ShelfName(*row) for row in rows]
        self.tagged: defaultdict[str, list[int]] = defaultdict(list)
        self.sisters: defaultdict[str, list[int]] = defaultdict(list)
        for name in self.names:
            self.tagged[name.language.lower()].append(name.number)
            self.sisters[primary(name.language)].append(name.number)
        self._kept: OrderedDict[int, Shelf] = OrderedDict()
        self._kept_bytes = 0

    def get(self, number: int) -> Shelf:
        """A shelf, read if it is not in memory."""
        shelf = self._kept.get(number)
        if shelf is None:
            row = self._connection.execute(
                "SELECT keys, surfaces, offsets, hits, stems, sounds FROM search_shelf WHERE shelf = ?", (number,)
            ).fetchone()
            shelf = self._kept[number] = Shelf(self.names[number], row)
            self._kept_bytes += shelf.size
            while self._kept_bytes > _KEPT_BYTES and len(self._kept) > 1:
                self._kept_bytes -= self._kept.popitem(last=False)[1].size
        else:
            self._kept.move_to_end(number)
        return shelf

    def having(self, folded: Sequence[str]) -> dict[str, array[int]]:
        """For each of the folded words that is anywhere: the numbers of its shelves."""
        found: dict[str, array[int]] = {}
        for start in range(0, len(folded), 100):
            some = folded[start : start + 100]
            marks = ",".join("?" * len(some))
            rows = self._connection.execute(f"SELECT word, shelves FROM search_word WHERE word IN ({marks})", some)  # noqa: S608
            found |= {word: from_bytes("H", packed) for word, packed in rows}
        return found

    def named(self, folded: Sequence[str]) -> set[str]:
        """Those of a few folded words that are in the name of a country or language."""
        marks = ",".join("?" * len(folded))
        rows = self._connection.execute(f"SELECT word FROM search_name WHERE word IN ({marks})", folded)  # noqa: S608
        return {word for (word,) in rows}

    def starting(self, prefix: str, limit: int) -> list[tuple[str, array[int]]]:
        """The first words that start with ``prefix``, with their shelves."""
        rows = self._connection.execute(
            "SELECT word, shelves FROM search_word WHERE word >= ? AND word < ? LIMIT ?",
            (prefix, prefix + _AFTER, limit),
        )
        return [(word, from_bytes("H", packed)) for word, packed in rows]
