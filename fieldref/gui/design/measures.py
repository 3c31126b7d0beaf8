"""Four text sizes on an 8 px grid, all growing together with the size of text the person chose."""

import sys
from dataclasses import dataclass
from enum import Enum

# What each system calls normal: a larger system font makes everything larger here too.
_NORMAL_POINTS = {"win32": 9.0, "darwin": 13.0}
# How much of a growing text size margins and gaps take: room is for words.
_ROOM_GROWS = 0.4


class Size(Enum):
    """The four text sizes, in pixels at 100 %."""

    SMALL = 13
    BODY = 15
    LEAD = 18
    TITLE = 25

    @property
    def grows(self) -> float:
        """How much of a growing text size it takes: headings are large already, and leave room for what they head."""
        return {"LEAD": 0.8, "TITLE": 0.6}.get(self.name, 1.0)


@dataclass(frozen=True)
class Measures:
    """``scale`` is 1.0 at 100 %. Every length is in device-independent pixels."""

    scale: float = 1.0

    def px(self, length: float) -> int:
        """A length at the chosen text size.

        >>> Measures(2.0).px(8)
        16
        """
        return round(length * self.scale)

    def text(self, size: Size) -> int:
        """Pixels of one of the four sizes.

        >>> Measures().text(Size.BODY), Measures(2.0).text(Size.BODY), Measures(2.0).text(Size.TITLE)
        (15, 30, 40)
        """
        return round(size.value * (1 + (self.scale - 1) * size.grows))

    @property
    def target(self) -> int:
        """The least height of anything that can be clicked: 36 px at 100 %, never under 32."""
        return max(32, self.px(36))

    @property
    def gap(self) -> int:
        """The unit of the grid. It grows with the text, but less, so that room is left for words."""
        return self.room(8)

    def room(self, length: float) -> int:
        """An empty length: it grows less than the text.

        >>> Measures().room(20), Measures(2.0).room(20)
        (20, 28)
        """
        return round(length * (1 + (self.scale - 1) * _ROOM_GROWS))


def scale_for(text_size: int, system_points: float) -> float:
    """The scale for a text size in per cent on a system whose own font has ``system_points`` points.

    >>> scale_for(200, 0)
    2.0
    """
    normal = _NORMAL_POINTS.get(sys.platform, 10.0)
    system = min(max(system_points / normal, 1.0), 2.5) if system_points > 0 else 1.0
    return min(text_size / 100 * system, 3.0)
