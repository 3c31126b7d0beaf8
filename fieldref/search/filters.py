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
_BINDING = "SELECT DISTINCT c.entry FROM citation c JOIN binds b ON b.instrument = c.instrument WHERE b.state = ?"


class Filters:
    """The filter values of every entry, read once (a few thousand short strings)."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._values: dict[str, dict[str, frozenset[str]]] = {}
        self._having: dict[str, dict[str, frozenset[str]]] = {}
        self._binding: tuple[str, frozenset[str]] = ("", frozenset())

    def values(self, facet: str) -> Mapping[str, frozenset[str]]:
        """For each entry its values of a facet; for categories those under which it is shown (cumulative)."""
        self._read(facet)
        return self._values[facet]

    def having(self, facet: str) -> Mapping[str, frozenset[str]]:
        """For each value of a facet the entries that have it."""
        self._read(facet)
        return self._having[facet]

    def _read(self, facet: str) -> None:
        if facet not in self._values:
            by_entry: defaultdict[str, set[str]] = defaultdict(set)
            by_value: defaultdict[str, set[str]] = defaultdict(set)
            for entry, value in self._connection.execute(_VALUES[facet]):
                by_entry[entry].add(value)
                by_value[value].add(entry)
            self._values[facet] = {entry: frozenset(values) for entry, values in by_entry.items()}
            self._having[facet] = {value: frozenset(entries) for value, entries in by_value.items()}

    def binding(self, state: str) -> frozenset[str]:
        """The entries that cite at least one instrument that the country lens says binds a State (alpha-3)."""
        state = state.upper()
        if self._binding[0] != state:
            rows = self._connection.execute(_BINDING, (state,))
            self._binding = state, frozenset(entry for (entry,) in rows)
        return self._binding[1]

    def passing(self, request: SearchRequest) -> dict[str, frozenset[str]]:
        """For each filter that is set the entries that pass it."""
        found: dict[str, frozenset[str]] = {}
        for facet in FACETS:
            wanted = getattr(request, facet)
            if wanted:
                having = self.having(facet)
                found[facet] = frozenset().union(*(having.get(value, frozenset()) for value in wanted))
        if request.binds_in:
            found[BINDS] = self.binding(request.binds_in)
        return found

    def allowed(self, request: SearchRequest) -> frozenset[str] | None:
        """The entries that pass all filters; None where no filter is set."""
        return _all_of(self.passing(request))

    def counts(self, request: SearchRequest, results: Sequence[tuple[str, str, str]]) -> dict[str, dict[str, int]]:
        """For each facet and value how many results choosing it would give, the other filters kept.

        ``results`` are (kind, entry or "", language) of all results without any filter.
        """
        passing = self.passing(request)
        allowed = _all_of(passing)
        kinds = request.kinds
        entries = Counter(entry for kind, entry, _ in results if entry and (not kinds or kind in kinds))
        counted: dict[str, dict[str, int]] = {}
        for facet in FACETS:
            others = _all_of(passing, facet)
            counted[facet] = _count(self.values(facet), entries, others)
        kept = [one for one in results if allowed is None or one[1] in allowed]
        counted["kinds"] = dict(sorted(Counter(kind for kind, _, _ in kept).items()))
        languages = Counter(language for kind, _, language in kept if not kinds or kind in kinds)
        counted["languages"] = dict(sorted(languages.items()))
        if request.binds_in:
            others = _all_of(passing, BINDS)
            binding = passing[BINDS] if others is None else passing[BINDS] & others
            counted[BINDS] = _count(dict.fromkeys(binding, (request.binds_in,)), entries, None)
        return counted


def _all_of(passing: Mapping[str, frozenset[str]], lifted: str = "") -> frozenset[str] | None:
    """The entries in every set but the lifted one; None where there is no other."""
    found: frozenset[str] | None = None
    for name, entries in passing.items():
        if name != lifted:
            found = entries if found is None else found & entries
    return found


def _count(
    values: Mapping[str, Iterable[str]], entries: Mapping[str, int], allowed: frozenset[str] | None
) -> dict[str, int]:
    counted: dict[str, int] = {}
    for entry, times in entries.items():
        if allowed is None or entry in allowed:
            for value in values.get(entry, ()):
                counted[value] = counted.get(value, 0) + times
    return dict(sorted(counted.items()))
