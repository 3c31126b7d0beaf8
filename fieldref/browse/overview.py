"""Rights at a glance: for every family of rights and category, the entries, and which category first adds them."""

from dataclasses import dataclass

from fieldref.store import Library

# Open questions and the framework are not rights; an overview of rights must not count them.
_CELLS = """
    SELECT entry.family, category_reach.category, entry.id, entry_category.category, min(category_reach.distance)
    FROM category_reach
    JOIN entry_category ON entry_category.category = category_reach.reaches
    JOIN entry ON entry.id = entry_category.entry
    WHERE entry.kind NOT IN ('open-question', 'framework')
    GROUP BY entry.family, category_reach.category, entry.id
    ORDER BY entry.position
"""


@dataclass(frozen=True)
class Held:
    """An entry that a category holds, and the category that first adds it."""

    entry: str
    added_by: str


def overview(library: Library) -> dict[tuple[str, str], tuple[Held, ...]]:
    """What each category holds in each family of rights, keyed by (family, category)."""
    found: dict[tuple[str, str], list[Held]] = {}
    for family, category, entry, added_by, _ in library.connection.execute(_CELLS):
        found.setdefault((family, category), []).append(Held(entry, added_by))
    return {key: tuple(held) for key, held in found.items()}
