"""What the worker knows of every entry: the values it can be filtered by, its law, its kind. Loaded once."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

from fieldref.browse import lens_for_all
from fieldref.model.law import Binding, Force
from fieldref.search import SearchRequest
from fieldref.store import Library

# The field of SearchRequest, and the query that gives (value, entry) for it.
_QUERIES = {
    "categories": (
        "SELECT category_reach.category, entry FROM entry_category "
        "JOIN category_reach ON reaches = entry_category.category"
    ),
    "groups": "SELECT person_group, entry FROM entry_group",
    "situations": "SELECT situation, entry FROM entry_situation",
    "topics": "SELECT topic, entry FROM entry_topic",
    "families": "SELECT family, id FROM entry",
    "chapters": "SELECT chapter, id FROM entry",
}
FACETS = tuple(_QUERIES)


@dataclass(frozen=True)
class Law:
    """One citation as a list of results needs it."""

    instrument: str
    provision: str
    force: Force


@dataclass
class EntryIndex:
    """``having[facet][value]`` are the entries with a value; categories count what they include."""

    order: tuple[str, ...]
    kinds: dict[str, str]
    having: dict[str, dict[str, frozenset[str]]]
    laws: dict[str, tuple[Law, ...]]
    entry_of_statement: dict[str, str]
    _bound: dict[str, frozenset[str]] = field(default_factory=dict)

    def bound(self, library: Library, country: str) -> frozenset[str]:
        """The instruments known to bind a country."""
        if country not in self._bound:
            lens = lens_for_all(library, country)
            self._bound[country] = frozenset(i for i, here in lens.items() if here.binding is Binding.BINDS)
        return self._bound[country]

    def matching(self, library: Library, request: SearchRequest, without: str = "") -> frozenset[str]:
        """The entries that every filter of a request lets through; the facet ``without`` is left out."""
        found = frozenset(self.order)
        for facet, having in self.having.items():
            chosen = getattr(request, facet)
            if chosen and facet != without:
                found &= frozenset().union(*(having.get(value, frozenset()) for value in chosen))
        if request.binds_in and without != "binds":
            bound = self.bound(library, request.binds_in)
            found &= frozenset(e for e in found if any(law.instrument in bound for law in self.laws.get(e, ())))
        return found

    def counts(
        self, library: Library, request: SearchRequest, among: Iterable[str] | None = None
    ) -> dict[str, dict[str, int]]:
        """For every value of every facet, how many entries choosing it would leave, of ``among`` or of all."""
        base = frozenset(self.order if among is None else among)
        found: dict[str, dict[str, int]] = {}
        for facet, having in self.having.items():
            room = self.matching(library, request, facet) & base
            found[facet] = {value: len(room & entries) for value, entries in having.items()}
        return found


def load_index(library: Library) -> EntryIndex:
    """Read it, in a few queries."""
    connection = library.connection
    rows = connection.execute("SELECT id, kind FROM entry ORDER BY position").fetchall()
    return EntryIndex(
        order=tuple(row[0] for row in rows),
        kinds=dict(rows),
        having={facet: _having(connection, query) for facet, query in _QUERIES.items()},
        laws=_laws(connection),
        entry_of_statement=dict(connection.execute("SELECT id, entry FROM statement")),
    )


def _having(connection: sqlite3.Connection, query: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for value, entry in connection.execute(query):
        found.setdefault(value, set()).add(entry)
    return {value: frozenset(entries) for value, entries in found.items()}


def _laws(connection: sqlite3.Connection) -> dict[str, tuple[Law, ...]]:
    found: dict[str, list[Law]] = {}
    query = "SELECT entry, instrument, provision, force FROM citation ORDER BY entry, position"
    for entry, instrument, provision, force in connection.execute(query):
        found.setdefault(entry, []).append(Law(instrument, provision, Force(force)))
    return {entry: tuple(laws) for entry, laws in found.items()}
