"""The text of a page: a browser that opens nothing, keeps lines short, and shows that it has the focus."""

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser

from fieldref.gui.design.look import Look
from fieldref.gui.design.parts import card, column_of

# Widths of a page with one and with two columns, in pixels at 100 %; running text in one column is narrower still.
_ONE, _TWO = 820, 1020
# Signs that keep a line in order on the screen and break a command that is pasted: a joiner, isolates.
_ONLY_SHOWN = dict.fromkeys((0x2060, 0x2066, 0x2067, 0x2068, 0x2069))


class PageBrowser(QTextBrowser):
    """``followed(address)`` is emitted for a link; nothing is loaded from anywhere."""

    followed = Signal(str)
    focused = Signal(bool)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.columns = 1
        self.setProperty("part", "reading")
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._clicked)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever opened from here: pictures are in the document already."""
        return ""

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the words alone, so that a command can be pasted as it is."""
        found = super().createMimeDataFromSelection()
        found.setText(found.text().translate(_ONLY_SHOWN))
        return found

    def fit(self) -> None:
        """Put room beside the text so that lines stay readable."""
        page = self._look.px(_TWO if self.columns > 1 else _ONE)
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        side = max(self._look.px(24), round((room - page) / 2))
        self.setViewportMargins(side, self._look.px(16), side, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Margins first: they change the viewport, and the text is laid out for the viewport.
        self.fit()
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)

    def _clicked(self, address: QUrl) -> None:
        self.followed.emit(address.toString())


def framed(browser: PageBrowser) -> QFrame:
    """The browser in a frame that shows the focus."""
    frame = card("reading-frame")
    column_of(frame).addWidget(browser)

    def show(focused: bool) -> None:
        frame.setProperty("focused", "true" if focused else "false")
        frame.style().unpolish(frame)
        frame.style().polish(frame)

    browser.focused.connect(show)
    return frame
