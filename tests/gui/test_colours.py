"""Every pair of colours that is ever put on top of each other can be read."""

import pytest

from fieldref.gui.design.colours import PAIRS, THEMES, colour_names, contrast


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS, ids=lambda value: str(value))
def test_a_pair_of_colours_is_readable_when_shown_in_any_theme(
    theme: str, front: str, ground: str, least: float
) -> None:
    shown = THEMES[theme]
    assert contrast(getattr(shown, front), getattr(shown, ground)) >= least


@pytest.mark.parametrize("front", ["text", "muted", "accent"])
def test_text_reaches_the_highest_grade_when_contrast_is_high(front: str) -> None:
    shown = THEMES["high-contrast"]
    assert all(contrast(getattr(shown, front), getattr(shown, ground)) >= 7 for ground in ("page", "surface", "raised"))


def test_every_colour_is_in_a_pair_when_it_carries_meaning() -> None:
    paired = {name for front, ground, _least in PAIRS for name in (front, ground)}
    assert set(colour_names()) - paired == {"line", "off"}
