"""Point to your language: a screen to turn round to the person, who taps the language they speak."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldref.gui.actions import Actions
from fieldref.gui.design.parts import action_button, button, column_of, label, scrolling
from fieldref.gui.flow import FlowLayout
from fieldref.gui.places.place import Place
from fieldref.gui.places.point_board import LanguageTile, PointBoard
from fieldref.gui.posters import print_poster, save_poster
from fieldref.gui.session import Session
from fieldref.gui.words import _
from fieldref.mark import N_
from fieldref.sheet import Layout


class PointScreen(QWidget):
    """The board over the whole screen, with nothing of the caseworker's on it. ``closed()`` when it is put away."""

    closed = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setProperty("part", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(_("Languages"))
        look = session.look
        self.board = PointBoard(session)
        # Once everything stands where it stays; a tile that is not shown yet takes no focus.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._begin)
        self.board.filled.connect(self._soon.start)
        page = column_of(self)
        head = QWidget()
        row = FlowLayout(head, look.gap)
        row.setContentsMargins(*look.margins[:3], look.gap)
        row.addWidget(button(look, _("Back (Esc)"), self.close, "arrow-left", "quiet"))
        page.addWidget(head)
        page.addWidget(scrolling(self.board, _("Languages")), 1)

    def open(self) -> None:
        """Cover the screen."""
        self.board.fill()
        # Not every desktop makes a window full screen when asked; this size is right in any case.
        self.setGeometry(self.screen().geometry())
        self.showFullScreen()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._soon.start()

    def _begin(self) -> None:
        if not isinstance(self.focusWidget(), LanguageTile):
            self.board.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
            self.close()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


class PointPlace(Place):
    """Covers the whole screen at once; behind it the same board in the window, with what goes on paper."""

    id = "point"
    name = N_("Languages")
    icon = "hand"

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self.board = PointBoard(session)
        self.screen_: PointScreen | None = None
        self._assemble()
        self.board.pointed.connect(self._pointed)

    def enter(self) -> None:
        self.actions_.on("print", self._print)
        self.actions_.on("save-pdf", self._save)
        self.board.fill()
        for tile in self.board.tiles:
            tile.setChecked(tile.tag == self.session.context.person.language)
        self.cover_screen()

    def leave(self) -> None:
        if self.screen_ is not None:
            self.screen_.close()

    def offered(self) -> tuple[str, ...]:
        return ("print", "save-pdf")

    def cover_screen(self) -> None:
        """Show the languages over the whole screen."""
        self.leave()
        self.screen_ = PointScreen(self.session, self.window())
        self.screen_.board.pointed.connect(self._pointed)
        self.screen_.closed.connect(self._uncovered)
        self.screen_.open()

    def _assemble(self) -> None:
        look = self.look
        inner, head = QWidget(), QWidget()
        page = column_of(inner)
        row = FlowLayout(head, look.gap)
        row.setContentsMargins(*look.margins[:3], look.gap)
        row.addWidget(label(_("Point to your language"), "title"))
        row.addWidget(button(look, _("Cover the whole screen"), self.cover_screen, "maximize", "primary"))
        row.addWidget(action_button(look, self.actions_["print"], "printer", "quiet", _("Print as a poster")))
        row.addWidget(action_button(look, self.actions_["save-pdf"], "file-down", "quiet"))
        page.addWidget(head)
        page.addWidget(self.board, 1)
        column_of(self).addWidget(scrolling(inner, _("Languages")))

    def _pointed(self, tag: str) -> None:
        self.session.context.choose(language=tag)
        if self.screen_ is not None:
            self.screen_.close()
        for tile in self.board.tiles:
            tile.setChecked(tile.tag == tag)
        self.session.go.emit("find" if self.session.found.wanted.text else "start")

    def _uncovered(self) -> None:
        if self.screen_ is not None:
            self.screen_.deleteLater()
            self.screen_ = None
            self.board.focus_first()

    def _print(self) -> None:
        print_poster(self.session, self.window(), Layout.POSTER, _("Point to your language"))

    def _save(self) -> None:
        save_poster(self.session, self.window(), Layout.POSTER, "point-to-your-language")
