"""Latin words inside text that runs from right to left."""

import ctypes
import dataclasses

import pypdfium2
import pytest
from pypdfium2 import raw

from fieldref.model.translation import Text, TranslationState
from fieldref.sheet.composed import Pair
from fieldref.typeset import typeset
from tests.typeset.conftest import Make


def places(pdf: bytes, word: str) -> list[float]:
    """Where each letter of a word begins, in points from the left edge; letters of one glyph begin at one place."""
    with pypdfium2.PdfDocument(pdf) as opened:
        text = opened[0].get_textpage()
        found = text.search(word).get_next()
        assert found is not None
        x, y = ctypes.c_double(), ctypes.c_double()
        origins = []
        for index in range(found[0], found[0] + found[1]):
            raw.FPDFText_GetCharOrigin(text, index, x, y)
            origins.append(round(x.value, 1))
    return origins


# Shaped as if it were Arabic, "if" turns into the ligature of "fi".
@pytest.mark.parametrize("word", ["life", "midwife"])
def test_latin_letters_keep_their_order_when_the_text_around_runs_from_the_right(make: Make, word: str) -> None:
    sheet = make(language="ar")
    pair = Pair(Text(f"الحق {word} الحق", "ar", TranslationState.REVIEWED))
    item = dataclasses.replace(sheet.items[0], text=pair)
    begins = places(typeset(dataclasses.replace(sheet, items=(item,))).pdf, word)
    assert begins == sorted(set(begins))
