"""The bar of places at the start side: an icon over a word each."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QSizePolicy, QToolButton, QWidget

from fieldref.gui.actions import Actions
from fieldref.gui.design.look import Look
from fieldref.gui.design.parts import column_of
from fieldref.gui.places.listing import Sign
from fieldref.gui.words import _


class SideBar(QScrollArea):
    """Scrolls where the window is low or the text large."""

    def __init__(self, look: Look, actions: Actions, places: tuple[Sign, ...]) -> None:
        super().__init__()
        self._look = look
        self.setProperty("part", "side-scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("Places"))
        self._group = QButtonGroup(self)
        self._buttons = {place.id: self._make(place, actions) for place in places}
        inner = QWidget()
        inner.setProperty("part", "page-side")
        inner.setObjectName("side-inner")
        column = column_of(inner, look.px(1), (look.px(6), look.px(4), look.px(6), look.px(4)))
        for button in self._buttons.values():
            column.addWidget(button)
        column.addStretch(1)
        self._inner = inner
        self._shown = ""
        self.setWidget(inner)
        widest = max(button.sizeHint().width() for button in self._buttons.values())
        self._wide = max(widest, look.px(76)) + look.px(14)
        self.setFixedWidth(self._wide)

    def show_place(self, identifier: str) -> None:
        """Mark the present place."""
        if identifier in self._buttons:
            self._buttons[identifier].setChecked(True)
            self._shown = identifier
            self._reveal()

    def button(self, identifier: str) -> QToolButton:
        """The button of a place."""
        return self._buttons[identifier]

    def count(self, identifier: str, number: int) -> None:
        """Write a number behind the name of a place; none where it is 0."""
        button = self._buttons[identifier]
        button.setText(f"{button.accessibleName()} \u2068({number})\u2069" if number else button.accessibleName())

    def _reveal(self) -> None:
        button = self._buttons.get(self._shown)
        if button is not None:
            self.ensureWidgetVisible(button, 0, self._look.gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Room for the scroll bar, so that it does not lie over the words.
        low = self._inner.minimumSizeHint().height() > self.height()
        self.setFixedWidth(self._wide + (self.verticalScrollBar().sizeHint().width() if low else 0))
        self._reveal()

    def _make(self, place: Sign, actions: Actions) -> QToolButton:
        found = QToolButton()
        action = actions[f"go-{place.id}"]
        found.setText(_(place.name))
        found.setIcon(self._look.icon(place.icon, "accent"))
        found.setIconSize(QSize(self._look.px(20), self._look.px(20)))
        found.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        found.setProperty("part", "place")
        found.setCheckable(True)
        found.setAccessibleName(_(place.name))
        found.setToolTip(action.toolTip())
        found.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        found.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        found.clicked.connect(action.trigger)
        self._group.addButton(found)
        return found
