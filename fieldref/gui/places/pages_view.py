"""The real pages, one under another."""

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QColor, QHideEvent, QImageReader, QPainter, QPaintEvent, QPixmap, QPixmapCache
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from fieldref.gui.design.look import Look
from fieldref.gui.design.parts import column_of, empty, label, scrolling
from fieldref.gui.words import _

_SHEET_INCHES = 8.4
_LEAST_PPI, _MOST_PPI = 50.0, 150.0
# The line around a page, pixels.
_LINE = 1


class PagesView(QWidget):
    """Shows page images at the width there is."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        inner = QWidget()
        inner.setProperty("part", "page")
        self._pages = column_of(inner, look.gap * 2, (look.px(16),) * 4)
        self.area: QScrollArea = scrolling(inner, _("Pages of the sheet"))
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column_of(self).addWidget(self.area)

    def ppi(self) -> float:
        """Pixels per inch at which a page fills the width, in device pixels."""
        room = self.area.viewport().width() - self._look.px(32)
        fitting = min(max(room / _SHEET_INCHES, _LEAST_PPI), _MOST_PPI)
        return round(fitting * self.devicePixelRatioF(), 1)

    def show_pages(self, pages: tuple[bytes, ...]) -> None:
        """Replace all pages."""
        at = self.area.verticalScrollBar().value()
        empty(self._pages)
        for number, page in enumerate(pages):
            self._pages.addWidget(self._page(page, number + 1, len(pages)), 0, Qt.AlignmentFlag.AlignHCenter)
        self._pages.addStretch(1)
        self.area.verticalScrollBar().setValue(at)

    def say(self, words: str) -> None:
        """Show a sentence instead of pages."""
        empty(self._pages)
        said = label(words, "muted", wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages.addWidget(said, 1)

    def _page(self, page: bytes, number: int, count: int) -> "Page":
        shown = Page(page, self.devicePixelRatioF(), self._look.theme.line)
        shown.setAccessibleName(_("Page {number} of {count}", number=number, count=count))
        return shown


class Page(QLabel):
    """One page in its real colours: paper stays white in every theme, as the printer prints it.

    It is unpacked when it is painted, because a page unpacked is fifty times as large as its file. Qt's pixmap cache
    keeps the last few and lets the others go; a page that is hidden is let go at once.
    """

    def __init__(self, png: bytes, ratio: float, line: str) -> None:
        super().__init__()
        self._png = png
        self._ratio = ratio
        self._line = QColor(line)
        self._key = f"page {id(self)}"
        # The reader holds on to neither of these two.
        content = QByteArray(png)
        buffer = QBuffer(content)
        size = QImageReader(buffer).size() / ratio
        self.setFixedSize(size.width() + 2 * _LINE, size.height() + 2 * _LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._line)
            painter.drawPixmap(_LINE, _LINE, self._picture())

    def hideEvent(self, event: QHideEvent) -> None:
        QPixmapCache.remove(self._key)
        super().hideEvent(event)

    def _picture(self) -> QPixmap:
        picture = QPixmap()
        if not QPixmapCache.find(self._key, picture):
            picture.loadFromData(self._png)
            picture.setDevicePixelRatio(self._ratio)
            QPixmapCache.insert(self._key, picture)
        return picture
