"""The main window: assembles bar, places and actions, and takes people from one place to another."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from fieldref.gui.actions import Actions
from fieldref.gui.clipboard import clear_ours
from fieldref.gui.context_bar import ContextBar
from fieldref.gui.design.look import Look
from fieldref.gui.design.parts import Banner, column_of, empty, row_of
from fieldref.gui.design.stylesheet import dress
from fieldref.gui.later import Later
from fieldref.gui.places.listing import FIND, MANUAL, PLACES, START, TRAY, UNLISTED
from fieldref.gui.places.place import Place
from fieldref.gui.session import Session
from fieldref.gui.setter import SETTER
from fieldref.gui.side_bar import SideBar
from fieldref.gui.visits import Visit
from fieldref.gui.words import _
from fieldref.settings.personal import TEXT_SIZES

if TYPE_CHECKING:
    from fieldref.gui import help, palette
    from fieldref.gui.places import find, manual
else:
    help, palette = Later("fieldref.gui.help"), Later("fieldref.gui.palette")
    find, manual = Later("fieldref.gui.places.find"), Later("fieldref.gui.places.manual")

_NOTICE_MS = 8000
# Actions that belong to the place that is shown; the window switches the others off.
_OF_PLACES = (
    "show-filters", "clear-filters", "add-to-sheet", "bookmark", "print", "read-aloud", "find-in-page", "find-next",
    "find-previous", "view-working", "view-both", "view-person", "save-pdf", "move-up", "move-down", "remove-line",
    "undo", "empty-sheet", "back", "forward", "copy-term", "remove-bookmark", "restore-bookmark", "export-bookmarks",
    "import-bookmarks",
)  # fmt: skip


class MainWindow(QMainWindow):
    """Assembled again when language, theme or text size change; what is chosen and read lives in the session."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.left_at_once = False
        self.setObjectName("window")
        self._here = START
        self._dressed: Look | None = None
        self._notice_timer = QTimer(self, singleShot=True, interval=_NOTICE_MS)
        self.assemble()
        self._connect()
        self._resize()

    # Assembling

    def assemble(self) -> None:
        """Build everything that has words, colours or sizes."""
        session = self.session
        if self._dressed is not session.look:
            self._dressed = session.look
            dress(session.look)
        self._take_down()
        self.actions_ = Actions(self, session.look, tuple((place.id, place.name, place.icon) for place in PLACES))
        self._places: dict[str, Place] = {}
        self.stack = QStackedWidget()
        self.bar = ContextBar(session, self.actions_, self.menuBar())
        self.side = SideBar(session.look, self.actions_, PLACES)
        self._notices = column_of(gap=session.look.px(6), margins=(0, 0, 0, 0))
        self.notice: Banner | None = None
        self._lay_out()
        self.actions_.fill(self.menuBar())
        self._connect_actions()
        self._count_lines()
        self._retitle()
        self.go(self._here)

    def _take_down(self) -> None:
        old = self.takeCentralWidget()
        if old is None:
            return
        self.place().leave()
        self.bar.retire()
        for action in self.actions():
            self.removeAction(action)
            action.deleteLater()
        self._escape.deleteLater()
        for menu in self.menuBar().findChildren(QMenu):
            # Clearing the bar takes its menus out and leaves them alive.
            menu.deleteLater()
        self.menuBar().clear()
        corner = self.menuBar().cornerWidget()
        if corner is not None:
            self.menuBar().setCornerWidget(None)  # type: ignore[arg-type]
            corner.deleteLater()
        old.hide()
        old.deleteLater()

    def _lay_out(self) -> None:
        look = self.session.look
        central = QWidget()
        central.setProperty("part", "page")
        whole = column_of(central)
        whole.addWidget(self.bar)
        lower = row_of()
        lower.addWidget(self.side)
        lower.addLayout(self._right(), 1)
        whole.addLayout(lower, 1)
        self.setCentralWidget(central)
        self.setMinimumSize(720, 480)
        self._notices.setContentsMargins(look.px(12), 0, look.px(12), 0)

    def _right(self) -> QVBoxLayout:
        right = column_of()
        right.addWidget(self.stack, 1)
        right.addLayout(self._notices)
        return right

    def _connect(self) -> None:
        session = self.session
        session.go.connect(self.go)
        session.read.connect(self.read)
        session.open_page.connect(self.open_page)
        session.find.connect(self.look_for)
        session.notice.connect(self.tell)
        session.offer.connect(lambda words, step, place: self.tell("info", words, step, place))
        session.sheet.changed.connect(self._count_lines)
        session.assemble.connect(self.assemble)
        session.context.changed.connect(self._person_changed)
        self._notice_timer.timeout.connect(self._quiet)
        QApplication.instance().screenRemoved.connect(self._screen_left)  # type: ignore[union-attr]

    def _connect_actions(self) -> None:
        on, session = self.actions_.on, self.session
        on("new-person", self.new_person)
        on("clear-context", session.context.clear)
        on("quick-exit", self.quick_exit)
        on("quit", self.close)
        on("palette", self.open_palette)
        on("search", self.search)
        on("larger", lambda: self._resize_text(1))
        on("smaller", lambda: self._resize_text(-1))
        on("normal-size", lambda: session.keep(text_size=TEXT_SIZES[0]))
        for theme in ("light", "dark", "high-contrast"):
            on(f"theme-{theme}", partial(session.keep, theme=theme))
            self.actions_[f"theme-{theme}"].setChecked(session.settings.theme == theme)
        on("full-screen", self._toggle_full_screen)
        on("manual", self.show_manual)
        on("shortcuts", lambda: help.show_shortcuts(session, self.actions_, self))
        on("about", lambda: help.show_text(session, self, _("About fieldref"), help.about_text(session)))
        for place in PLACES:
            on(f"go-{place.id}", partial(self.go, place.id))
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.step_back)
        self._person_changed(session.context.person)

    # Going

    def place(self, identifier: str = "") -> Place:
        """A place by id, the present one where not given; built when first asked for."""
        identifier = identifier or self._here
        if identifier not in self._places:
            sign = next(sign for sign in (*PLACES, *UNLISTED) if sign.id == identifier)
            self._places[identifier] = sign.place()(self.session, self.actions_)
            self.stack.addWidget(self._places[identifier])
        return self._places[identifier]

    def go(self, identifier: str) -> None:
        """Show a place; one that this edition does not have is passed over."""
        if identifier not in {place.id for place in (*PLACES, *UNLISTED)}:
            return
        if identifier != self._here and self._notice_timer.isActive():
            # A note belongs to where it was made; a warning stays.
            self._quiet()
        before = self._places.get(self._here)
        if before is not None:
            before.leave()
        self._here = identifier
        place = self.place()
        self.stack.setCurrentWidget(place)
        self.actions_.enable(False, *_OF_PLACES)
        self.side.show_place(identifier)
        place.enter()

    def look_for(self, text: str) -> None:
        """Search for a text."""
        self.go(FIND)
        self._find_place().type(text)

    def read(self, entry: str) -> None:
        """Read an entry."""
        self.go(FIND)
        self._find_place().read(Visit("entry", entry))

    def open_page(self, kind: str, identifier: str) -> None:
        """Read a page of any kind (see Visit)."""
        self.go(FIND)
        self._find_place().read(Visit(kind, identifier))

    def search(self) -> None:
        """Put the cursor into the search field."""
        if self._here == START:
            self.place().enter()
            return
        self.go(FIND)
        self._find_place().stop_reading()
        self._find_place().search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find_place().search.selectAll()

    def step_back(self) -> None:
        """Esc: a step inside the place, else to the start page."""
        if not self.place().step_back() and self._here != START:
            self.go(START)

    def open_palette(self) -> None:
        """Open the command palette."""
        palette.Palette(self.session, self.actions_, self).open()

    def _count_lines(self) -> None:
        self.side.count(TRAY, len(self.session.sheet.lines))

    def _find_place(self) -> "find.FindPlace":
        place = self.place(FIND)
        if not isinstance(place, find.FindPlace):
            raise TypeError(place.id)
        return place

    # The person

    def new_person(self) -> None:
        """Forget everything about the person before, and start again."""
        session = self.session
        session.tasks.drop_all()
        session.voice.stop()
        session.found.forget()
        session.visits.forget()
        session.sheet.forget()
        session.forget_states()
        session.context.new_person()
        clear_ours()
        self._here = START
        # Places hold what was typed and shown; new ones hold nothing.
        self.assemble()

    def quick_exit(self) -> None:
        """Close everything at once and leave nothing on the clipboard. Nothing is written."""
        for window in QApplication.topLevelWidgets():
            window.hide()
        clear_ours()
        self.session.voice.stop()
        self.session.tasks.drop_all()
        self.left_at_once = True
        SETTER.stop()
        QGuiApplication.exit(0)

    def _person_changed(self, _person: object) -> None:
        self.actions_.enable(not self.session.context.person.is_empty, "clear-context")

    # Notices

    def tell(self, kind: str, words: str, step: str = "", place: str = "") -> None:
        """Show one quiet sentence; a note goes away by itself, a warning stays until closed.

        ``step`` are the words of a button that leads to ``place``.
        """
        self._quiet()
        banner = Banner(self.session.look, kind, words)
        if step and place != self._here:
            banner.offer(step, partial(self.go, place), next(sign.icon for sign in PLACES if sign.id == place))
        banner.offer(_("Close"), self._quiet, "x")
        self._notices.addWidget(banner)
        self._notices.setContentsMargins(*self._notice_room())
        self.notice = banner
        if kind == "info":
            self._notice_timer.start()

    def _notice_room(self) -> tuple[int, int, int, int]:
        px = self.session.look.px
        return (px(12), px(6), px(12), px(10))

    def _quiet(self) -> None:
        self._notice_timer.stop()
        empty(self._notices)
        self._notices.setContentsMargins(0, 0, 0, 0)
        self.notice = None

    # The window itself

    def closeEvent(self, event: QCloseEvent) -> None:
        # A folder that was wiped, or never used, stays as it is.
        if self.session.personal.stored() and not (self.isMaximized() or self.isFullScreen()):
            place = self.geometry()
            self.session.keep(window=(place.x(), place.y(), place.width(), place.height()))
        self.session.close()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and hasattr(self, "actions_"):
            self.actions_["full-screen"].setChecked(self.isFullScreen())

    def show_manual(self) -> None:
        """Open the manual page of the place."""
        here = self.place()
        state = self.session.state(manual.ManualState)
        state.page = here.manual or here.id
        if here.id != MANUAL:
            state.came_from = here.id
        self.go(MANUAL)

    def _retitle(self) -> None:
        # Translators: a window title that says nothing about the program.
        self.setWindowTitle(_("Notes") if self.session.settings.neutral_title else "fieldref")

    def _resize(self) -> None:
        kept = self.session.settings.window
        screen = QGuiApplication.primaryScreen().availableGeometry()
        if len(kept) == 4 and screen.contains(kept[0] + 40, kept[1] + 40):
            self.setGeometry(*kept)
        else:
            self.resize(min(1280, screen.width()), min(760, screen.height()))

    def _screen_left(self, _screen: object) -> None:
        """A screen was unplugged: come to one that is there."""
        if QGuiApplication.screenAt(self.geometry().center()) is None:
            screen = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(self.size().boundedTo(screen.size()))
            self.move(screen.topLeft())
            self.tell("info", _("A screen was taken away; the window moved to the one that is there."))

    def _resize_text(self, by: int) -> None:
        at = TEXT_SIZES.index(self.session.settings.text_size) + by
        if 0 <= at < len(TEXT_SIZES):
            self.session.keep(text_size=TEXT_SIZES[at])

    def _toggle_full_screen(self) -> None:
        self.showNormal() if self.isFullScreen() else self.showFullScreen()
