"""The manual: its pages in a list, found by any word, and the one that is read."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QApplication, QListView, QSplitter, QWidget

from fieldref.gui.actions import Actions
from fieldref.gui.design.measures import Size
from fieldref.gui.design.parts import button, column_of, field, label
from fieldref.gui.models.choices import ID_ROLE, Choice, ChoicesModel
from fieldref.gui.models.manual import ManualPage, read_manual
from fieldref.gui.places.place import Place
from fieldref.gui.places.wrapped_choice import WrappedChoiceDelegate
from fieldref.gui.reader.browser import PageBrowser, framed
from fieldref.gui.session import Session
from fieldref.gui.words import _, language
from fieldref.mark import N_

_WALK = (Qt.Key.Key_Up, Qt.Key.Key_Down)


@dataclass
class ManualState:
    """The page that is read, and the place that F1 was pressed in."""

    page: str = "start"
    came_from: str = ""


class ManualPlace(Place):
    """Written for people; F1 opens the page of the place they are in."""

    id = "manual"
    name = N_("Manual")
    icon = "book-open"

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self._state = session.state(ManualState)
        self.pages = {page.id: page for page in read_manual(language())}
        self.model = ChoicesModel(
            tuple(Choice(page.id, page.title, also=page.markdown) for page in self.pages.values())
        )
        self.search = field(self.look, _("Find in the manual"), _("Find in the manual"), "find", "search")
        self.list = self._make_list()
        self.browser = PageBrowser(self.look, _("Page of the manual"))
        self._back = button(self.look, _("Back to where I was"), self._return, "arrow-left", "quiet")
        self._assemble()
        self._connect()

    @property
    def page(self) -> ManualPage:
        """The page that is read."""
        return self.pages[self._state.page]

    def enter(self) -> None:
        self.search.clear()
        self.model.narrow("")
        self._back.setVisible(bool(self._state.came_from))
        self.show_page(self._state.page)
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        if self.search.text():
            self.search.clear()
            self._narrow("")
            return True
        if self._state.came_from:
            self._return()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where the window is low or the text large, the list needs the room more than its title does.
        self._title.setVisible(self.height() > self.look.px(340))

    def show_page(self, identifier: str) -> None:
        """Read a page; the first one where the manual has no such page."""
        page = self.pages.get(identifier) or next(iter(self.pages.values()))
        self._state.page = page.id
        row = self.model.row_of(page.id)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
        self._write(page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _WALK
        if watched is self.search and pressed:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def _assemble(self) -> None:
        look, side = self.look, QWidget()
        side.setProperty("part", "page")
        inside = column_of(side, look.gap, (look.px(20), look.px(14), look.px(12), look.px(12)))
        self._title = label(_("Manual"), "title")
        inside.addWidget(self._title)
        inside.addWidget(self.search)
        inside.addWidget(self.list, 1)
        inside.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeading)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(side)
        splitter.addWidget(framed(self.browser))
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 3)
        side.setMinimumWidth(look.px(200))
        self.browser.setMinimumWidth(look.px(240))
        column_of(self).addWidget(splitter)

    def _make_list(self) -> QListView:
        found = QListView()
        found.setModel(self.model)
        # The view may outlive the place for a moment; it must not outlive its model.
        self.model.setParent(found)
        found.setItemDelegate(WrappedChoiceDelegate(self.look, found))
        found.setProperty("part", "plain")
        found.setAccessibleName(_("Pages of the manual"))
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        found.setResizeMode(QListView.ResizeMode.Adjust)
        return found

    def _connect(self) -> None:
        self.search.textEdited.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.browser.followed.connect(lambda address: self.show_page(address.removeprefix("#")))

    def _narrow(self, typed: str) -> None:
        self.model.narrow(typed)
        if self.model.rowCount():
            row = max(self.model.row_of(self._state.page), 0) if not typed else 0
            self.show_page(str(self.model.index(row).data(ID_ROLE)))

    def _chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        identifier = str(index.data(ID_ROLE) or "")
        if identifier and identifier != self._state.page:
            self.show_page(identifier)

    def _return(self) -> None:
        came_from, self._state.came_from = self._state.came_from, ""
        self.session.go.emit(came_from)

    def _write(self, page: ManualPage) -> None:
        document = self.browser.document()
        tongue = self.session.tongues.of(page.language)
        document.setDefaultStyleSheet(self._styles())
        document.setDefaultFont(self.look.type.font(script=tongue.script))
        document.setDefaultTextOption(_option(tongue.rtl))
        document.setHtml(page.html)
        document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, page.title)
        self._size_headings(document, tongue.script)
        self.browser.fit()
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)

    def _size_headings(self, document: QTextDocument, script: str) -> None:
        """Qt enlarges headings on its own; here they have two of the four sizes."""
        block = document.begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                shape = QTextCharFormat()
                shape.setFont(self.look.type.font(Size.TITLE if level == 1 else Size.LEAD, True, script))
                shape.setForeground(self.look.colour("text"))
                cursor = QTextCursor(block)
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(shape)
            block = block.next()

    def _styles(self) -> str:
        look, theme = self.look, self.look.theme
        text = look.measures.text
        families = ", ".join(f"'{family}'" for family in look.type.font().families())
        return f"""
            body, p, li, td, th {{ color: {theme.text}; }}
            h1 {{ font-size: {text(Size.TITLE)}px; margin: 0 0 {look.px(8)}px 0; }}
            h2 {{ font-size: {text(Size.LEAD)}px; margin: {look.px(16)}px 0 {look.px(4)}px 0; }}
            p {{ margin: 0 0 {look.px(8)}px 0; line-height: 130%; }}
            li {{ margin: 0 0 {look.px(6)}px 0; line-height: 130%; }}
            a {{ color: {theme.accent}; }}
            code {{ color: {theme.accent}; font-family: {families}; }}
            table {{ border-collapse: collapse; margin: {look.px(8)}px 0; }}
            th, td {{ border: 1px solid {theme.line}; padding: {look.px(6)}px {look.px(10)}px; text-align: left; }}
        """


def _option(rtl: bool) -> QTextOption:
    found = QTextOption()
    found.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    found.setWrapMode(QTextOption.WrapMode.WordWrap)
    return found
