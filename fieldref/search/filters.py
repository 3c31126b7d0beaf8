"""Which entries a request lets through, and how many results each filter value would give."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from fieldref.search.request import SearchRequest

CATEGORIES, GROUPS, TOPICS, SITUATIONS, FAMILIES, CHAPTERS = FACETS = (
    "categories", "groups", "topics", "situations", "families", "chapters",
)  # fmt: skip
BINDS = "binds_in"
_VALUES = {
    CATEGORIES: "SELECT c.entry, r.category FROM entry_category c JOIN category_reach r ON r.reaches = c.category",
    GROUPS: "SELECT entry, person_group FROM entry_group",
    TOPICS: "SELECT entry, topic FROM entry_topic",
    SITUATIONS: "SELECT entry, situation FROM entry_situation",
    FAMILIES: "SELECT id, family FROM entry",
    CHAPTERS: "SELECT id, chapter FROM entry",
}
_BINDING = (
    "SELECT DISTINCT c.entry FROM citation c JOIN instrument i ON i.id = c.instrument"
    " JOIN participation p ON p.instrument = i.binds_via AND p.state = ?"
    " WHERE i.force = 'binding' AND p.status = 'party' AND p.confidence = 'high'"
)


class Filters:
    """The filter values of every entry, read once (a few thousand short strings)."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._values: dict[str, dict[str, frozenset[str]]] = {}

    def values(self, facet: str) -> Mapping[str, frozenset[str]]:
        """For each entry its values of a facet; for categories those under which it is shown (cumulative)."""
        found = self._values.get(facet)
        if found is None:
            gathered: defaultdict[str, set[str]] = defaultdict(set)
            for entry, value in self._connection.execute(_VALUES[facet]):
                gathered[entry].add(value)
            found = self._values[facet] = {entry: frozenset(values) for entry, values in gathered.items()}
        return found

    def binding(self, state: str) -> frozenset[str]:
        """The entries that cite at least one treaty known to bind a State (ISO 3166 alpha-3)."""
        return frozenset(entry for (entry,) in self._connection.execute(_BINDING, (state.upper(),)))

    def allowed(self, request: SearchRequest, lifted: str = "") -> frozenset[str] | None:
        """The entries that pass all filters but ``lifted``; None where no filter is set."""
        found: frozenset[str] | None = None
        for facet in FACETS:
            wanted = frozenset(getattr(request, facet))
            if wanted and facet != lifted:
                passing = frozenset(entry for entry, values in self.values(facet).items() if values & wanted)
                found = passing if found is None else found & passing
        if request.binds_in and lifted != BINDS:
            binding = self.binding(request.binds_in)
            found = binding if found is None else found & binding
        return found

    def counts(self, request: SearchRequest, results: Sequence[tuple[str, str, str]]) -> dict[str, dict[str, int]]:
        """For each facet and value how many results choosing it would give, the other filters kept.

        ``results`` are (kind, entry or "", language) of all results without any filter.
        """
        counted: dict[str, dict[str, int]] = {}
        for facet in FACETS:
            allowed = self.allowed(request, facet)
            values = self.values(facet)
            entries = [entry for _, entry in _passing(results, allowed, request.kinds) if entry]
            counted[facet] = _count(value for entry in entries for value in values.get(entry, ()))
        allowed = self.allowed(request)
        counted["kinds"] = _count(kind for kind, _ in _passing(results, allowed, ()))
        counted["languages"] = _count(
            language
            for (_, _, language), kept in zip(results, _kept(results, allowed, request.kinds), strict=True)
            if kept
        )
        if request.binds_in:
            binding = self.binding(request.binds_in)
            others = self.allowed(request, BINDS)
            counted["binds_in"] = _count(
                request.binds_in for _, entry in _passing(results, others, request.kinds) if entry in binding
            )
        return counted


def _kept(results: Sequence[tuple[str, str, str]], allowed: frozenset[str] | None, kinds: Sequence[str]) -> list[bool]:
    return [(not kinds or kind in kinds) and (allowed is None or entry in allowed) for kind, entry, _ in results]


def _passing(
    results: Sequence[tuple[str, str, str]], allowed: frozenset[str] | None, kinds: Sequence[str]
) -> list[tuple[str, str]]:
    kept = _kept(results, allowed, kinds)
    return [(kind, entry) for (kind, entry, _), keep in zip(results, kept, strict=True) if keep]


def _count(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))
