"""The reader with its buttons: what to do with the page, in which languages it is shown, find in page."""

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QPushButton, QWidget

from fieldref.errors import FieldrefError
from fieldref.gui.actions import Actions
from fieldref.gui.design.parts import action_button, button, column_of, label, line, put_icon
from fieldref.gui.flow import FlowLayout, JoinedLayout
from fieldref.gui.printing import print_job
from fieldref.gui.reader.aloud import ReadAloudButton
from fieldref.gui.reader.browser import PageBrowser, framed
from fieldref.gui.reader.content import declaration_page, entry_page, glossary_page
from fieldref.gui.reader.find_bar import FindBar
from fieldref.gui.reader.pages import PageAuthor
from fieldref.gui.reader.writer import PageWriter
from fieldref.gui.session import Session
from fieldref.gui.visits import Visit
from fieldref.gui.words import _
from fieldref.search.request import DECLARATION, GLOSSARY
from fieldref.sheet import Layout, Paper, SheetRequest

_OTHERS = (("print", "printer"), ("read-aloud", "volume-2"), ("find-in-page", "search"))
VIEWS = ("view-working", "view-both", "view-person")


class ReaderPane(QFrame):
    """Shows one page. ``wants_width()`` asks the place to give the reader the whole width."""

    wants_width = Signal()

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__()
        self.setProperty("part", "panel")
        self._session, self._actions, self._look = session, actions, session.look
        self._shown: Visit | None = None
        self._title = ""
        self.browser = PageBrowser(self._look, _("Page"))
        self.find_bar = FindBar(self._look, actions, self.browser)
        self._views = {name: self._segment(name) for name in VIEWS}
        self._open = button(self._look, _("Open"), self.wants_width.emit, "maximize")
        self._open.setToolTip(_("Reads over the whole width (Enter)"))
        self._empty = label(_("Choose a result to read it here."), "muted", wrap=True)
        self._bookmark: QPushButton
        self.aloud = ReadAloudButton(session, actions)
        self._only_wide: tuple[QWidget, ...] = ()
        self._only_roomy: tuple[QWidget, ...] = ()
        self._was_roomy, self._was_spare, self._wide = False, 0, False
        self._rewrite = QTimer(self, singleShot=True, interval=0)
        self._frame = framed(self.browser)
        self._bars = self._make_bars()
        self._assemble()
        self._connect()
        self.show_nothing()

    def offered(self) -> tuple[str, ...]:
        """The actions of a page; the ones that need a page are only offered when there is one."""
        if self._shown is None:
            return ()
        own = ("find-in-page", "find-next", "find-previous", *VIEWS)
        return (*own, *(("add-to-sheet", "bookmark", "print") if self._shown.kind == "entry" else ("bookmark",)))

    def connect_actions(self) -> None:
        """Let the actions of a page act here."""
        on = self._actions.on
        on("add-to-sheet", self.add_to_sheet)
        on("bookmark", self.bookmark)
        on("print", self.print_page)
        on("read-aloud", self.aloud.toggle)
        self.aloud.refresh()
        on("find-in-page", self.find_in_page)
        on("find-next", lambda: self._step(1))
        on("find-previous", lambda: self._step(-1))
        on("back", self.back)
        on("forward", self.forward)
        for name in VIEWS:
            on(name, partial(self._choose_view, name))
        self._enable()

    def visit(self, visit: Visit) -> None:
        """Read a page and remember it for back and forward."""
        self._session.visits.visit(visit)
        self._show(visit)

    def preview(self, visit: Visit, _typed: str = "") -> None:
        """Show a page while results are walked through; it takes the place of the one before."""
        self._session.visits.show_instead(visit)
        if visit != self._shown:
            self._show(visit)

    def back(self) -> None:
        """The page before."""
        if self._session.visits.can_go_back:
            self._show(self._session.visits.back())

    def forward(self) -> None:
        """The page after."""
        if self._session.visits.can_go_forward:
            self._show(self._session.visits.forward())

    def show_nothing(self) -> None:
        """There is nothing to read."""
        self._shown = None
        self._frame.hide()
        self._bars.hide()
        self.find_bar.hide()
        self._empty.show()
        self._enable()

    def set_wide(self, wide: bool) -> None:
        """Whether the reader has the whole width."""
        self._wide = wide
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the buttons there is room for, and write the page again where its columns change."""
        for part in self._only_wide:
            part.setVisible(self._wide)
        room = self._wide and self.width() >= self._look.px(1225) and self.window().height() >= self._look.px(560)
        for part in self._only_roomy:
            part.setVisible(room)
        self._more.setVisible(not room)
        self._open.setVisible(not self._wide)
        if self._shown is not None and (self._was_roomy, self._was_spare) != (self._roomy(), self._spare()):
            self._rewrite.start()

    def _write_again(self) -> None:
        if self._shown is not None:
            self._show(self._shown, keep_place=True)

    def take_focus(self) -> None:
        """Let the arrow keys scroll the page."""
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_to_sheet(self) -> None:
        """Put the entry on the sheet."""
        if self._shown is None or self._shown.kind != "entry":
            return
        if self._session.sheet.add(self._shown.id):
            words = _("On the sheet: {title}", title=self._title)
        else:
            words = _("This entry is on the sheet already.")
        self._session.offer.emit(words, _("Open the sheet"), "tray")

    def bookmark(self) -> None:
        """Add a bookmark, or take it away."""
        if self._shown is None:
            return
        added = self._session.toggle_bookmark(self._shown.kind, self._shown.id, self._title)
        self._session.notice.emit("info", _("Bookmark added.") if added else _("Bookmark removed."))
        self._show_bookmark()

    def print_page(self) -> None:
        """Print the entry as a page of its own."""
        if self._shown is not None and self._shown.kind == "entry":
            person = self._session.context.person
            request = SheetRequest(
                language=self._session.working_language.tag,
                chosen=(self._shown.id,),
                layout=Layout.ENTRY,
                paper=Paper(self._session.settings.paper),
                country=person.country,
                date=self._session.today(),
            )
            print_job(self._session, self.window(), ((request, 1),), self._title)

    def find_in_page(self) -> None:
        """Open the bar."""
        if self._shown is not None:
            self.find_bar.open()

    def close_find_bar(self) -> bool:
        """Close the bar; False where it was not open."""
        if not self.find_bar.isVisible():
            return False
        self.find_bar.clear()
        self.find_bar.hide()
        self.take_focus()
        return True

    def _step(self, by: int) -> None:
        if not self.find_bar.isVisible():
            self.find_in_page()
        else:
            self.find_bar.step(by)

    def _show(self, visit: Visit, keep_place: bool = False) -> None:
        self._shown = visit
        self._was_roomy, self._was_spare = self._roomy(), self._spare()
        at = self.browser.verticalScrollBar().value() if keep_place else 0
        writer = PageWriter(self.browser.document(), self._look, self._was_spare)
        try:
            self.browser.columns = 1
            self._title = self._write(visit, PageAuthor(self._session, writer, self._roomy()))
        except FieldrefError as error:
            self._session.tell(error)
            self.show_nothing()
            return
        finally:
            writer.finish()
        self.browser.setAccessibleName(_("Page: {title}", title=self._title))
        self._empty.hide()
        self._frame.show()
        self._bars.show()
        self.browser.fit()
        self.browser.moveCursor(self.browser.textCursor().MoveOperation.Start)
        self.browser.verticalScrollBar().setValue(at)
        if self.find_bar.isVisible():
            self.find_bar.search(self.find_bar.field.text())
        self._enable()
        self._show_bookmark()
        self.aloud.show_page(visit, self._tags()[-1])

    def _write(self, visit: Visit, author: PageAuthor) -> str:
        session, library = self._session, self._session.library
        tags, working, person = self._tags(), session.working_language.tag, session.context.person
        if visit.kind == DECLARATION:
            code, _slash, number = visit.id.partition("/")
            declared = declaration_page(library, code, int(number), working, session.reader_view == "view-both")
            self.browser.columns = len(declared.columns)
            author.declaration(declared)
            return declared.columns[0].article.title
        if visit.kind == GLOSSARY:
            term = glossary_page(library, visit.id, tags, working)
            author.glossary(term)
            return term.columns[0].term.words
        page = entry_page(library, visit.id, tags, person.country, person.category, working)
        self.browser.columns = len(page.columns)
        author.entry(page)
        return page.columns[0].title

    def _roomy(self) -> bool:
        """Whether two columns fit beside each other."""
        return self.width() >= self._look.px(760)

    def _spare(self) -> int:
        """Room beside running text, in pixels: tables take the whole page, lines stay readable."""
        page = min(self.width() - self._look.px(64), self._look.px(820))
        return max(0, page - self._look.px(550))

    def _tags(self) -> tuple[str, ...]:
        working, reader = self._session.working_language.tag, self._session.reader_language
        view = self._session.reader_view
        if working == reader or view == "view-working":
            return (working,)
        return (reader,) if view == "view-person" else (working, reader)

    def _choose_view(self, name: str) -> None:
        self._session.reader_view = name
        if name != "view-working" and not self._session.context.person.language:
            self._actions.trigger("choose-language")
        if self._shown is not None:
            self._show(self._shown)
        self._enable()

    def _segment(self, name: str) -> QPushButton:
        found = action_button(self._look, self._actions[name], "", "segment")
        found.setCheckable(True)
        return found

    def _make_bars(self) -> QWidget:
        look, actions = self._look, self._actions
        bars = QWidget()
        flow = FlowLayout(bars, look.px(4))
        flow.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        segments = QWidget()
        row = JoinedLayout(segments)
        group = QButtonGroup(self)
        for segment in self._views.values():
            group.addButton(segment)
            row.addWidget(segment)
        back, forward = self._arrow("back", "arrow-left"), self._arrow("forward", "arrow-right")
        self._bookmark = action_button(look, actions["bookmark"], "bookmark")
        add = action_button(look, actions["add-to-sheet"], "plus", "primary")
        others = [
            self.aloud if name == "read-aloud" else action_button(look, actions[name], icon) for name, icon in _OTHERS
        ]
        self._more = self._make_more()
        for part in (back, forward, segments, add, self._open, self._bookmark, *others, self._more):
            flow.addWidget(part)
        self._only_wide = (back, forward, segments)
        self._only_roomy = tuple(others)
        return bars

    def _arrow(self, name: str, icon: str) -> QPushButton:
        found = action_button(self._look, self._actions[name], icon, "quiet")
        found.setText("")
        found.setIcon(self._look.icon(icon, "accent"))
        found.setIconSize(QSize(self._look.px(20), self._look.px(20)))
        return found

    def _make_more(self) -> QPushButton:
        found = button(self._look, _("More"), None, "menu")
        menu = QMenu(found)
        for name, _icon in _OTHERS:
            menu.addAction(self._actions[name])
        found.setMenu(menu)
        return found

    def _assemble(self) -> None:
        layout = column_of(self)
        layout.addWidget(self._bars)
        layout.addWidget(line())
        layout.addWidget(self.find_bar)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._frame, 1)

    def _connect(self) -> None:
        self.browser.followed.connect(self._follow)
        self.find_bar.closed.connect(self.close_find_bar)
        self._rewrite.timeout.connect(self._write_again)
        self._session.context.changed.connect(self._person_changed)

    def _person_changed(self, _person: object) -> None:
        if self._shown is not None:
            self._show(self._shown, keep_place=True)

    def _follow(self, address: str) -> None:
        kind, _colon, identifier = address.partition(":")
        if kind == "entry":
            self.visit(Visit("entry", identifier))
        elif kind == "choose":
            self._actions.trigger(f"choose-{identifier}")

    def _show_bookmark(self) -> None:
        there = self._shown is not None and self._session.is_bookmarked(self._shown.kind, self._shown.id)
        words = _("Bookmarked") if there else _("Bookmark")
        self._bookmark.setText(words)
        self._bookmark.setAccessibleName(words)
        put_icon(self._bookmark, self._look, "bookmark-check" if there else "bookmark")

    def _enable(self) -> None:
        offered = set(self.offered())
        for name in ("find-in-page", "find-next", "find-previous", "add-to-sheet", "bookmark", "print", *VIEWS):
            self._actions.enable(name in offered, name)
        self._actions.enable(self._session.visits.can_go_back, "back")
        self._actions.enable(self._session.visits.can_go_forward, "forward")
        # Without a language of the person there is one column, whatever is wanted.
        one = self._session.working_language.tag == self._session.reader_language
        view = "view-working" if one else self._session.reader_view
        for name, segment in self._views.items():
            checked = name == view
            segment.setChecked(checked)
            self._actions[name].setChecked(checked)
