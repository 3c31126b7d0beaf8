"""Four text sizes on an 8 px grid, all growing together with the size of text the person chose."""

import sys
from dataclasses import dataclass
from enum import Enum

# What each system calls normal: a larger system font makes everything larger here too.
_NORMAL_POINTS = {"win32": 9.0, "darwin": 13.0}


class Size(Enum):
    """The four text sizes, in pixels at 100 %."""

    SMALL = 13
    BODY = 15
    LEAD = 18
    TITLE = 25


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

        >>> Measures().text(Size.BODY)
        15
        """
        return self.px(size.value)

    @property
    def target(self) -> int:
        """The least height of anything that can be clicked: 36 px at 100 %, never under 32."""
        return max(32, self.px(36))

    @property
    def gap(self) -> int:
        """The unit of the grid. It grows with the text, but less, so that room is left for words."""
        return round(8 * (1 + (self.scale - 1) * 0.4))


def scale_for(text_size: int, system_points: float) -> float:
    """The scale for a text size in per cent on a system whose own font has ``system_points`` points.

    >>> scale_for(200, 0)
    2.0
    """
    normal = _NORMAL_POINTS.get(sys.platform, 10.0)
    system = min(max(system_points / normal, 1.0), 2.5) if system_points > 0 else 1.0
    return min(text_size / 100 * system, 3.0)
