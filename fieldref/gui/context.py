"""Who is in front of me: the one thing that every place reads and that is never written to disk."""

from dataclasses import dataclass, fields, replace

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True)
class Person:
    """What is known of the person and the place, by id; empty means not chosen. ``country`` is ISO 3166 alpha-3."""

    language: str = ""
    country: str = ""
    category: str = ""
    group: str = ""
    situation: str = ""

    @property
    def is_empty(self) -> bool:
        """True when nothing is chosen.

        >>> Person().is_empty, Person(group="child").is_empty
        (True, False)
        """
        return not any(getattr(self, field.name) for field in fields(self))


class Context(QObject):
    """Holds the present person; ``changed`` carries the new value, once per change."""

    changed = Signal(object)

    def __init__(self, home_country: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.home_country = home_country
        self._person = Person(country=home_country)

    @property
    def person(self) -> Person:
        """The present value."""
        return self._person

    def choose(self, **values: str) -> None:
        """Set some of the fields of Person; an empty string takes a choice back."""
        self._put(replace(self._person, **values))

    def clear(self) -> None:
        """Take every choice back, the country too."""
        self._put(Person())

    def new_person(self) -> None:
        """Forget the person; the country returns to the default one, because the office has not moved."""
        self._put(Person(country=self.home_country))

    def _put(self, person: Person) -> None:
        if person != self._person:
            self._person = person
            self.changed.emit(person)
