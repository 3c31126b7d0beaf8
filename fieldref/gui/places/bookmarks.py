"""Bookmarks: read, put in order, remove with a way back, export and import as a file."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from fieldref.errors import CannotWriteError, FieldrefError
from fieldref.gui import saving
from fieldref.gui.actions import Actions
from fieldref.gui.design.lists import list_of
from fieldref.gui.design.parts import Banner, action_button, column_of, empty, label, scrolling
from fieldref.gui.flow import FlowLayout
from fieldref.gui.keeping import keep_bookmarks
from fieldref.gui.models.bookmarks import BOOKMARK_ROLE, BookmarksModel, exported, imported, merged
from fieldref.gui.places.place import Place
from fieldref.gui.places.wrapped_choice import WrappedChoiceDelegate
from fieldref.gui.session import Session
from fieldref.gui.words import _
from fieldref.mark import N_
from fieldref.settings import Bookmark

_CHANGING = ("move-up", "move-down", "remove-bookmark", "restore-bookmark")


@dataclass
class BookmarksState:
    """What was removed last, and where it stood."""

    removed: tuple[int, Bookmark] | None = None


class BookmarksPlace(Place):
    """The person's own list."""

    id = "bookmarks"
    name = N_("Bookmarks")
    icon = "bookmark"

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self._state = session.state(BookmarksState)
        self.model = BookmarksModel(session)
        self.list = self._make_list()
        self._banners = column_of(gap=self.look.px(4))
        self.nothing = label(
            _("No bookmarks yet. Open an entry and choose “Bookmark” (Ctrl+D) to find it again here."),
            "muted",
            wrap=True,
        )
        self._assemble()
        self._connect()
        self.show_bookmarks()

    def enter(self) -> None:
        on = self.actions_.on
        on("move-up", lambda: self.shift(-1))
        on("move-down", lambda: self.shift(1))
        on("remove-bookmark", self.remove)
        on("restore-bookmark", self.restore)
        on("export-bookmarks", self._export)
        on("import-bookmarks", self._import)
        self.show_bookmarks()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def offered(self) -> tuple[str, ...]:
        return (*_CHANGING, "export-bookmarks", "import-bookmarks")

    def show_bookmarks(self) -> None:
        """Show the list as it is now."""
        row = max(self.list.currentIndex().row(), 0)
        self.model.show(self.session.bookmarks)
        there = self.model.rowCount() > 0
        self.list.setVisible(there)
        self.nothing.setVisible(not there)
        if there:
            self.list.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1)))
        self._show_banners()
        self._enable()

    def shift(self, by: int) -> None:
        """Move the chosen bookmark up or down."""
        row = self.list.currentIndex().row()
        marks = list(self.session.bookmarks)
        if 0 <= row < len(marks) and 0 <= row + by < len(marks):
            marks.insert(row + by, marks.pop(row))
            self._keep(tuple(marks))
            self.list.setCurrentIndex(self.model.index(row + by))

    def remove(self) -> None:
        """Take the chosen bookmark off the list."""
        row = self.list.currentIndex().row()
        marks = list(self.session.bookmarks)
        if 0 <= row < len(marks):
            self._state.removed = (row, marks.pop(row))
            self._keep(tuple(marks))

    def restore(self) -> None:
        """Put back what was removed last, where it stood."""
        if self._state.removed is None:
            return
        row, mark = self._state.removed
        self._state.removed = None
        marks = [each for each in self.session.bookmarks if (each.kind, each.id) != (mark.kind, mark.id)]
        marks.insert(row, mark)
        self._keep(tuple(marks))
        self.list.setCurrentIndex(self.model.index(row))

    def export_to(self, path: Path) -> None:
        """Write the bookmarks to a file; a folder that cannot be written is told in one sentence."""
        try:
            saving.write_whole(path, exported(self.session.bookmarks))
        except CannotWriteError as error:
            self.session.tell(error)
            return
        self.session.notice.emit("info", _("Saved as {path}", path=str(path)))

    def import_from(self, path: Path) -> None:
        """Add the bookmarks of a file to the list; one that is not such a file is told in one sentence."""
        try:
            found = imported(path)
        except FieldrefError as error:
            self.session.tell(error)
            return
        before = len(self.session.bookmarks)
        self._keep(merged(self.session.bookmarks, found))
        added = len(self.session.bookmarks) - before
        self.session.notice.emit("info", _("Bookmarks added: {count}", count=added))

    def _assemble(self) -> None:
        look, inner, bar = self.look, QWidget(), QWidget()
        column_of(self).addWidget(scrolling(inner, _("Bookmarks")))
        page = column_of(inner, look.gap, look.margins)
        page.addWidget(label(_("Bookmarks"), "title"))
        row = FlowLayout(bar, look.px(6))
        for action, icon in (
            ("move-up", "arrow-up"), ("move-down", "arrow-down"), ("remove-bookmark", "trash-2"),
            ("export-bookmarks", "upload"), ("import-bookmarks", "download"),
        ):  # fmt: skip
            row.addWidget(action_button(look, self.actions_[action], icon, "quiet"))
        page.addWidget(bar)
        page.addLayout(self._banners)
        page.addWidget(self.nothing)
        page.addWidget(self.list, 1)
        page.addStretch(0)

    def _make_list(self) -> QListView:
        found = list_of(self.model, _("Bookmarks"))
        found.setItemDelegate(WrappedChoiceDelegate(self.look, found))
        found.setMinimumHeight(self.look.px(180))
        found.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        found.setDefaultDropAction(Qt.DropAction.MoveAction)
        return found

    def _connect(self) -> None:
        self.list.activated.connect(self._open)
        self.list.selectionModel().currentChanged.connect(lambda _index, _before: self._enable())
        self.model.reordered.connect(self._keep)
        self.session.bookmarks_changed.connect(self.show_bookmarks)

    def _show_banners(self) -> None:
        empty(self._banners)
        look, session = self.look, self.session
        if self._state.removed is not None:
            words = _("Removed: {title}", title=self.model.title_of(self._state.removed[1]))
            Banner.offer(self._banner("info", words), _("Bring it back"), self.restore, "undo-2")
        if not session.settings.keep_bookmarks and session.bookmarks:
            words = _("These bookmarks live only until the program closes, as the settings say.")
            self._banners.addWidget(Banner(look, "info", words))

    def _banner(self, kind: str, words: str) -> Banner:
        found = Banner(self.look, kind, words)
        self._banners.addWidget(found)
        return found

    def _enable(self) -> None:
        if not self.isVisible():
            return
        row, count = self.list.currentIndex().row(), self.model.rowCount()
        enable = self.actions_.enable
        enable(0 < row < count, "move-up")
        enable(0 <= row < count - 1, "move-down")
        enable(0 <= row < count, "remove-bookmark")
        enable(self._state.removed is not None, "restore-bookmark")
        enable(count > 0, "export-bookmarks")
        enable(True, "import-bookmarks")

    def _keep(self, marks: tuple[Bookmark, ...]) -> None:
        keep_bookmarks(self.session, marks)

    def _open(self, index: QModelIndex) -> None:
        mark = index.data(BOOKMARK_ROLE)
        if isinstance(mark, Bookmark) and self.model.is_known(mark):
            self.session.open_page.emit(mark.kind, mark.id)

    def _export(self) -> None:
        path = saving.ask_where(self.window(), "bookmarks.json", _("Export bookmarks"), _("Bookmarks"))
        if path is not None:
            self.export_to(path)

    def _import(self) -> None:
        path = saving.ask_which(self.window(), _("Import bookmarks"), _("Bookmarks"), "json")
        if path is not None:
            self.import_from(path)
