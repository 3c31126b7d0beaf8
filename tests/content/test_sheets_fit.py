"""Every ready-made sheet keeps to its paper in every language it is translated into."""

import sqlite3
from collections.abc import Iterator

import pypdfium2
import pytest

from fieldref import paths
from fieldref.model.law import Binding
from fieldref.model.translation import TranslationState
from fieldref.sheet import Layout, Paper, Sheet, SheetRequest, compose
from fieldref.store import Library, open_library
from fieldref.typeset import fewest_pages, measure, typeset

pytestmark = pytest.mark.skipif(not paths.database().is_file(), reason="the library is not built")
MOST_PAGES = {Layout.PAGE: 1, Layout.BILINGUAL: 2}
# Each takes a tenth of a second, and a face has room to spare at its smallest letters.
MEASURED_CARDS = 8


def translated() -> list[str]:
    """The languages that titles of sheets are translated into, and English."""
    if not paths.database().is_file():
        return []
    with sqlite3.connect(f"file:{paths.database()}?mode=ro", uri=True) as connection:
        asked = (
            "SELECT DISTINCT language FROM passage WHERE owner_kind = 'sheet' AND section = 'title' ORDER BY language"
        )
        return [language for (language,) in connection.execute(asked)]


@pytest.fixture(scope="module")
def bundled() -> Iterator[Library]:
    """The library that set-up built."""
    opened = open_library()
    yield opened
    opened.close()


def words(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as opened:
        return " ".join(page.get_textpage().get_text_range() for page in opened)


@pytest.mark.parametrize("layout", list(MOST_PAGES))
@pytest.mark.parametrize("language", translated())
def test_every_ready_made_sheet_fits_its_paper(bundled: Library, language: str, layout: Layout) -> None:
    other = "fr" if language == "en" else "en"
    too_long = {}
    for identifier in bundled.ready_sheet_ids():
        if bundled.ready_sheet(identifier, language).title.state is TranslationState.MISSING:
            continue
        request = SheetRequest(language=language, with_language=other, sheet=identifier, layout=layout, country="GRC")
        sheet = compose(bundled, request)
        if sheet.is_untranslated:
            continue  # its statements are in no speaker's words yet: it carries the Declaration, on two sides
        pages = fewest_pages(sheet)
        if pages > MOST_PAGES[layout]:
            too_long[identifier] = pages
    assert too_long == {}


@pytest.mark.parametrize("paper", list(Paper))
def test_what_does_not_bind_is_said_behind_its_line_when_room_is_short(bundled: Library, paper: Paper) -> None:
    for identifier in bundled.ready_sheet_ids():
        sheet = compose(bundled, SheetRequest(language="fr", sheet=identifier, country="LBY", paper=paper))
        loose = {line.instrument: line for line in sheet.law if line.here is Binding.DOES_NOT_BIND}
        behind = [item for item in sheet.items if item.citation and item.citation.instrument in loose]
        if behind:
            verdict = "".join(next(iter(loose.values())).verdict.reader.words.split())
            # Once behind each line, once at the foot.
            assert "".join(words(typeset(sheet).pdf).split()).count(verdict) == len(behind) + 1, identifier


def card_length(sheet: Sheet) -> int:
    """The letters of a card's sentences, the short ones where there are such."""
    return sum(len((item.card or item.text).reader.words) for item in sheet.items)


@pytest.mark.parametrize("language", translated())
def test_the_longest_ready_made_cards_fit_their_faces(bundled: Library, language: str) -> None:
    other = "fr" if language == "en" else "en"
    cards = [
        compose(bundled, SheetRequest(language=language, with_language=other, sheet=identifier, layout=Layout.CARD))
        for identifier in bundled.ready_sheet_ids()
    ]
    too_long = {}
    for card in sorted(cards, key=card_length)[-MEASURED_CARDS:]:
        result = measure(card)
        if result.overflows or result.page_count != 2 or (result.shown_items or 0) < 2:
            too_long[card.id] = (result.overflows, result.page_count, result.shown_items)
    assert too_long == {}
