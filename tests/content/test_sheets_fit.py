"""Every ready-made sheet keeps to its paper in every language it is translated into."""

import sqlite3
from collections.abc import Iterator

import pytest

from fieldref import paths
from fieldref.model.translation import TranslationState
from fieldref.sheet import Layout, SheetRequest, compose
from fieldref.store import Library, open_library
from fieldref.typeset import fewest_pages

pytestmark = pytest.mark.skipif(not paths.database().is_file(), reason="the library is not built")
MOST_PAGES = {Layout.PAGE: 1, Layout.BILINGUAL: 2}
# Lines of Nastaliq at 12 points need twice the height; closer together they would touch. Front and back of one paper.
TALL = {"ur"}


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
        if pages > (2 if language in TALL else MOST_PAGES[layout]):
            too_long[identifier] = pages
    assert too_long == {}
