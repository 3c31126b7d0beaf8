"""Sheets of the miniature world are printed with English fixed words."""

import pytest


@pytest.fixture(autouse=True)
def english_words(printed_in_english: None) -> None:
    """Every test here."""
