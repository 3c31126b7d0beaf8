"""What goes into a search and what comes out, as values."""

from dataclasses import dataclass, field

from fieldref.search.query import SearchQuery

ENTRY, STATEMENT, GLOSSARY, DECLARATION = "entry", "statement", "glossary", "declaration"
KINDS = (ENTRY, STATEMENT, GLOSSARY, DECLARATION)
MATCHES = ("exact", "folded", "stemmed", "corrected")


@dataclass(frozen=True)
class SearchRequest:
    """One search. Anything may be typed as ``text``; empty filters let everything through.

    ``languages`` are BCP 47 tags, preferred first: a preference, never a wall. ``categories`` are cumulative
    (a refugee's entries include everyone's). ``binds_in`` is an ISO 3166 alpha-3 code: only entries with a
    treaty known to bind that State. ``counts`` asks for the counts of every filter value.
    """

    text: str
    languages: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    situations: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    binds_in: str | None = None
    limit: int = 10
    offset: int = 0
    correct: bool = True
    counts: bool = False


@dataclass(frozen=True)
class SearchResult:
    """One result. ``highlights`` are offsets into ``snippet`` in code points; ``score`` is between 0 and 1.

    ``id`` is an entry's, statement's or glossary term's, or ``udhr-14`` for an article (0 is the preamble), and
    then ``variant`` is the code of the text. ``language`` is the one the words are in.
    """

    id: str
    kind: str
    language: str
    variant: str
    title: str
    snippet: str
    highlights: tuple[tuple[int, int], ...]
    match: str
    score: float


@dataclass(frozen=True)
class SearchResponse:
    """``corrected`` is the text that was searched instead, or None; ``total`` counts all results."""

    text: str
    corrected: str | None
    took_ms: float
    total: int
    results: tuple[SearchResult, ...]
    query: SearchQuery
    counts: dict[str, dict[str, int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Suggestion:
    """A way to go on while typing: ``kind`` is entry, glossary, word or citation; ``id`` is "" for a word."""

    text: str
    kind: str
    id: str
    language: str
