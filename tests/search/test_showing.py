"""What is marked in a result, and what its match says."""

import pytest

from fieldref.lang.folding import key
from fieldref.search import Search, SearchRequest, SearchResult
from fieldref.store import Library


@pytest.fixture
def search(library: Library) -> Search:
    return Search(library.connection)


def marked(result: SearchResult) -> list[str]:
    return [key(result.snippet[start:end]) for start, end in result.highlights]


def test_passage_with_the_typed_word_is_shown_when_another_has_a_word_of_like_meaning(search: Search) -> None:
    result = search.find(SearchRequest("afraid", ("en",))).results[0]
    assert (result.id, result.match) == ("non-refoulement", "exact")
    assert set(marked(result)) == {"afraid"}


def test_nothing_is_marked_when_only_words_of_like_meaning_are_there(search: Search) -> None:
    found = [r for r in search.find(SearchRequest("kicked out", ("en",))).results if r.id == "non-refoulement"]
    assert found[0].highlights == ()
    assert found[0].match == "stemmed"


def test_little_words_are_not_marked_when_others_tell_more(search: Search) -> None:
    result = search.find(SearchRequest("the fear of persecution for political opinion", ("en",))).results[0]
    assert not {"the", "of", "for"} & set(marked(result))


def test_match_is_that_of_the_hardest_word_when_words_match_differently(search: Search) -> None:
    assert search.find(SearchRequest("arrests", ("en",))).results[0].match == "stemmed"
    assert search.find(SearchRequest("political opinions", ("en",))).results[0].match == "stemmed"
