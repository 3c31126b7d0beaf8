"""The overview as a chart: families of rights around, categories of person as rings that add up."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from fieldref.gui.design.look import Look
from fieldref.gui.design.measures import Size
from fieldref.gui.models.glance import Cell, Glance, cell_sentence
from fieldref.gui.places.glance_shape import ChartShape
from fieldref.gui.words import _

Place = tuple[int, int]
# What stands beside the rings on each side, at 100 %.
_BESIDE = 100
_ANY = 16777215  # Qt's own "no limit"


class GlanceChart(QWidget):
    """``moved(Cell)`` when the keys or a click go to a cell, ``chosen(Cell)`` on click, Enter or Space.

    The mouse reads the cell under it without moving there: a tip says it, and what adds up lights up.
    """

    moved = Signal(object)
    chosen = Signal(object)

    def __init__(self, look: Look, glance: Glance) -> None:
        super().__init__()
        self._look, self._glance = look, glance
        self._at: Place = (0, 0)
        self._hover: Place | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setObjectName("chart")
        self.setAccessibleName(_("Rights at a glance, as a chart"))
        self.numbered = False
        self._above = self._room_above()
        self._describe()

    @property
    def shape(self) -> ChartShape:
        """The geometry at the present size."""
        px, glance = self._look.px, self._glance
        return ChartShape(
            self.width(), self.height(), len(glance.rings), len(glance.families),
            hole=px(34), side=self._side, top=self._side if self.numbered else self._above, rtl=self._look.rtl,
        )  # fmt: skip

    @property
    def cell(self) -> Cell:
        """The cell that the keys are on."""
        return self._glance.cell(*self._at)

    def put(self, family: str, category: str) -> None:
        """Move to a cell, without telling anybody."""
        for sector, term in enumerate(self._glance.families):
            for ring, (found, _depth) in enumerate(self._glance.rings):
                if (term.id, found.id) == (family, category):
                    self._at = (sector, ring)
        self._describe()
        self.update()

    @property
    def width_with_words(self) -> int:
        """How wide it is at least where families are named in words."""
        return 2 * (self._radius(14) + self._look.px(_BESIDE))

    def fit(self, room: int) -> None:
        """Fit into a width: families are named in words, or, where they do not fit, by numbers of a key."""
        self.numbered = room < self.width_with_words
        if self.numbered:
            # Rings as thick as the width allows, so that figures stay as large as was asked for.
            metrics = QFontMetrics(self._look.type.font(Size.SMALL, bold=True))
            tallest = max(metrics.tightBoundingRect(one.name).height() for one, _depth in self._glance.rings)
            most = max(self._radius(16), self._look.px(34) + len(self._glance.rings) * (tallest + self._look.px(3)))
            radius = min(max(room // 2 - self._side, self._radius(9)), most)
            self.setFixedHeight(2 * (radius + self._side))
        else:
            self.setMinimumHeight(2 * (self._radius(14) + self._above))
            self.setMaximumHeight(_ANY)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * (self._radius(9) + self._side), self.minimumHeight())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @property
    def _side(self) -> int:
        return self._look.px(24 if self.numbered else _BESIDE)

    def _radius(self, ring: int) -> int:
        """The radius where a ring is ``ring`` pixels thick at 100 %."""
        return self._look.px(34) + len(self._glance.rings) * self._look.px(ring)

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sector, ring = self._at
        around = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        outward = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if around or outward:
            around = -around if self._look.rtl else around
            sector = (sector + around) % len(self._glance.families)
            ring = min(max(ring + outward, 0), len(self._glance.rings) - 1)
            self._go((sector, ring))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.cell)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._place_at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
        if found != self._hover:
            self._hover = found
            words = cell_sentence(self._glance, self._glance.cell(*found)) if found else ""
            QToolTip.showText(event.globalPosition().toPoint(), words, self)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._place_at(event.position())
        if found and event.button() == Qt.MouseButton.LeftButton:
            self._go(found)
            self.chosen.emit(self.cell)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._hover is not None:
            self._hover = None
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _place_at(self, point: QPointF) -> Place | None:
        shape = self.shape
        ring = shape.ring_at(point)
        return shape.cell_at(point) or (None if ring is None else (self._at[0], ring))

    def _go(self, place: Place) -> None:
        self._at = place
        self._describe()
        self.moved.emit(self.cell)
        self.update()

    def _room_above(self) -> int:
        """The height of the tallest name of a family, which some scripts need more of."""
        metrics = QFontMetrics(self._look.type.font(Size.SMALL, bold=True))
        wide, wrap = self._look.px(96), int(Qt.TextFlag.TextWordWrap)
        heights = [metrics.boundingRect(0, 0, wide, 1000, wrap, one.name).height() for one in self._glance.families]
        return max(heights, default=0) + self._look.px(8)

    def _describe(self) -> None:
        # Changing the description makes a screen reader say it.
        self.setAccessibleDescription(cell_sentence(self._glance, self.cell))

    # Paint

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = self.shape
        shown = self._hover or self._at
        held = set(self._glance.reaches[self._glance.rings[shown[1]][0].id])
        for ring, (category, _depth) in enumerate(self._glance.rings):
            for sector in range(len(self._glance.families)):
                self._cell(painter, shape, sector, ring, category.id in held)
            self._ring_name(painter, shape, ring, ring == shown[1], category.id in held)
        for sector, family in enumerate(self._glance.families):
            name = str(sector + 1) if self.numbered else family.name
            self._sector_name(painter, shape, sector, name, sector == shown[0])
        self._outline(painter, shape, self._at, "focus" if self.hasFocus() else "text", 2.5)
        if self._hover:
            self._outline(painter, shape, self._hover, "text", 1.5)
        painter.end()

    def _cell(self, painter: QPainter, shape: ChartShape, sector: int, ring: int, lit: bool) -> None:
        look, cell = self._look, self._glance.cell(sector, ring)
        path = shape.cell(sector, ring)
        if lit:
            ground, edge = (
                ("accent", "accent") if cell.added else ("accent_soft", "accent") if cell.held else ("page", "line")
            )
        else:
            ground, edge = ("surface", "edge") if cell.added else ("page", "line")
        painter.setBrush(look.colour(ground))
        painter.setPen(QPen(look.colour(edge), 1))
        painter.drawPath(path)
        if cell.added:
            font = look.type.font(Size.SMALL, bold=lit)
            font.setPixelSize(min(font.pixelSize(), max(9, round(shape.thickness * 0.8))))
            painter.setFont(font)
            painter.setPen(look.colour("on_accent" if lit else "text"))
            box = QRectF(0, 0, look.px(40), shape.thickness)
            box.moveCenter(shape.middle(sector, ring))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(cell.added))

    def _ring_name(self, painter: QPainter, shape: ChartShape, ring: int, shown: bool, lit: bool) -> None:
        look = self._look
        # Rings may be thinner than the letters are tall; the names may reach a little into the next line.
        room = shape.ring_label(ring, look.px(10)).adjusted(0, -look.px(3), 0, look.px(3))
        painter.setFont(look.type.font(Size.SMALL, bold=lit))
        painter.setPen(look.colour("accent" if shown else "text" if lit else "muted"))
        name = self._glance.rings[ring][0].name
        if lit and not shown:
            name = f"+ {name}"
        words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(room.width()))
        side = Qt.AlignmentFlag.AlignLeft if look.rtl else Qt.AlignmentFlag.AlignRight
        painter.drawText(room, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, words)

    def _sector_name(self, painter: QPainter, shape: ChartShape, sector: int, name: str, shown: bool) -> None:
        look = self._look
        painter.setFont(look.type.font(Size.SMALL, bold=True))
        painter.setPen(look.colour("accent" if shown else "text"))
        wide = look.px(96)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        needed = painter.fontMetrics().boundingRect(0, 0, wide, 1000, flags, name)
        room = shape.sector_label(sector, look.px(6), needed.width() + 2, needed.height() + 2)
        painter.drawText(room, flags, name)

    def _outline(self, painter: QPainter, shape: ChartShape, place: Place, colour: str, width: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.colour("page"), width + 2))
        painter.drawPath(shape.cell(*place, gap=0))
        painter.setPen(QPen(self._look.colour(colour), width))
        painter.drawPath(shape.cell(*place, gap=0))
