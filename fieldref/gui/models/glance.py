"""Rights at a glance as data: families of rights against categories of person, adding up."""

from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from fieldref.gui.models.choices import Index, category_order
from fieldref.gui.words import _, listed
from fieldref.model.entry import Kind
from fieldref.model.person import Category, Term, reach
from fieldref.store import Library

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
# These say nothing about what a person has a right to.
_NO_RIGHTS = (Kind.OPEN_QUESTION.value, Kind.FRAMEWORK.value)


@dataclass(frozen=True)
class Origin:
    """The entries of a cell that one category gives."""

    category: str
    entries: tuple[str, ...]


@dataclass(frozen=True)
class Cell:
    """One family of rights for one category. ``origins`` has the category itself first, where it adds any."""

    family: str
    category: str
    origins: tuple[Origin, ...] = ()

    @property
    def added(self) -> int:
        """How many entries the category itself adds."""
        return sum(len(origin.entries) for origin in self.origins if origin.category == self.category)

    @property
    def held(self) -> int:
        """How many entries a person of the category has, counting what adds up."""
        return sum(len(origin.entries) for origin in self.origins)


@dataclass(frozen=True)
class Glance:
    """``rings`` are the categories from the innermost outwards, with their depth in the graph."""

    families: tuple[Term, ...]
    rings: tuple[tuple[Category, int], ...]
    cells: dict[tuple[str, str], Cell] = field(repr=False)
    reaches: dict[str, tuple[str, ...]] = field(repr=False)

    def cell(self, sector: int, ring: int) -> Cell:
        """The cell of a family and a category, by their places."""
        return self.cells[self.families[sector].id, self.rings[ring][0].id]


def read_glance(library: Library, language: str) -> Glance:
    """Gather everything; names in ``language``. Open questions and the framework are left out: they give no right."""
    families = library.terms("family", language)
    categories = library.categories(language)
    order = category_order(categories)
    own: dict[tuple[str, str], list[str]] = {}
    rows = library.connection.execute(
        "SELECT family, category, entry FROM entry_category JOIN entry ON entry.id = entry "
        "WHERE kind NOT IN (?, ?) ORDER BY position",
        _NO_RIGHTS,
    )
    for family, category, entry in rows:
        own.setdefault((family, category), []).append(entry)
    reaches = {identifier: reach(categories, identifier) for identifier in categories}
    cells = {
        (family.id, identifier): _cell(family.id, identifier, reaches[identifier], own)
        for family in families
        for identifier in categories
    }
    return Glance(families, tuple((categories[name], depth) for name, depth in order), cells, reaches)


def _cell(family: str, category: str, held: tuple[str, ...], own: dict[tuple[str, str], list[str]]) -> Cell:
    seen: set[str] = set()
    origins = []
    for origin in held:
        # An entry that two categories name counts once, for the nearer one.
        entries = tuple(entry for entry in own.get((family, origin), ()) if entry not in seen)
        seen.update(entries)
        if entries:
            origins.append(Origin(origin, entries))
    return Cell(family, category, tuple(origins))


class GlanceModel(QAbstractTableModel):
    """The same as a table: a category a row, a family of rights a column. CELL_ROLE is the Cell."""

    def __init__(self, glance: Glance) -> None:
        super().__init__()
        self._glance = glance
        self._numbered = False
        self._two_lines = False

    def number(self, on: bool, two_lines: bool) -> None:
        """Head the columns with numbers, and put what a category adds under what it holds."""
        if (on, two_lines) != (self._numbered, self._two_lines):
            self._numbered, self._two_lines = on, two_lines
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._glance.rings)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._glance.families)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            short = self._numbered and role == Qt.ItemDataRole.DisplayRole
            return str(section + 1) if short else self._glance.families[section].name
        category, depth = self._glance.rings[section]
        return (
            category.name if role == Qt.ItemDataRole.AccessibleTextRole else "    " * max(depth - 1, 0) + category.name
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self._glance.cell(index.column(), index.row())
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_figures(cell, "\n+{}" if self._two_lines else " (+{})")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return cell_sentence(self._glance, cell)
        return None


def cell_figures(cell: Cell, adds: str = " (+{})") -> str:
    """A cell as figures: how many entries are held, and in ``adds`` how many of them the category adds.

    >>> cell_figures(Cell("a", "refugee", (Origin("refugee", ("x",)), Origin("everyone", ("y", "z")))))
    '3 (+1)'
    """
    if not cell.held:
        return "0"
    # Isolated, so that the plus sign stays before its number in a right-to-left table.
    return f"{cell.held}{adds.format(cell.added)}" if cell.added and cell.added != cell.held else str(cell.held)


def cell_sentence(glance: Glance, cell: Cell) -> str:
    """A cell in words, as it is read out."""
    names = {category.id: category.name for category, _depth in glance.rings}
    family = next(family.name for family in glance.families if family.id == cell.family)
    head = f"{names[cell.category]}, {family}: "
    if not cell.held:
        return head + _("no entry")
    parts = []
    for origin in cell.origins:
        if origin.category == cell.category:
            parts.append(_("{count} of its own", count=len(origin.entries)))
        else:
            parts.append(_("{count} from {category}", count=len(origin.entries), category=names[origin.category]))
    return head + _("entries: {count}", count=cell.held) + " (" + listed(parts) + ")"
