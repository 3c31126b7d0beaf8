"""Latin words inside text that runs from right to left; words and syllables that stay whole."""

import ctypes
import dataclasses
import unicodedata

import pypdfium2
import pytest
from pypdfium2 import raw

from fieldref.model.translation import Text, TranslationState
from fieldref.sheet import Sheet
from fieldref.sheet.composed import Pair
from fieldref.typeset import typeset
from tests.typeset.conftest import Make, page_texts

LANGUAGES = {
    "ko": {"tag": "ko", "name": "Korean", "own_name": "한국어", "script": "Kore"},
    "shn": {"tag": "shn", "name": "Shan", "own_name": "Shan", "script": "Mymr"},
}


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


def line_ends(sheet: Sheet, words: str, tag: str) -> list[str]:
    """The lines that a passage in a language is set in."""
    language = dataclasses.replace(sheet.languages["en"], **LANGUAGES[tag])
    item = dataclasses.replace(sheet.items[0], text=Pair(Text(words, tag, TranslationState.REVIEWED)), citation=None)
    found = dataclasses.replace(
        sheet, items=(item,), key_message=None, declaration=(), languages=sheet.languages | {tag: language}
    )
    (page,) = page_texts(typeset(found).pdf)
    return [line.strip() for line in page.split("\n") if set(line) & set(words) - set(" 1")]


def test_korean_words_stay_whole_when_a_line_ends(make: Make) -> None:
    words = "모든 사람은 자국을 포함하여 어떠한 나라를 떠날 권리와 또한 자국으로 돌아올 권리를 가진다 " * 3
    ends = line_ends(make(), words.strip(), "ko")
    assert len(ends) > 1
    assert {word for line in ends for word in line.split()} <= set(words.split()) | {"1"}


def test_shan_syllables_stay_whole_when_a_line_ends(make: Make) -> None:
    ends = line_ends(make(), "ၵူၼ်းၵူႊၵေႃႉၼၼ်ႉမီးသုၼ်ႇလႆႈတႃႇသွၼ်ႈယူႇတီႈတၢင်ႇၸိုင်ႈမိူင်းၵတ်းၵတ်းယဵၼ်ယဵၼ်ယူႇ" * 2, "shn")
    assert len(ends) > 1
    assert all(unicodedata.category(line.removeprefix("1 ")[0]) == "Lo" for line in ends)
    assert all("်" not in line.removeprefix("1 ")[1:2] for line in ends)


# Shaped as if it were Arabic, "if" turns into the ligature of "fi".
@pytest.mark.parametrize("word", ["life", "midwife"])
def test_latin_letters_keep_their_order_when_the_text_around_runs_from_the_right(make: Make, word: str) -> None:
    sheet = make(language="ar")
    pair = Pair(Text(f"الحق {word} الحق", "ar", TranslationState.REVIEWED))
    item = dataclasses.replace(sheet.items[0], text=pair)
    begins = places(typeset(dataclasses.replace(sheet, items=(item,))).pdf, word)
    assert begins == sorted(set(begins))
