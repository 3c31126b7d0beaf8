"""Who is in front of me: categories of person whose rights add up, groups, situations, topics, families."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """One term of a list (topic, group, family, chapter): a stable id, its place and its name in English."""

    id: str
    position: int
    name: str
    description: str = ""


@dataclass(frozen=True)
class Situation(Term):
    """Where the person is now, as they would say it; ``icon`` names a bundled icon."""

    question: str = ""
    icon: str = ""


@dataclass(frozen=True)
class Category(Term):
    """A category of person of the Model International Mobility Convention.

    Everyone who holds the category also holds the rights of the categories in ``includes``.
    An ``overlay`` category (trafficking victim, crisis) adds to whatever else the person is.
    """

    chapter: str = ""
    includes: tuple[str, ...] = ()
    overlay: bool = False
    derived: bool = False
    note: str = ""


def reach(categories: dict[str, Category], held: str) -> tuple[str, ...]:
    """All categories whose rights a person of category ``held`` has: its own first, then what it includes.

    >>> base = Category("everyone", 0, "Everyone")
    >>> forced = Category("forced-migrant", 1, "Forced migrant", includes=("everyone",))
    >>> refugee = Category("refugee", 2, "Refugee", includes=("forced-migrant",))
    >>> reach({c.id: c for c in (base, forced, refugee)}, "refugee")
    ('refugee', 'forced-migrant', 'everyone')
    """
    found: list[str] = []
    waiting = [held]
    while waiting:
        current = waiting.pop(0)
        if current not in found:
            found.append(current)
            waiting += categories[current].includes
    return tuple(found)
