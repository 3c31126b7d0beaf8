"""What is searched for: text and filters, and the request they make together with the person's context."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from fieldref.gui.context import Context, Person
from fieldref.search import SearchRequest

LIMIT = 60

# Filters that belong to the person (one value each, kept in the context) and those of the search alone.
OF_PERSON = {"categories": "category", "groups": "group", "situations": "situation"}
OF_SEARCH = ("topics", "families", "chapters", "kinds")
# The tightest filter is dropped first when nothing is found.
TIGHTEST_FIRST = ("binds", "kinds", "topics", "situations", "groups", "families", "chapters", "categories")


@dataclass(frozen=True)
class Wanted:
    """Text and the filters that do not belong to the person. ``literally`` turns correction off."""

    text: str = ""
    topics: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    binds_here: bool = False
    literally: bool = False


@dataclass(frozen=True)
class Active:
    """One filter that narrows now: ``name`` as in SearchRequest ("binds" for the country), and its value."""

    name: str
    value: str


class FindState(QObject):
    """Holds what is wanted; ``changed`` tells that another search is due, also when the person changed."""

    changed = Signal()

    def __init__(
        self, context: Context, preferred: Callable[[], tuple[str, ...]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._preferred = preferred
        self._wanted = Wanted()
        context.changed.connect(self._person_changed)

    @property
    def wanted(self) -> Wanted:
        """The present value."""
        return self._wanted

    def type(self, text: str, literally: bool = False) -> None:
        """Search for another text."""
        self._put(replace(self.wanted, text=text, literally=literally))

    def toggle(self, name: str, value: str) -> None:
        """Switch one filter value on or off."""
        if name == "binds":
            self._put(replace(self.wanted, binds_here=not self.wanted.binds_here))
        elif name in OF_PERSON:
            part = OF_PERSON[name]
            present = getattr(self._context.person, part)
            self._context.choose(**{part: "" if present == value else value})
        else:
            present = getattr(self.wanted, name)
            new = tuple(v for v in present if v != value) if value in present else (*present, value)
            self._put(_with(self.wanted, name, new))

    def is_on(self, name: str, value: str) -> bool:
        """Whether a filter value narrows now."""
        return Active(name, value) in self.active()

    def active(self) -> tuple[Active, ...]:
        """Everything that narrows now, the tightest kind first."""
        person, found = self._context.person, []
        for name in TIGHTEST_FIRST:
            if name == "binds":
                found += [Active(name, person.country)] if self.wanted.binds_here and person.country else []
            elif name in OF_PERSON:
                value = getattr(person, OF_PERSON[name])
                found += [Active(name, value)] if value else []
            else:
                found += [Active(name, value) for value in getattr(self.wanted, name)]
        return tuple(found)

    def drop(self, active: Active) -> None:
        """Take one filter back."""
        self.toggle(active.name, active.value)

    def clear_filters(self) -> None:
        """Take every filter back, the person's category, group and situation too; the text stays."""
        self._put(Wanted(text=self.wanted.text))
        self._context.choose(category="", group="", situation="")

    def forget(self) -> None:
        """Start again."""
        self._put(Wanted())

    def request(self) -> SearchRequest:
        """The search that is due."""
        person, wanted = self._context.person, self.wanted
        return SearchRequest(
            text=wanted.text.strip(),
            languages=self._preferred(),
            categories=_one(person.category),
            groups=_one(person.group),
            situations=_one(person.situation),
            topics=wanted.topics,
            families=wanted.families,
            chapters=wanted.chapters,
            kinds=wanted.kinds,
            binds_in=person.country if wanted.binds_here and person.country else None,
            limit=LIMIT,
            correct=not wanted.literally,
            counts=True,
        )

    def _person_changed(self, _person: Person) -> None:
        self.changed.emit()

    def _put(self, wanted: Wanted) -> None:
        if wanted != self.wanted:
            self._wanted = wanted
            self.changed.emit()


def _with(wanted: Wanted, name: str, values: tuple[str, ...]) -> Wanted:
    return replace(wanted, **{name: values})  # type: ignore[arg-type]


def _one(value: str) -> tuple[str, ...]:
    return (value,) if value else ()
