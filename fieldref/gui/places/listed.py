"""A place with a field, the list that it narrows, and the page of the one that is chosen."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QSplitter, QWidget

from fieldref.gui.design.lists import list_of
from fieldref.gui.design.parts import column_of, label
from fieldref.gui.models.choices import ID_ROLE, ChoicesModel
from fieldref.gui.places.place import Place
from fieldref.gui.places.wrapped_choice import WrappedChoiceDelegate
from fieldref.gui.reader.browser import PageBrowser, framed
from fieldref.gui.words import _

_WALK = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ListedPlace(Place):
    """The keys that walk go from the field to the list; Esc clears the field first.

    A subclass makes ``model``, ``search``, ``browser`` and ``nothing`` (said where no words match), calls
    ``assemble``, and says what ``current`` is and how one is shown.
    """

    shares: ClassVar[tuple[int, int]] = (1, 3)  # how the list and the page divide the width
    model: ChoicesModel
    search: QLineEdit
    browser: PageBrowser
    nothing: QLabel
    list: QListView

    @property
    def current(self) -> str:
        """The id of what is read."""
        raise NotImplementedError

    def show_one(self, identifier: str) -> None:
        """Read one and mark it in the list."""
        raise NotImplementedError

    def narrow(self, typed: str) -> None:
        """List only what holds the words, and read the first; with no words all, and read on."""
        self.model.narrow(typed)
        there = self.model.rowCount() > 0
        self.list.setVisible(there)
        self.nothing.setVisible(not there)
        if there:
            row = 0 if typed else max(self.model.row_of(self.current), 0)
            self.show_one(str(self.model.index(row).data(ID_ROLE)))

    def assemble(self, of_the_list: str, below: QWidget) -> None:
        """Put the parts in order; ``of_the_list`` is its spoken name, ``below`` stands under it."""
        look, side = self.look, QWidget()
        side.setProperty("part", "page")
        inside = column_of(side, look.gap, (*look.margins[:2], look.measures.room(12), look.margins[3]))
        self._title = label(_(self.name), "title")
        self.list = self._make_list(of_the_list)
        for part in (self._title, self.search, self.nothing):
            inside.addWidget(part)
        inside.addWidget(self.list, 1)
        inside.addWidget(below, 0, Qt.AlignmentFlag.AlignLeading)
        side.setMinimumWidth(look.px(210))
        self.browser.setMinimumWidth(look.px(240))
        column_of(self).addWidget(self._beside(side, framed(self.browser)))
        self.search.textEdited.connect(self.narrow)
        self.search.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._chosen)

    def step_back(self) -> bool:
        if self.search.text():
            self.search.clear()
            self.narrow("")
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where the window is low or the text large, the list needs the room more than its title does.
        self._title.setVisible(self.height() > self.look.px(340))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _WALK
        if watched is self.search and pressed:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def _beside(self, side: QWidget, page: QWidget) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for part, share in zip((side, page), self.shares, strict=True):
            splitter.addWidget(part)
            splitter.setStretchFactor(splitter.indexOf(part), share)
        return splitter

    def _make_list(self, name: str) -> QListView:
        found = list_of(self.model, name, "plain")
        found.setItemDelegate(WrappedChoiceDelegate(self.look, found))
        return found

    def _chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        identifier = str(index.data(ID_ROLE) or "")
        if identifier and identifier != self.current:
            self.show_one(identifier)
