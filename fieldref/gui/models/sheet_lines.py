"""The lines of the sheet as a list that can be dragged into another order."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QByteArray, QMimeData, QModelIndex, Qt

from fieldref.gui.models.choices import Index
from fieldref.gui.session import Session
from fieldref.gui.words import _, language

_MIME = "application/x-fieldref-line"


class SheetLinesModel(QAbstractListModel):
    """Entries and statements by id; the words are in the working language."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lines: tuple[tuple[str, str], ...] = ()
        self._entries = frozenset(session.library.entry_ids())

    def show(self) -> None:
        """Show what is on the sheet now."""
        self.beginResetModel()
        self._lines = tuple((identifier, self._words(identifier)) for identifier in self._session.sheet.lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        number, words = index.row() + 1, self._lines[index.row()][1]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{number}.  \u2068{words}\u2069"
        if role == Qt.ItemDataRole.ToolTipRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _("{number} of {count}: {words}", number=number, count=len(self._lines), words=words)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        found = QMimeData()
        found.setData(_MIME, QByteArray(str(indexes[0].row()).encode()))
        return found

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        if not data.hasFormat(_MIME):
            return False
        start = int(bytes(data.data(_MIME).data()).decode())
        to = row if row >= 0 else self.rowCount()
        self._session.sheet.move(start, to - 1 if to > start else to)
        # The state is the truth and has been changed: the view must not remove the row again.
        return False

    def _words(self, identifier: str) -> str:
        kind, section = ("entry", "title") if identifier in self._entries else ("statement", "text")
        return self._session.library.passage(kind, identifier, section, language()).words
