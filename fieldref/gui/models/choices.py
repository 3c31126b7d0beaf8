"""Things to choose from: languages, countries, categories, groups, situations."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from fieldref.gui.later import Later
from fieldref.gui.session import Session
from fieldref.gui.words import _, language, listed
from fieldref.model.person import Category

if TYPE_CHECKING:
    from fieldref.lang import countries as states
    from fieldref.lang import folding
else:
    states, folding = Later("fieldref.lang.countries"), Later("fieldref.lang.folding")

Index = QModelIndex | QPersistentModelIndex
ID_ROLE = Qt.ItemDataRole.UserRole + 1
SECOND_ROLE = Qt.ItemDataRole.UserRole + 2
ICON_ROLE = Qt.ItemDataRole.UserRole + 3
LEVEL_ROLE = Qt.ItemDataRole.UserRole + 4
SCRIPT_ROLE = Qt.ItemDataRole.UserRole + 5


@dataclass(frozen=True)
class Choice:
    """One thing to choose. ``second`` explains it; ``also`` holds further words it is found by."""

    id: str
    words: str
    second: str = ""
    icon: str = ""
    level: int = 0
    script: str = ""
    also: str = ""


def plain(text: str) -> str:
    """Text for matching, folded as the search folds it.

    >>> plain("Sao  Tomé")
    'sao tome'
    """
    return " ".join(folding.key(word) for word in text.split())


class ChoicesModel(QAbstractListModel):
    """Choices narrowed by what is typed; those that begin with it come first."""

    def __init__(self, choices: tuple[Choice, ...]) -> None:
        super().__init__()
        self._all = choices
        self._shown = choices
        self._keys = {choice.id: plain(f"{choice.words} {choice.second} {choice.also}") for choice in choices}

    def show(self, choices: tuple[Choice, ...]) -> None:
        """Offer other choices, all of them."""
        self.beginResetModel()
        self._all = self._shown = choices
        self._keys = {choice.id: plain(f"{choice.words} {choice.second} {choice.also}") for choice in choices}
        self.endResetModel()

    def narrow(self, typed: str) -> None:
        """Show what holds every typed word."""
        words = plain(typed).split()
        self.beginResetModel()
        found = [choice for choice in self._all if all(word in self._keys[choice.id] for word in words)]
        if words:
            found.sort(key=lambda choice: not any(part.startswith(words[0]) for part in self._keys[choice.id].split()))
        self._shown = tuple(found)
        self.endResetModel()

    def extend(self, more: tuple[Choice, ...]) -> None:
        """Show further choices behind those that matched; ones that are shown already are left out."""
        known = {choice.id for choice in self._shown}
        new = tuple(choice for choice in more if choice.id not in known)
        if new:
            self.beginInsertRows(QModelIndex(), len(self._shown), len(self._shown) + len(new) - 1)
            self._shown += new
            self.endInsertRows()

    def row_of(self, identifier: str) -> int:
        """Where a choice is, -1 where it is not shown."""
        return next((row for row, choice in enumerate(self._shown) if choice.id == identifier), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self._shown[index.row()]
        spoken = listed(part for part in (choice.words, choice.second) if part)
        values: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: choice.words,
            Qt.ItemDataRole.AccessibleTextRole: spoken,
            ID_ROLE: choice.id,
            SECOND_ROLE: choice.second,
            ICON_ROLE: choice.icon,
            LEVEL_ROLE: choice.level,
            SCRIPT_ROLE: choice.script,
        }
        return values.get(role)


def language_name(session: Session, tag: str) -> str:
    """A language's name in the working language, its English one where CLDR has none."""
    known = states.language_name(tag, language()) if language() != "en" else ""
    return known or session.library.language(tag).name


def languages(session: Session) -> tuple[Choice, ...]:
    """Every listed language: its own name, its name in the working language, whether it has more than the UDHR."""
    return tuple(
        Choice(
            each.tag,
            each.own_name,
            language_name(session, each.tag) + ("" if each.content else " · " + _("Universal Declaration only")),
            script=session.fonts.script_of(each),
            also=f"{each.name} {each.tag}",
        )
        for each in session.library.languages()
    )


def countries(session: Session) -> tuple[Choice, ...]:
    """Every State with records and every territory, by name."""
    known = set(session.library.states()) | {c for c in states.alpha2_codes() if session.library.territory_of(c)}
    working = language()
    found = [
        Choice(code, states.country_name(code, working), "", also=f"{code} {states.country_name(code, 'en')}")
        for code in known - {"EU"}
    ]
    return tuple(sorted(found, key=lambda choice: plain(choice.words)))


def category_order(categories: dict[str, Category]) -> tuple[tuple[str, int], ...]:
    """The graph as an indented list: each category under the one it includes, with its depth."""
    found: list[tuple[str, int]] = []

    def put(identifier: str, depth: int) -> None:
        found.append((identifier, depth))
        for other in categories.values():
            if other.includes[:1] == (identifier,):
                put(other.id, depth + 1)

    for category in categories.values():
        if not category.includes:
            put(category.id, 0)
    return tuple(found)


def categories(session: Session) -> tuple[Choice, ...]:
    """The cumulative tree of categories."""
    known = session.library.categories(language())
    return tuple(
        Choice(identifier, known[identifier].name, known[identifier].description, level=depth)
        for identifier, depth in category_order(known)
    )


def groups(session: Session) -> tuple[Choice, ...]:
    """Groups of people."""
    terms = session.library.terms("group", language())
    return tuple(Choice(term.id, term.name, term.description) for term in terms)


def situations(session: Session) -> tuple[Choice, ...]:
    """Where the person is, with the question as they would put it."""
    terms = session.library.terms("situation", language())
    return tuple(
        Choice(term.id, term.name, getattr(term, "question", ""), icon=getattr(term, "icon", "")) for term in terms
    )
