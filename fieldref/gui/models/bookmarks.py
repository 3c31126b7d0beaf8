"""The list of bookmarks, and the file they are exported to and imported from."""

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, Qt, Signal

from fieldref.errors import UsageError
from fieldref.gui.models.choices import ICON_ROLE, ID_ROLE, SECOND_ROLE, Index
from fieldref.gui.session import Session
from fieldref.gui.words import _, language
from fieldref.mark import N_
from fieldref.search.request import DECLARATION, GLOSSARY
from fieldref.settings import Bookmark

BOOKMARK_ROLE = Qt.ItemDataRole.UserRole + 20
FORMAT = "fieldref-bookmarks"
# A list of bookmarks is a few kilobytes; anything larger is another file.
_LARGEST = 1_000_000
_ROW_TYPE = "application/x-fieldref-row"
_LOOKS = {
    "entry": ("file-text", N_("Entry")),
    DECLARATION: ("scroll-text", N_("Universal Declaration")),
    GLOSSARY: ("book-marked", N_("Glossary")),
}


def exported(bookmarks: tuple[Bookmark, ...]) -> bytes:
    """The file of a list of bookmarks, UTF-8 JSON.

    >>> exported((Bookmark("entry", "asylum", "Asylum"),)).decode().count("asylum")
    1
    """
    rows = [{"kind": mark.kind, "id": mark.id, "title": mark.title} for mark in bookmarks]
    words = json.dumps({"format": FORMAT, "version": 1, "bookmarks": rows}, ensure_ascii=False, indent=1)
    return (words + "\n").encode()


def imported(path: Path) -> tuple[Bookmark, ...]:
    """The bookmarks of a file; UsageError where it cannot be read or is not such a file."""
    try:
        if path.stat().st_size > _LARGEST:
            raise ValueError(path.name)
        value = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(value, dict) or value.get("format") != FORMAT:
            raise ValueError(path.name)
        rows = [row for row in value["bookmarks"] if isinstance(row, dict)]
        return tuple(_bookmark(row) for row in rows if isinstance(row.get("id"), str))
    except OSError as error:
        message = N_("{path} cannot be read ({reason}).")
        raise UsageError(message, path=path, reason=error.strerror or error) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        message = N_("{path} is not a file of bookmarks that fieldref exported; choose another one.")
        raise UsageError(message, path=path) from error


def merged(present: tuple[Bookmark, ...], added: tuple[Bookmark, ...]) -> tuple[Bookmark, ...]:
    """Both lists, what is there already first and once.

    >>> first, second = Bookmark("entry", "a", "A"), Bookmark("entry", "b", "B")
    >>> [mark.id for mark in merged((first,), (second, first))]
    ['a', 'b']
    """
    return tuple(
        {(mark.kind, mark.id): mark for mark in (*reversed(added), *present)}[key] for key in _keys(present, added)
    )


def _keys(*lists: tuple[Bookmark, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys((mark.kind, mark.id) for marks in lists for mark in marks))


def _bookmark(row: dict[str, object]) -> Bookmark:
    kind = row.get("kind")
    return Bookmark(
        kind if isinstance(kind, str) and kind in _LOOKS else "entry", str(row["id"]), str(row.get("title", ""))
    )


class BookmarksModel(QAbstractListModel):
    """Bookmarks in the person's order; rows can be dragged, and ``reordered(bookmarks)`` tells the new order."""

    reordered = Signal(tuple)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._marks: tuple[Bookmark, ...] = ()
        self._rows: list[dict[int, object]] = []
        library = session.library
        self._known = {"entry": frozenset(library.entry_ids()), GLOSSARY: frozenset(library.glossary_ids())}

    def show(self, marks: tuple[Bookmark, ...]) -> None:
        """Show another list."""
        self.beginResetModel()
        self._marks = marks
        # Read here, once: a view may still ask for a row when the library has been closed.
        self._rows = [self._row(mark) for mark in marks]
        self.endResetModel()

    def is_known(self, mark: Bookmark) -> bool:
        """Whether the library still has what is bookmarked."""
        return mark.kind not in self._known or mark.id in self._known[mark.kind]

    def title_of(self, mark: Bookmark) -> str:
        """The title in the working language, as it was when bookmarked where the library has it no more."""
        if mark.kind == "entry" and self.is_known(mark):
            return self._session.library.passage("entry", mark.id, "title", language()).words
        return mark.title or mark.id

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._rows[index.row()].get(role) if 0 <= index.row() < len(self._rows) else None

    def _row(self, mark: Bookmark) -> dict[int, object]:
        icon, kind = _LOOKS.get(mark.kind, _LOOKS["entry"])
        title, known = self.title_of(mark), self.is_known(mark)
        second = _(kind) if known else _("no longer in this library")
        return {
            Qt.ItemDataRole.DisplayRole: title,
            Qt.ItemDataRole.AccessibleTextRole: f"{title}, {second}",
            ID_ROLE: mark.id,
            ICON_ROLE: icon,
            SECOND_ROLE: "" if mark.kind == "entry" and known else second,
            BOOKMARK_ROLE: mark,
        }

    # Dragging

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_ROW_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        found = QMimeData()
        found.setData(_ROW_TYPE, str(indexes[0].row()).encode())
        return found

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        if not data.hasFormat(_ROW_TYPE):
            return False
        start = int(bytes(data.data(_ROW_TYPE).data()).decode())
        end = row if row >= 0 else len(self._marks)
        marks = list(self._marks)
        marks.insert(end - (1 if end > start else 0), marks.pop(start))
        self.reordered.emit(tuple(marks))
        # False: the rows were moved here; the view has nothing to remove.
        return False
