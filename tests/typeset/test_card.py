"""Wallet cards: size, number, and both faces behind each other."""

import dataclasses
import io
import itertools

import pypdf
import pypdfium2
import pytest

from fieldref.model.translation import Text, TranslationState
from fieldref.sheet import Flip, Layout, Paper
from fieldref.sheet.composed import Pair
from fieldref.typeset import typeset
from tests.typeset.conftest import Make, page_texts

MM = 72 / 25.4
WIDTH, HEIGHT = 85 * MM, 54 * MM
ONE_MM = MM


def bands(pdf: bytes, page: int) -> list[tuple[float, float, float, float]]:
    """The coloured band at the head of each card: left, bottom, right, top in points from the lower left."""
    with pypdfium2.PdfDocument(pdf) as opened:
        shapes = [shape.get_bounds() for shape in opened[page].get_objects(filter=(2,), max_depth=15)]
    wide = [box for box in shapes if abs(box[2] - box[0] - WIDTH) < 1 and 10 < box[3] - box[1] < HEIGHT - 1]
    return sorted({tuple(round(edge, 1) for edge in box) for box in wide})


def cards(pdf: bytes, page: int, turned: bool) -> list[tuple[float, float]]:
    """The centre of each card, from the outer edge of its band."""
    return [
        ((left + right) / 2, bottom + HEIGHT / 2 if turned else top - HEIGHT / 2)
        for left, bottom, right, top in bands(pdf, page)
    ]


@pytest.mark.parametrize(
    ("paper", "width", "height", "count"), [(Paper.A4, 210, 297, 10), (Paper.LETTER, 215.9, 279.4, 8)]
)
@pytest.mark.parametrize("flip", list(Flip))
def test_faces_lie_behind_each_other_when_the_paper_is_turned(
    make: Make, paper: Paper, width: float, height: float, count: int, flip: Flip
) -> None:
    sheet = make(language="ar", with_language="en", layout=Layout.CARD, paper=paper, flip=flip)
    pdf = typeset(sheet).pdf
    turned = flip is Flip.SHORT
    front, back = cards(pdf, 0, False), cards(pdf, 1, turned)
    assert len(front) == len(back) == count
    # Over the long edge of an upright paper left and right change places, over the short one above and below.
    behind = [(x if turned else width * MM - x, height * MM - y if turned else y) for x, y in back]
    for x, y in front:
        assert sum(abs(x - a) <= ONE_MM and abs(y - b) <= ONE_MM for a, b in behind) == 1


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (210, 297)), (Paper.LETTER, (215.9, 279.4))])
def test_the_page_is_as_large_as_its_paper_when_cards_are_set(
    make: Make, paper: Paper, size: tuple[float, float]
) -> None:
    pdf = typeset(make(language="ar", with_language="en", layout=Layout.CARD, paper=paper)).pdf
    with pypdfium2.PdfDocument(pdf) as opened:
        sizes = [opened.get_page_size(number) for number in range(len(opened))]
    assert sizes == [pytest.approx(tuple(side * MM for side in size), abs=0.1)] * 2


def test_the_number_of_cards_is_the_one_the_window_counts_with_when_set(make: Make) -> None:
    for paper in Paper:
        pdf = typeset(make(language="ar", with_language="en", layout=Layout.CARD, paper=paper)).pdf
        assert len(cards(pdf, 0, False)) == paper.cards


def test_the_paper_says_over_which_edge_it_is_turned_when_set(make: Make) -> None:
    for flip, edge in ((Flip.LONG, "long edge"), (Flip.SHORT, "short edge")):
        pdf = typeset(make(language="ar", with_language="en", layout=Layout.CARD, flip=flip)).pdf
        assert f"turned over the {edge}" in page_texts(pdf)[0]


def test_cards_are_85_by_54_mm_when_set(make: Make) -> None:
    pdf = typeset(make(language="ar", with_language="en", layout=Layout.CARD)).pdf
    places = cards(pdf, 0, False)
    lefts, tops = sorted({round(x) for x, _ in places}), sorted({round(y) for _, y in places})
    assert abs(lefts[1] - lefts[0] - WIDTH) < 1
    assert all(abs(high - low - HEIGHT) < 1 for low, high in itertools.pairwise(tops))


def test_both_sides_speak_their_language_when_set(make: Make) -> None:
    pdf = typeset(make(language="ar", with_language="en", layout=Layout.CARD)).pdf
    back = " ".join(pypdf.PdfReader(io.BytesIO(pdf)).pages[1].extract_text().split())
    assert "I am afraid to go back." in back
    assert "33(1)" in back
    assert "Please call an interpreter" in back


def test_as_many_lines_are_shown_as_fit_when_set(make: Make) -> None:
    result = typeset(make(language="ar", with_language="en", layout=Layout.CARD))
    assert result.shown_items == 2
    assert result.overflows == ()


def test_face_is_named_when_its_text_does_not_fit(make: Make) -> None:
    sheet = make(language="ar", with_language="en", layout=Layout.CARD)
    endless = Text("A very long sentence. " * 60, "en", TranslationState.SOURCE)
    items = tuple(dataclasses.replace(item, card=None, text=Pair(endless, endless)) for item in sheet.items)
    assert "card, holder" in typeset(dataclasses.replace(sheet, items=items)).overflows
