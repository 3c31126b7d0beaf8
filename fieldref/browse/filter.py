"""Which entries fit a person: the cumulative category filter with the other filters."""

from dataclasses import dataclass

from fieldref.errors import UsageError
from fieldref.lang.closest import closest
from fieldref.mark import N_
from fieldref.store import Library

_TABLES = {
    "groups": ("entry_group", "person_group", "person_group", N_("group")),
    "topics": ("entry_topic", "topic", "topic", N_("topic")),
    "situations": ("entry_situation", "situation", "situation", N_("situation")),
}
_SOURCES = """
    SELECT entry, reaches, min(distance) AS near
    FROM entry_category JOIN category_reach ON reaches = entry_category.category
    WHERE category_reach.category IN ({marks})
    GROUP BY entry, reaches ORDER BY entry, near, reaches
"""


@dataclass(frozen=True)
class Selection:
    """What to filter by; an empty field does not filter. Several values of one field widen it."""

    categories: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    situations: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()


def select(library: Library, selection: Selection) -> dict[str, tuple[str, ...]]:
    """Entry ids in order, each with the categories it comes from (empty where no category was asked for).

    Choosing "refugee" gives everyone's, forced migrants' and refugees' entries, nearest category first.
    UsageError names an unknown value and the nearest known ones.
    """
    check_known(library, selection)
    conditions, values = [], list[str]()
    for name, (table, column, _, _) in _TABLES.items():
        chosen = getattr(selection, name)
        if chosen:
            marks = ", ".join("?" * len(chosen))
            conditions.append(f"id IN (SELECT entry FROM {table} WHERE {column} IN ({marks}))")  # noqa: S608
            values += chosen
    for column, chosen in (("family", selection.families), ("chapter", selection.chapters)):
        if chosen:
            conditions.append(f"{column} IN ({', '.join('?' * len(chosen))})")
            values += chosen
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = library.connection.execute(f"SELECT id FROM entry {where} ORDER BY position", values)  # noqa: S608
    ids = [row[0] for row in rows]
    if not selection.categories:
        return dict.fromkeys(ids, ())
    sources = _sources(library, selection.categories)
    return {identifier: sources[identifier] for identifier in ids if identifier in sources}


def _sources(library: Library, categories: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    query = _SOURCES.format(marks=", ".join("?" * len(categories)))
    found: dict[str, list[str]] = {}
    for entry, reached, _ in library.connection.execute(query, categories):
        found.setdefault(entry, []).append(reached)
    return {entry: tuple(reached) for entry, reached in found.items()}


def check_known(library: Library, selection: Selection) -> None:
    """Refuse an unknown value with the nearest known ones."""
    for name, what, table in (
        ("categories", N_("category"), "category"),
        ("groups", N_("group"), "person_group"),
        ("topics", N_("topic"), "topic"),
        ("situations", N_("situation"), "situation"),
        ("families", N_("family of rights"), "family"),
        ("chapters", N_("chapter"), "chapter"),
    ):
        for value in getattr(selection, name):
            known = [row[0] for row in library.connection.execute(f"SELECT id FROM {table}")]  # noqa: S608
            if value not in known:
                near = ", ".join(closest(value, known) or known)
                message = N_("The {what} “{value}” is not known. Known near it: {near}.")
                raise UsageError(message, what=what, value=value, near=near)
