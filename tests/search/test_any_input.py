"""No input is an error, and highlights are true to the text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldref.lang.folding import key
from fieldref.lang.segmentation import units
from fieldref.search import Search, SearchRequest, SearchResponse
from fieldref.store import open_library

NASTY = [
    "", " ", "\x00", "a\x00b", "\ud800", "x\udfffy", "'", '"', '""', '"a', "(", ")", "*", "a*", "^a", "a:b", "{a}: b",
    "NEAR(a b)", "AND", "OR", "OR OR OR", "a OR", "NOT", "-", "--", "-a", "- a", '-"a b"', "%", "_", "\\", ";",
    "--'; DROP",
    "\u202e\u2066abc\u2069", "\u200b\u200c\u200d", "👩‍👩‍👧", "🇸🇾", "a" * 100_000, "ก" * 100_000, "الحق " * 20_000,
    "\u0301" * 500, "ﷺ", "ﬁ", "İ", "ß", "٣٣", "33", "(33)", "art.", "art. 33", "§", "art. 999999(9999) RC", "RC 33(1",
    "33 33 33 RC",
    "\n\t\r", "\ufeff", "\uffff", "ʼ", "’’’", "人", "人 人 人", "ที่", "<b>x</b>", "&amp;", "a-b-c-d", "l'''homme",
]  # fmt: skip
WORDS = st.sampled_from(
    [
        "right",
        "life",
        "ARREST",
        "الحق",
        "حياه",
        "persecution",
        "raan",
        "สิทธิ",
        "ทุกคน",
        "sent",
        "back",
        "danger",
        "OR",
        '"',
        "-no",
        "ICCPR",
        "9(2)",
    ]
)
TYPED = st.one_of(st.text(max_size=40), st.lists(WORDS, max_size=6).map(" ".join))


@pytest.fixture(scope="module")
def search(library_path: Path) -> Iterator[Search]:
    opened = open_library(library_path)
    yield Search(opened.connection)
    opened.close()


def check(response: SearchResponse) -> None:
    for result in response.results:
        end = -1
        for start, stop in result.highlights:
            assert end < start < stop <= len(result.snippet)
            end = stop
        assert 0 <= result.score <= 1
        assert result.match in ("exact", "folded", "stemmed", "corrected")


@pytest.mark.parametrize("typed", NASTY, ids=lambda typed: ascii(typed[:12]))
def test_nothing_is_an_error_when_the_text_is_nasty(search: Search, typed: str) -> None:
    check(search.find(SearchRequest(typed)))
    check(search.find(SearchRequest(typed, ("ar", "xx", "", "\ud800"), counts=True)))
    search.suggest(typed, ("en",))


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TYPED, st.sampled_from([(), ("en",), ("th",), ("ar", "en")]))
def test_nothing_is_an_error_when_anything_is_typed(search: Search, typed: str, languages: tuple[str, ...]) -> None:
    check(search.find(SearchRequest(typed, languages)))
    search.suggest(typed, languages)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS.filter(lambda word: word.isalpha() and word != "OR"), min_size=1, max_size=4).map(" ".join))
def test_highlight_folds_to_a_typed_word_when_it_is_shown(search: Search, typed: str) -> None:
    keys = {key(unit.text) for unit in units(typed)}
    last = typed.split()[-1]
    for result in search.find(SearchRequest(typed, kinds=("declaration",), correct=False)).results:
        for start, stop in result.highlights:
            for unit in units(result.snippet[start:stop]):
                assert _is_typed(key(unit.text), keys, key(last)), (typed, result.snippet[start:stop])


def _is_typed(marked: str, keys: set[str], last: str) -> bool:
    """A marked word is a typed one, starts like the last, shares its stem, or is a part of a joined one."""
    return marked in keys or marked.startswith(last) or any(marked[:4] == typed[:4] for typed in keys)


def test_answer_is_the_same_when_asked_twice(search: Search) -> None:
    one, two = (search.find(SearchRequest("right to life", ("en",))) for _ in range(2))
    assert one.results == two.results
