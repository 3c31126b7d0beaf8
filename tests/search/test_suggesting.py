"""What is offered while someone types."""

import pytest

from fieldref.search import Search, SearchRequest
from fieldref.store import Library


@pytest.fixture
def search(library: Library) -> Search:
    return Search(library.connection)


def offered(search: Search, typed: str, *languages: str) -> set[tuple[str, str]]:
    return {(one.text, one.kind) for one in search.suggest(typed, languages)}


@pytest.mark.parametrize("typed", ["dang", "back to d", "You must", "refoul", "must danger"])
def test_title_is_offered_when_its_middle_or_its_term_is_typed(search: Search, typed: str) -> None:
    assert ("You must not be sent back to danger", "entry") in offered(search, typed, "en")


def test_translated_title_is_offered_when_its_language_is_preferred(search: Search) -> None:
    entries = {s.id: s.language for s in search.suggest("refoul", ("fr",)) if s.kind == "entry"}
    assert entries["non-refoulement"] in ("en", "fr")


def test_words_are_offered_when_one_is_begun(search: Search) -> None:
    assert ("persecution", "word") in offered(search, "perse", "en")


@pytest.mark.parametrize("typed", ["art 33 r", "33 refugee", "ref1951 33", "article 33"])
def test_citation_is_offered_when_it_is_half_typed(search: Search, typed: str) -> None:
    assert ("1951 Refugee Convention article 33", "citation") in offered(search, typed)


def test_citation_answers_when_an_offered_one_is_searched(search: Search) -> None:
    (text,) = (s.text for s in search.suggest("art 33 r") if s.kind == "citation")
    assert [r.id for r in search.find(SearchRequest(text)).results] == ["non-refoulement"]


def test_nothing_is_offered_when_nothing_is_typed(search: Search) -> None:
    assert search.suggest("") == ()
    assert search.suggest("dang", limit=0) == ()
