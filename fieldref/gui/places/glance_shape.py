"""Where everything of the chart is: rings and sectors over three quarters of a circle, labels in the fourth."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

_SWEEP = 270.0


@dataclass(frozen=True)
class ChartShape:
    """The chart in a widget of a size. Angles are degrees clockwise from twelve o'clock, mirrored where ``rtl``.

    Ring 0 is the innermost. The quarter before twelve o'clock stays free for the names of the rings.
    """

    width: float
    height: float
    rings: int
    sectors: int
    hole: float
    side: float
    top: float
    rtl: bool = False

    @property
    def radius(self) -> float:
        """The outer radius."""
        return max(min(self.width / 2 - self.side, self.height / 2 - self.top), self.hole + self.rings)

    @property
    def thickness(self) -> float:
        """How thick one ring is."""
        return (self.radius - self.hole) / self.rings

    @property
    def step(self) -> float:
        """How wide one sector is, in degrees."""
        return _SWEEP / self.sectors

    @property
    def centre(self) -> QPointF:
        """The middle."""
        return QPointF(self.width / 2, self.height / 2)

    def cell_at(self, point: QPointF) -> tuple[int, int] | None:
        """The sector and ring under a point, or None."""
        dx, dy = point.x() - self.centre.x(), point.y() - self.centre.y()
        distance = math.hypot(dx, dy)
        angle = math.degrees(math.atan2(-dx if self.rtl else dx, -dy)) % 360
        if not self.hole <= distance < self.radius or angle >= _SWEEP:
            return None
        return int(angle // self.step), int((distance - self.hole) // self.thickness)

    def ring_at(self, point: QPointF) -> int | None:
        """The ring whose name stands at a point, or None."""
        dx, dy = point.x() - self.centre.x(), self.centre.y() - point.y()
        outside = dx > 0 if self.rtl is False else dx < 0
        if outside or not self.hole <= dy < self.radius:
            return None
        return int((dy - self.hole) // self.thickness)

    def cell(self, sector: int, ring: int, gap: float = 1.0) -> QPainterPath:
        """The outline of a cell, ``gap`` pixels smaller on every side."""
        inner, outer = self._radii(ring)
        return self._band(inner + gap, outer - gap, sector * self.step, self.step, gap)

    def ring(self, ring: int) -> QPainterPath:
        """The outline of a whole ring."""
        inner, outer = self._radii(ring)
        return self._band(inner, outer, 0, _SWEEP, 0)

    def middle(self, sector: int, ring: int) -> QPointF:
        """The middle of a cell."""
        inner, outer = self._radii(ring)
        return self._at((inner + outer) / 2, (sector + 0.5) * self.step)

    def ring_label(self, ring: int, gap: float) -> QRectF:
        """Where the name of a ring stands: the whole width of the free quarter, at the ring's height."""
        inner, outer = self._radii(ring)
        top = self.centre.y() - outer
        left = self.centre.x() + gap if self.rtl else 0
        width = self.width - left if self.rtl else self.centre.x() - gap
        return QRectF(left, top, width, outer - inner)

    def sector_label(self, sector: int, gap: float, width: float, height: float) -> QRectF:
        """Where the name of a sector stands: a box outside the chart, towards its middle."""
        angle = (sector + 0.5) * self.step
        anchor = self._at(self.radius + gap, angle)
        across = math.sin(math.radians(angle)) * (-1 if self.rtl else 1)
        down = -math.cos(math.radians(angle))
        # The box touches the anchor with the side that faces the middle, and slides with the angle.
        left = anchor.x() - width * (1 - across) / 2 if abs(across) < 0.5 else anchor.x() - (0 if across > 0 else width)
        top = anchor.y() - height * (1 - down) / 2
        return QRectF(left, top, width, height)

    def _radii(self, ring: int) -> tuple[float, float]:
        inner = self.hole + ring * self.thickness
        return inner, inner + self.thickness

    def _at(self, distance: float, angle: float) -> QPointF:
        turned = math.radians(angle)
        across = math.sin(turned) * distance
        return self.centre + QPointF(-across if self.rtl else across, -math.cos(turned) * distance)

    def _band(self, inner: float, outer: float, start: float, sweep: float, gap: float) -> QPainterPath:
        path = QPainterPath()
        slip_out, slip_in = (math.degrees(gap / max(radius, 1)) for radius in (outer, inner))
        self._arc(path, outer, start + slip_out, sweep - 2 * slip_out, first=True)
        self._arc(path, inner, start + sweep - slip_in, -(sweep - 2 * slip_in), first=False)
        path.closeSubpath()
        return path

    def _arc(self, path: QPainterPath, radius: float, start: float, sweep: float, first: bool) -> None:
        box = QRectF(self.centre.x() - radius, self.centre.y() - radius, 2 * radius, 2 * radius)
        sign = 1 if self.rtl else -1
        if first:
            path.arcMoveTo(box, 90 + sign * start)
        path.arcTo(box, 90 + sign * start, sign * sweep)
