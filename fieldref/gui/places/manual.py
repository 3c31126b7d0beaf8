"""The manual: its pages in a list, found by any word, and the one that is read."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from fieldref.gui.actions import Actions
from fieldref.gui.design.measures import Size
from fieldref.gui.design.parts import button, field, label
from fieldref.gui.models.choices import Choice, ChoicesModel
from fieldref.gui.models.manual import ManualPage, read_manual
from fieldref.gui.places.listed import ListedPlace
from fieldref.gui.reader.browser import PageBrowser
from fieldref.gui.session import Session
from fieldref.gui.words import _, language
from fieldref.mark import N_


@dataclass
class ManualState:
    """The page that is read, and the place that F1 was pressed in."""

    page: str = "start"
    came_from: str = ""


class ManualPlace(ListedPlace):
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
        self.browser = PageBrowser(self.look, _("Page of the manual"))
        self.nothing = label(_("Nothing found"), "muted", wrap=True)
        self._back = button(self.look, _("Back to where I was"), self._return, "arrow-left", "quiet")
        self.assemble(_("Pages of the manual"), self._back)
        self.browser.followed.connect(lambda address: self.show_one(address.removeprefix("#")))

    @property
    def current(self) -> str:
        return self._state.page

    @property
    def page(self) -> ManualPage:
        """The page that is read."""
        return self.pages[self._state.page]

    def enter(self) -> None:
        self.search.clear()
        self.narrow("")
        self._back.setVisible(bool(self._state.came_from))
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        if super().step_back():
            return True
        if self._state.came_from:
            self._return()
            return True
        return False

    def show_one(self, identifier: str) -> None:
        """Read a page; the first one where the manual has no such page."""
        page = self.pages.get(identifier) or next(iter(self.pages.values()))
        self._state.page = page.id
        row = self.model.row_of(page.id)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
        self._write(page)

    def _return(self) -> None:
        came_from, self._state.came_from = self._state.came_from, ""
        self.session.go.emit(came_from)

    def _write(self, page: ManualPage) -> None:
        document = self.browser.document()
        tongue = self.session.tongues.of(page.language)
        document.setDefaultStyleSheet(self._styles())
        document.setDefaultFont(self.look.type.font(script=tongue.script))
        document.setDefaultTextOption(_option(tongue.rtl))
        document.setHtml(page.html(tongue.rtl))
        document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, page.title)
        self._size_headings(document, tongue.script)
        # Qt lays a long page out bit by bit; headings changed meanwhile can leave its last lines without a place.
        document.markContentsDirty(0, document.characterCount())
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
