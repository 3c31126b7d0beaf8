"""Every script that a text of the Universal Declaration is in, set once: no box, no overflow, no empty page."""

import sqlite3
from collections.abc import Iterator

import pytest

from fieldref import paths
from fieldref.errors import NotAvailableError
from fieldref.sheet import Layout, SheetRequest, compose
from fieldref.store import Library, open_library
from fieldref.typeset import typeset
from tests.typeset.conftest import page_texts

pytestmark = pytest.mark.skipif(not paths.database().is_file(), reason="the library is not built")
# Set from top to bottom, or no font in the packages: refused with a sentence.
REFUSED = {"Mong", "Lana", "Gran", "Tglg"}


def one_of_each_script() -> dict[str, str]:
    """A language for each script, the first by code."""
    if not paths.database().is_file():
        return {}
    with sqlite3.connect(f"file:{paths.database()}?mode=ro", uri=True) as connection:
        rows = connection.execute("SELECT script, language FROM variant ORDER BY stage, code DESC").fetchall()
    return dict(rows)


SCRIPTS = one_of_each_script()


@pytest.fixture(scope="module")
def whole() -> Iterator[Library]:
    """The whole library."""
    opened = open_library()
    yield opened
    opened.close()


@pytest.mark.parametrize("script", sorted(set(SCRIPTS) - REFUSED))
@pytest.mark.parametrize("layout", [Layout.PAGE, Layout.BILINGUAL])
def test_every_script_is_set_when_the_declaration_is_in_it(whole: Library, script: str, layout: Layout) -> None:
    chosen = ("non-refoulement", "liberty-and-arbitrary-detention")
    language = SCRIPTS[script]
    with_language = "fr" if language == "en" else "en"
    sheet = compose(whole, SheetRequest(language=language, with_language=with_language, chosen=chosen, layout=layout))
    result = typeset(sheet)
    assert result.missing_characters == ""
    assert result.overflows == ()
    assert not result.warnings
    assert all(words.strip() for words in page_texts(result.pdf))


@pytest.mark.parametrize("script", sorted(REFUSED & set(SCRIPTS)))
def test_a_script_is_refused_when_no_font_sets_it(whole: Library, script: str) -> None:
    sheet = compose(whole, SheetRequest(language=SCRIPTS[script], chosen=("non-refoulement",)))
    with pytest.raises(NotAvailableError, match=script):
        typeset(sheet)


def test_every_listed_language_is_on_the_poster_when_it_is_set(whole: Library) -> None:
    result = typeset(compose(whole, SheetRequest(language="en", layout=Layout.POSTER)))
    assert result.page_count <= 3
    assert result.missing_characters == ""
