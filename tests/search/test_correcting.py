"""Misspelt, joined and split words, and what is left alone."""

import pytest

from fieldref.search import Search, SearchRequest
from fieldref.store import Library


@pytest.fixture
def search(library: Library) -> Search:
    return Search(library.connection)


@pytest.mark.parametrize("languages", [("en",), ()])
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("persecutoin", "persecution"),
        ("detentoin", "detention"),
        ("dtention", "detention"),
        ("prsecution", "persecution"),
        ("epersecution", "persecution"),
        ("politicalopinion", "political opinion"),
        ("per secution", "persecution"),
    ],
)
def test_correction_is_told_when_a_word_is_nowhere(
    search: Search, typed: str, meant: str, languages: tuple[str, ...]
) -> None:
    response = search.find(SearchRequest(typed, languages))
    assert response.corrected == meant
    assert response.results[0].match == "corrected"


def test_both_words_are_marked_when_they_were_typed_as_one(search: Search) -> None:
    result = search.find(SearchRequest("politicalopinion", ("en",))).results[0]
    assert [result.snippet[start:end] for start, end in result.highlights] == ["political", "opinion"]


def test_words_are_left_apart_when_both_are_found_together(search: Search) -> None:
    assert search.find(SearchRequest("social group", ("en",))).corrected is None


@pytest.mark.parametrize("typed", ["arrest in Tome", "yr of arrest", "cant arrest"])
def test_word_is_left_alone_when_it_is_a_name_or_too_short_or_little(search: Search, typed: str) -> None:
    assert search.find(SearchRequest(typed, ("en",))).corrected is None


def test_sound_is_followed_when_a_short_word_is_typed_in_latin_letters(search: Search) -> None:
    result = search.find(SearchRequest("haq", ("ar",))).results[0]
    assert (result.language, result.match) == ("ar", "stemmed")


def test_sound_is_not_followed_when_the_word_is_english(search: Search) -> None:
    assert {r.language for r in search.find(SearchRequest("has", ("ar",))).results} == {"en"}
