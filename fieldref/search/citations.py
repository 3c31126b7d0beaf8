"""Citations as lawyers type them: ``art. 33(1) RC``, ``article 9 ICCPR``, ``CRC 37(b)``, ``Refugee Convention 31``."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping, Sequence

from fieldref.model.provision import parse_provision
from fieldref.search.query import Citation

_LONGEST = 120
_LITTLE = re.compile(
    r"^(?:arts?|articles?|artículos?|articulos?|paras?|paragraphs?|sections?|ss?|principles?|guidelines?|objectives?"
    r"|conclusions?|regulations?|the|of|and|in|to|no|§+)\.?$"
)
_GLUED = re.compile(r"^(arts?\.?|articles?|§+)(?=\d)")
_BLANK_IN_BRACKETS = re.compile(r"\s+(?=\()|(?<=\()\s+|\s+(?=\))")
_PROVISION = re.compile(r"^(?:\d{1,3}[a-z]{0,2}|[ivxlc]{1,7})(?:\([0-9a-z]{1,4}\))*(?:[-–]\d{1,3})?$")
_HALF_PROVISION = re.compile(r"^\d{1,3}[a-z]?(?:\([0-9a-z]{0,4}\)?)?$")
_MOST_WORDS = 12


class Citations:
    """Reads citations with the aliases of the library's instruments."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._aliases: dict[str, str] | None = None

    def read(self, text: str) -> tuple[Citation, ...]:
        """The citation that ``text`` is, with nothing else in it; empty where it is something else."""
        if len(text) > _LONGEST or not any(character.isdigit() for character in text):
            return ()
        return read_citation(text, self._known())

    def _known(self) -> Mapping[str, str]:
        if self._aliases is None:
            rows = self._connection.execute("SELECT alias, instrument FROM instrument_alias ORDER BY alias")
            self._aliases = {_plain(alias): instrument for alias, instrument in rows}
        return self._aliases

    def citing(self, citation: Citation) -> list[tuple[str, bool]]:
        """The entries that cite a provision, those that cite its very paragraph first (True)."""
        rows = self._connection.execute(
            "SELECT a.entry, max(a.paragraph = ?) AS same FROM citation_article a JOIN entry e ON e.id = a.entry"
            " JOIN instrument i ON i.id = a.instrument"
            " WHERE a.instrument = ? AND a.article COLLATE NOCASE IN (?, i.unit || ' ' || ?) GROUP BY a.entry"
            " ORDER BY same DESC, min(a.position), e.position",
            (citation.paragraph, citation.instrument, citation.article, citation.article),
        )
        return [(entry, bool(same)) for entry, same in rows]

    def complete(self, text: str, limit: int) -> list[str]:
        """The provisions that a half-typed citation may become, those that most entries cite first.

        Each is a text that ``read`` reads: "1951 Refugee Convention article 33".
        """
        asked = half_typed(text)
        if asked is None:
            return []
        article, paragraph, beginning = asked
        instruments = {code for alias, code in self._known().items() if f" {alias}".find(f" {beginning}") >= 0}
        rows = self._connection.execute(
            "SELECT i.id, i.short, i.unit, count(DISTINCT a.entry) AS entries FROM instrument i"
            " CROSS JOIN citation_article a ON a.instrument = i.id AND a.article IN (?, ?, i.unit || ' ' || ?)"
            " GROUP BY i.id ORDER BY entries DESC, i.position",
            (article, article.upper(), article),
        )
        ending = f"({paragraph})" if paragraph else ""
        found = [f"{short} {unit} {article}{ending}" for code, short, unit, _ in rows if code in instruments]
        return found[:limit]

    def beside(self, article: int) -> list[str]:
        """The entries closest to an article of the Universal Declaration."""
        rows = self._connection.execute(
            "SELECT u.entry FROM entry_udhr u JOIN entry e ON e.id = u.entry WHERE u.article = ? ORDER BY e.position",
            (article,),
        )
        return [entry for (entry,) in rows]


def read_citation(text: str, aliases: Mapping[str, str]) -> tuple[Citation, ...]:
    """Read a citation; ``aliases`` are names in lower case to ids.

    >>> known = {"iccpr": "ICCPR", "refugee convention": "REF1951", "ilo 189": "C189"}
    >>> read_citation("Art. 33 (1) of the Refugee Convention", known)
    (Citation(instrument='REF1951', article='33', paragraph='1'),)
    >>> read_citation("iccpr 9(4)", known)[0].paragraph, read_citation("ILO 189 art 9", known)[0].article
    ('4', '9')
    >>> read_citation("9 lives", known)
    ()
    """
    words = [word for word in (_GLUED.sub("", word) for word in _plain(text).split()) if word]
    if not 1 < len(words) <= _MOST_WORDS:
        return ()
    for length in range(len(words) - 1, 0, -1):
        for first in range(len(words) - length + 1):
            instrument = aliases.get(" ".join(words[first : first + length]))
            if instrument:
                read = _provision(instrument, [*words[:first], *words[first + length :]])
                if read:
                    return read
    return ()


def half_typed(text: str) -> tuple[str, str, str] | None:
    """The article, the paragraph and the beginning of an instrument's name in what may become a citation.

    >>> half_typed("art 33 r"), half_typed("CRC 37(b"), half_typed("art. 9"), half_typed("9 lives of a cat")
    (('33', '', 'r'), ('37', 'b', 'crc'), ('9', '', ''), ('9', '', 'lives of a cat'))
    >>> half_typed("33"), half_typed("refugee")
    (None, None)
    """
    if len(text) > _LONGEST:
        return None
    words = [_GLUED.sub("", word) for word in _plain(text).split()]
    numbers = [word for word in words if _HALF_PROVISION.match(word)]
    if len(words) < 2 or not numbers:
        return None
    article, _, paragraph = numbers[-1].rstrip(")").partition("(")
    rest = [word for word in words if word != numbers[-1]]
    while rest and _LITTLE.match(rest[0]):
        rest.pop(0)
    while len(rest) > 1 and _LITTLE.match(rest[-1]):
        rest.pop()
    return article, paragraph, " ".join(rest)


def _provision(instrument: str, rest: Sequence[str]) -> tuple[Citation, ...]:
    said = [word for word in rest if not _LITTLE.match(word)]
    if len(said) == 2 and said[1].isdigit() and said[0].isdigit():
        said = [f"{said[0]}({said[1]})"]
    if len(said) != 1 or not _PROVISION.match(said[0]):
        return ()
    head, bracket, tail = said[0].partition("(")
    parts = parse_provision((head.upper() + bracket + tail).replace("–", "-"))
    return tuple(Citation(instrument, part.unit, part.paragraph) for part in parts[:1])


def _plain(text: str) -> str:
    plain = re.sub(r"[,;:\"“”«»]+", " ", text.casefold())
    return " ".join(_BLANK_IN_BRACKETS.sub("", plain).split())
