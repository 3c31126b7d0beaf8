"""The start page: the search field, situations as tiles, categories as a tree, ready-made sheets."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from fieldref.gui.actions import Actions
from fieldref.gui.design.parts import button, card, column_of, field, label, row_of, scrolling
from fieldref.gui.models import choices
from fieldref.gui.places.place import Place
from fieldref.gui.session import Session
from fieldref.gui.words import _, language
from fieldref.mark import N_


class StartPlace(Place):
    """Where everything begins; nothing here needs a second look."""

    id = "start"
    name = N_("Start")
    icon = "house"

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        look = self.look
        self.search = field(
            look, _("Search the library"), _("Search: a right, a law, or words like “they want to send me back”"),
            "search", "search",
        )  # fmt: skip
        self._choices: dict[tuple[str, str], QPushButton] = {}
        self.tiles = [self._tile(choice) for choice in choices.situations(session)]
        self.sheets = self._ready()
        self._grid, self._sheets = QGridLayout(), QGridLayout()
        self._grid.setSpacing(look.gap)
        self._sheets.setSpacing(look.gap)
        self._assemble()
        self.search.textEdited.connect(self._typed)
        self.search.returnPressed.connect(self._entered)

    def enter(self) -> None:
        self._mark_chosen()
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark_chosen(self) -> None:
        """Show what is known of the person where it can be chosen."""
        person = self.session.context.person
        for key, choice in self._choices.items():
            chosen = key in (("situation", person.situation), ("category", person.category))
            if (choice.property("chosen") == "true") != chosen:
                choice.setProperty("chosen", "true" if chosen else "false")
                choice.style().unpolish(choice)
                choice.style().polish(choice)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_tiles()

    def _assemble(self) -> None:
        look = self.look
        inner = QWidget()
        page = column_of(inner, look.gap * 2, look.margins)
        page.addWidget(label(_("What does this person need?"), "title", wrap=True))
        page.addWidget(self.search)
        self._columns = row_of(gap=look.gap * 3)
        self._columns.addLayout(self._situations(), 7)
        self._columns.addLayout(self._beside(), 3)
        page.addLayout(self._columns)
        page.addStretch(1)
        page.addWidget(self._about())
        column_of(self).addWidget(scrolling(inner, _("Start")))

    def _situations(self) -> QVBoxLayout:
        found = column_of(gap=self.look.gap)
        found.addWidget(label(_("Where is the person now?"), "lead", wrap=True))
        found.addLayout(self._grid)
        found.addSpacing(self.look.gap)
        found.addWidget(label(_("Ready-made sheets"), "lead"))
        found.addLayout(self._sheets)
        found.addStretch(1)
        return found

    def _beside(self) -> QVBoxLayout:
        found = column_of(gap=self.look.gap)
        found.addWidget(label(_("Who is it? Rights add up"), "lead", wrap=True))
        categories = self._categories()
        found.addWidget(categories)
        found.addSpacing(self.look.gap)
        point = button(self.look, _("Point to your language"), lambda: self.session.go.emit("point"), "hand", "tile")
        point.setToolTip(_("Shows languages in their own scripts for the person to point to"))
        found.addWidget(point)
        self._beside_parts: tuple[QWidget, ...] = (categories, point)
        found.addStretch(1)
        return found

    def _ready(self) -> list[QPushButton]:
        passage = self.session.library.passage
        found = []
        for identifier in self.session.library.ready_sheet_ids():
            words = passage("sheet", identifier, "title", language()).words
            found.append(button(self.look, words, partial(self._use_sheet, identifier), "file-text", "tile"))
        return found

    def _categories(self) -> QFrame:
        frame = card()
        inside = column_of(frame, 0, (4, 4, 4, 4))
        for choice in choices.categories(self.session):
            row = row_of()
            row.addSpacing(choice.level * self.look.px(20))
            icon = "layers" if choice.level == 0 else "plus"
            link = self._link(choice.words, icon, choice.id, self._use_category, choice.second)
            self._choices["category", choice.id] = link
            row.addWidget(link, 1)
            inside.addLayout(row)
        return frame

    def _link(self, words: str, icon: str, identifier: str, do, tip: str = "") -> QPushButton:  # type: ignore[no-untyped-def]
        return button(self.look, words, lambda: do(identifier), icon, "link", tip)

    def _tile(self, choice: choices.Choice) -> QPushButton:
        look, use = self.look, self._use_situation
        tile = button(look, choice.words, lambda: use(choice.id), choice.icon, "tile", choice.second)
        self._choices["situation", choice.id] = tile
        return tile

    def _lay_tiles(self) -> None:
        """Put tiles side by side, as many as fit."""
        px, gap = self.look.px, self.look.gap * 3
        beside = max((each.minimumSizeHint().width() for each in self._beside_parts), default=0) + px(56)
        tile = max((each.sizeHint().width() for each in (*self.tiles, *self.sheets)), default=0)
        single = self.width() < max(px(820), beside + tile + gap + px(96))
        way = QBoxLayout.Direction.TopToBottom if single else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        room = round(self.width() * (1 if single else 0.7)) - self.look.px(72)
        for grid, tiles in ((self._grid, self.tiles), (self._sheets, self.sheets)):
            widest = max((tile.sizeHint().width() for tile in tiles), default=1)
            across = max(1, min(4, room // (widest + self.look.gap)))
            if grid.property("across") != across:
                grid.setProperty("across", across)
                self._lay(grid, tiles, across)
                self._put_in_order()

    def _put_in_order(self) -> None:
        """Let Tab go as one reads: down the first column, then the second."""
        links = [link for (kind, _identifier), link in self._choices.items() if kind == "category"]
        order = (self.search, *self.tiles, *self.sheets, *links, self._beside_parts[-1])
        for before, after in pairwise([each for each in order if each.parentWidget() is not None]):
            QWidget.setTabOrder(before, after)

    def _lay(self, grid: QGridLayout, tiles: list[QPushButton], across: int) -> None:
        for position, tile in enumerate(tiles):
            grid.addWidget(tile, position // across, position % across)
        for column in range(4):
            grid.setColumnStretch(column, 1 if column < across else 0)

    def _about(self) -> QWidget:
        library = self.session.library
        parts = (
            _("Library of {date}, version {version}.", date=library.content_date, version=library.version),
            _("Information, not legal advice."),
            _("The model convention binds no State."),
        )
        return label(" ".join(parts), "small", wrap=True)

    def _typed(self, text: str) -> None:
        if text.strip():
            self.session.find.emit(text)

    def _entered(self) -> None:
        self.session.find.emit(self.search.text())

    def _use_situation(self, identifier: str) -> None:
        self.session.context.choose(situation=identifier)
        self.session.go.emit("find")

    def _use_category(self, identifier: str) -> None:
        self.session.context.choose(category=identifier)
        self.session.go.emit("find")

    def _use_sheet(self, identifier: str) -> None:
        self.session.sheet.use_ready(identifier)
        self.session.go.emit("tray")
