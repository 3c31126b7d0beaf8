"""The board of languages: own names in their scripts, large, grouped by region; a tap chooses."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from fieldref.gui.design.look import Look
from fieldref.gui.design.measures import Size
from fieldref.gui.design.parts import column_of, label
from fieldref.gui.flow import FlowLayout
from fieldref.gui.models.choices import language_name
from fieldref.gui.session import Session
from fieldref.gui.words import _
from fieldref.mark import N_
from fieldref.model.language import Language
from fieldref.sheet.posters import REGIONS

NAMES = {
    "middle-east": N_("Middle East and North Africa"),
    "horn-east-africa": N_("Horn of Africa and East Africa"),
    "west-central-africa": N_("West and Central Africa"),
    "south-asia": N_("South Asia"),
    "southeast-east-asia": N_("South-East and East Asia"),
    "caucasus-central-asia": N_("Caucasus and Central Asia"),
    "europe": N_("Europe"),
    "americas": N_("Americas"),
}


# Where an arrow key goes: to the right, and down.
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class LanguageTile(QAbstractButton):
    """A language in its own script, under it its name in the caseworker's language. ``arrow(right, down)`` on a key."""

    arrow = Signal(int, int)

    def __init__(self, look: Look, tag: str, own_name: str, name: str, script: str) -> None:
        super().__init__()
        self.tag = tag
        self._look, self._own, self._name = look, own_name, name
        self._font = look.type.font(Size.TITLE, script=script)
        # Nastaliq hangs lower than its font says.
        metrics = QFontMetrics(self._font)
        self._hanging = max(0, metrics.tightBoundingRect(own_name).bottom() - metrics.descent()) + self._look.px(2)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{own_name}, {name}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        px = self._look.px
        own, small = QFontMetrics(self._font), QFontMetrics(self._look.type.font(Size.SMALL))
        width = max(own.horizontalAdvance(self._own), small.horizontalAdvance(self._name)) + px(36)
        return QSize(max(width, px(128)), max(px(76), own.height() + small.height() + px(8)) + self._hanging)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ARROWS:
            # Qt would go on in the order of tabs, whatever the arrow shows.
            self.arrow.emit(*_ARROWS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self, 0, self._look.px(16))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self.isChecked() or self.underMouse() or self.isDown()
        painter.setBrush(look.colour("accent_soft" if marked else "surface"))
        edge = "focus" if self.hasFocus() else "accent" if marked else "line"
        painter.setPen(QPen(look.colour(edge), 3 if self.hasFocus() else 1))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), px(8), px(8))
        small = look.type.font(Size.SMALL)
        below = QFontMetrics(small).height() + px(8)
        painter.setPen(look.colour("on_accent_soft" if marked else "text"))
        painter.setFont(self._font)
        upper = self.rect().adjusted(0, px(4), 0, -below - self._hanging)
        painter.drawText(upper, int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextDontClip), self._own)
        painter.setFont(small)
        painter.setPen(look.colour("on_accent_soft" if marked else "muted"))
        lower = QRect(0, self.height() - below, self.width(), below - px(6))
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, self._name)
        if self.isChecked():
            painter.drawPixmap(px(8), px(8), look.picture("check", "accent", 18))
        painter.end()


class PointBoard(QWidget):
    """``pointed(tag)`` on a tap. Regions appear one after another, so that each script's fonts load when due."""

    pointed = Signal(str)
    filled = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setProperty("part", "page")
        self.setAccessibleName(_("Languages by region"))
        self.tiles: list[LanguageTile] = []
        look = session.look
        self._page = column_of(self, look.gap, (look.margins[0], 0, look.margins[2], look.margins[3]))
        self._waiting = list(regions(session))
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._fill_next)

    def fill(self) -> None:
        """Begin, where it has not begun yet."""
        if self._waiting and not self._next.isActive():
            self._next.start()

    def focus_first(self) -> None:
        """Let the keys begin at the chosen language, or at the first."""
        tile = next((tile for tile in self.tiles if tile.isChecked()), self.tiles[0] if self.tiles else None)
        if tile is not None:
            tile.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_next(self) -> None:
        if not self._waiting:
            return
        first = not self.tiles
        name, languages = self._waiting.pop(0)
        self._page.addWidget(label(name, "lead"))
        row = QWidget()
        flow = FlowLayout(row, self._session.look.gap)
        for each in languages:
            tile = self._tile(each)
            self.tiles.append(tile)
            flow.addWidget(tile)
        self._page.addWidget(row)
        if first:
            self.focus_first()
        if self._waiting:
            self._next.start()
        else:
            self._page.addStretch(1)
            self.filled.emit()

    def _tile(self, each: Language) -> LanguageTile:
        session = self._session
        name = language_name(session, each.tag)
        tile = LanguageTile(session.look, each.tag, each.own_name, name, session.fonts.script_of(each))
        tile.setChecked(each.tag == session.context.person.language)
        tile.setAccessibleDescription(each.point)
        tile.clicked.connect(self._tapped(each.tag))
        tile.arrow.connect(lambda right, down: self._step(tile, right, down))
        return tile

    def _step(self, start: LanguageTile, right: int, down: int) -> None:
        """Go to the next tile of the row, or to the nearest one of the next row; nowhere from an edge."""
        here, half = start.mapTo(self, start.rect().center()), start.height() // 2
        found = []
        for number, tile in enumerate(self.tiles):
            away = tile.mapTo(self, tile.rect().center()) - here
            # Tiles of some scripts are a little taller; half a tile tells rows apart.
            row, across = round(away.y() / half / 2), away.x()
            if (row == 0 and across * right > 0) or (down and row * down > 0):
                found.append((abs(row), abs(across), number))
        if found:
            self.tiles[min(found)[2]].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tapped(self, tag: str) -> Callable[[], None]:
        return lambda: self.pointed.emit(tag)


def regions(session: Session) -> tuple[tuple[str, tuple[Language, ...]], ...]:
    """The languages by region, as on the poster; a region without languages is left out."""
    found = []
    for region in REGIONS:
        languages = tuple(each for each in session.library.languages() if _region(each) == region)
        if languages:
            found.append((_(NAMES[region]), languages))
    return tuple(found)


def _region(language: Language) -> str:
    return language.region if language.region in REGIONS else REGIONS[-1]
