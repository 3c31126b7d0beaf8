"""What is stored on this computer, file by file, and the way to delete all of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldref.errors import CannotWriteError
from fieldref.gui.design.parts import Banner, button, column_of, empty, label
from fieldref.gui.flow import FlowLayout
from fieldref.gui.keeping import wipe
from fieldref.gui.session import Session
from fieldref.gui.words import _, joined


class PrivacyPanel(QWidget):
    """Lists every stored file with its size and purpose; deleting asks once more in place."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._look = session, session.look
        self.lines: list[str] = []
        layout = column_of(self, session.look.gap)
        layout.addWidget(label(_("Stored on this computer"), "heading"))
        self._files: QVBoxLayout = column_of(gap=session.look.px(2))
        self._where = label("", "small", wrap=True)
        layout.addLayout(self._files)
        layout.addWidget(self._where)
        never = _(
            "Never stored: who is in front of you, what you search, what you read, what you print. "
            "What the printer, the system or a saved PDF keeps is outside this program."
        )
        layout.addWidget(label(never, "muted", wrap=True))
        self._foot: QVBoxLayout = column_of(gap=session.look.gap)
        layout.addLayout(self._foot)
        self.show_stored()

    def show_stored(self) -> None:
        """Read the folder again."""
        empty(self._files)
        stored = self._session.personal.stored()
        self.lines = [joined([each.path.name, _("{count} bytes", count=each.size), _(each.purpose)]) for each in stored]
        for words in self.lines:
            self._files.addWidget(label(words, wrap=True))
        if not stored:
            self._files.addWidget(label(_("Nothing is stored."), "muted"))
        self._where.setText(_("Folder: {folder}", folder=str(self._session.personal.folder)) if stored else "")
        self._where.setVisible(bool(stored))
        self._offer(bool(stored))

    def ask(self) -> None:
        """Ask whether everything may go."""
        empty(self._foot)
        words = _("Delete your settings, bookmarks and contacts from this computer? This cannot be undone.")
        self._foot.addWidget(Banner(self._look, "danger", words))
        ways = QWidget()
        row = FlowLayout(ways, self._look.gap)
        keep = button(self._look, _("Keep them"), self.show_stored, "x")
        row.addWidget(keep)
        row.addWidget(button(self._look, _("Delete now"), self.wipe, "trash-2"))
        self._foot.addWidget(ways)
        keep.setFocus()

    def wipe(self) -> None:
        """Delete every stored file and what the session took from them."""
        try:
            wipe(self._session)
        except CannotWriteError as error:
            self._session.tell(error)
        else:
            words = _("Everything stored was deleted. A setting that you change from now on is written again.")
            self._session.notice.emit("info", words)
        self.show_stored()

    def _offer(self, there: bool) -> None:
        empty(self._foot)
        if there:
            way = button(self._look, _("Delete everything stored"), self.ask, "trash-2")
            way.setObjectName("wipe")
            self._foot.addWidget(way, 0, Qt.AlignmentFlag.AlignLeading)
