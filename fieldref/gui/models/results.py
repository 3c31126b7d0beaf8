"""The list of results, with named roles."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from fieldref.gui.models.choices import Index, language_name
from fieldref.gui.models.finding import Row
from fieldref.gui.session import Session
from fieldref.gui.words import _, joined, language
from fieldref.lang.said import FORCE
from fieldref.mark import N_
from fieldref.model.translation import TranslationState
from fieldref.search.request import DECLARATION, GLOSSARY, STATEMENT

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
LAW_ROLE = Qt.ItemDataRole.UserRole + 2
LABELS_ROLE = Qt.ItemDataRole.UserRole + 3

KINDS = {STATEMENT: N_("Statement"), GLOSSARY: N_("Glossary"), DECLARATION: N_("Universal Declaration")}
ENTRY_KINDS = {
    "right": N_("Right"),
    "definition": N_("Definition"),
    "duty": N_("Duty"),
    "procedure": N_("Procedure"),
    "cooperation": N_("Cooperation"),
    "open-question": N_("Open question, not law"),
    "framework": N_("About the model"),
}
STATES = {
    TranslationState.DRAFT: N_("draft translation"),
    TranslationState.STALE: N_("old translation"),
    TranslationState.MISSING: N_("not translated"),
}


class ResultsModel(QAbstractListModel):
    """Rows of a search. DisplayRole is the title; LAW_ROLE one line about its law; LABELS_ROLE short labels."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rows: tuple[Row, ...] = ()
        self._lines: dict[int, str] = {}
        self._categories: dict[str, str] = {}

    def show(self, rows: tuple[Row, ...]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = rows
        self._lines = {}
        self.endResetModel()

    def row(self, position: int) -> Row | None:
        """The row at a position."""
        return self._rows[position] if 0 <= position < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.result.title
        if role == ROW_ROLE:
            return row
        if role == LAW_ROLE:
            return self._line(index.row(), row)
        if role == LABELS_ROLE:
            return self._labels(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(
                [row.result.title, *self._labels(row), on_one_line(row.result.snippet), self._line(index.row(), row)]
            )
        return None

    def _line(self, position: int, row: Row) -> str:
        if position not in self._lines:
            self._lines[position] = law_line(row)
        return self._lines[position]

    def _labels(self, row: Row) -> list[str]:
        found = []
        if row.result.kind in KINDS:
            found.append(_(KINDS[row.result.kind]))
        elif row.entry_kind not in ("", "right"):
            found.append(_(ENTRY_KINDS[row.entry_kind]))
        if row.result.language != self._session.working_language.tag:
            found.append(language_name(self._session, row.result.language))
        if row.state in STATES:
            found.append(_(STATES[row.state]))
        if row.origin and row.origin != self._session.context.person.category:
            found.append(_("from: {category}", category=self._category(row.origin)))
        return found

    def _category(self, identifier: str) -> str:
        if identifier not in self._categories:
            found = self._session.library.passage("category", identifier, "name", language())
            self._categories[identifier] = found.words
        return self._categories[identifier]


def on_one_line(snippet: str) -> str:
    """A snippet without the lines and list marks of its source; its length stays, so that highlights stay true.

    >>> on_one_line("- a\\n- b\\nc")
    '• a • b c'
    """
    words = snippet.replace("\n- ", " • ").replace("\n", " ")
    return f"• {words[2:]}" if words.startswith("- ") else words


def law_line(row: Row) -> str:
    """What stands under a result about its law, in words."""
    if not row.laws:
        return ""
    more = _("and {count} more", count=row.laws - 1) if row.laws > 1 else ""
    force = _(FORCE[row.force]) if row.force else ""
    if row.bound is None:
        here = ""
    elif row.bound:
        here = _("{count} of {all} treaties bind here", count=row.bound, all=row.treaties)
    else:
        here = _("not known to bind here")
    return joined([here, force, f"\u2068{row.first_law}\u2069 {more}".strip()])
