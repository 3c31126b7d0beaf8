"""Colours of the three themes, and every pair of them that is ever put on top of each other."""

from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Theme:
    """One theme; every colour is ``#rrggbb``. ``name`` is the value kept in the settings."""

    name: str
    page: str
    surface: str
    raised: str
    text: str
    muted: str
    line: str
    edge: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_soft: str
    on_accent_soft: str
    good: str
    caution: str
    caution_soft: str
    danger: str
    danger_soft: str
    mark: str
    on_mark: str
    focus: str
    off: str


LIGHT = Theme(
    name="light",
    page="#f6f3ee",
    surface="#fffdfa",
    raised="#efeae2",
    text="#24211d",
    muted="#5c554c",
    line="#ddd6ca",
    edge="#8a8174",
    accent="#0b5a5c",
    on_accent="#ffffff",
    accent_hover="#08484a",
    accent_soft="#deecea",
    on_accent_soft="#0a4749",
    good="#1d6338",
    caution="#7a4a00",
    caution_soft="#fbf0d9",
    danger="#9c2318",
    danger_soft="#fbe7e3",
    mark="#ffe7a3",
    on_mark="#24211d",
    focus="#0b5a5c",
    off="#8a8174",
)

DARK = Theme(
    name="dark",
    page="#1a1917",
    surface="#22201e",
    raised="#2d2a27",
    text="#efeae2",
    muted="#bab2a6",
    line="#3b3733",
    edge="#8d8477",
    accent="#6cc7c1",
    on_accent="#0c2222",
    accent_hover="#86d6d0",
    accent_soft="#183a3a",
    on_accent_soft="#c6ebe8",
    good="#83cf9c",
    caution="#efc069",
    caution_soft="#392d15",
    danger="#f29b8f",
    danger_soft="#402320",
    mark="#6a5413",
    on_mark="#fff7e0",
    focus="#6cc7c1",
    off="#8d8477",
)

HIGH_CONTRAST = Theme(
    name="high-contrast",
    page="#000000",
    surface="#000000",
    raised="#000000",
    text="#ffffff",
    muted="#ffffff",
    line="#ffffff",
    edge="#ffffff",
    accent="#7ffff4",
    on_accent="#000000",
    accent_hover="#ffffff",
    accent_soft="#003b39",
    on_accent_soft="#ffffff",
    good="#7dffa6",
    caution="#ffe066",
    caution_soft="#000000",
    danger="#ffb3a8",
    danger_soft="#000000",
    mark="#ffe066",
    on_mark="#000000",
    focus="#ffff00",
    off="#9a9a9a",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST)}

# Foreground, background, least ratio (WCAG 2.2: 4.5 for text, 3 for the outline of a control and for focus).
PAIRS: tuple[tuple[str, str, float], ...] = (
    *((colour, ground, 4.5) for colour in ("text", "muted", "accent") for ground in ("page", "surface", "raised")),
    *((colour, "surface", 4.5) for colour in ("good", "caution", "danger")),
    *((colour, "page", 4.5) for colour in ("good", "caution", "danger")),
    ("on_accent", "accent", 4.5),
    ("on_accent", "accent_hover", 4.5),
    ("on_accent_soft", "accent_soft", 4.5),
    ("text", "accent_soft", 4.5),
    ("muted", "accent_soft", 4.5),
    ("accent", "accent_soft", 4.5),
    ("good", "accent_soft", 4.5),
    ("caution", "accent_soft", 4.5),
    ("text", "caution_soft", 4.5),
    ("caution", "caution_soft", 4.5),
    ("text", "danger_soft", 4.5),
    ("danger", "danger_soft", 4.5),
    ("on_mark", "mark", 4.5),
    *((colour, ground, 3.0) for colour in ("edge", "focus") for ground in ("page", "surface", "raised")),
)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1 to 21, as WCAG 2 defines it.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return round((light + 0.05) / (dark + 0.05), 2)


def colour_names() -> tuple[str, ...]:
    """The names of a theme's colours."""
    return tuple(field.name for field in fields(Theme) if field.name != "name")


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
