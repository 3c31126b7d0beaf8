import sqlite3

import pytest

from fieldref.build.search_index import write_index
from fieldref.search import Search, SearchRequest, SearchResult
from fieldref.store import Library

TABLES = ("search_shelf", "search_text", "search_word", "search_name")


@pytest.fixture
def search(library: Library) -> Search:
    return Search(library.connection)


def first(search: Search, text: str, *languages: str, **filters: object) -> SearchResult:
    results = search.find(SearchRequest(text, languages, **filters)).results  # type: ignore[arg-type]
    assert results, text
    return results[0]


@pytest.mark.parametrize(
    ("typed", "language", "expected", "match"),
    [
        ("arbitrary arrest, detention", "en", "udhr-9", "exact"),
        ("الحق في الحياة", "ar", "udhr-3", "exact"),
        ("الحق فى الحياه", "ar", "udhr-3", "folded"),
        ("تعسفا", "ar", "udhr-9", "folded"),
        ("raan thok eben", "dip", "udhr-3", "folded"),
        ("เสรีภาพ และความมั่นคง", "th", "udhr-3", "exact"),
        ("คนทกคนมสทธ", "th", "udhr-3", "folded"),
        ("arbitary arrest", "en", "udhr-9", "corrected"),
        ("right to life liberty and secur", "en", "udhr-3", "exact"),
    ],
)
def test_article_is_found_when_typed_another_way(
    search: Search, typed: str, language: str, expected: str, match: str
) -> None:
    found = first(search, typed, language, kinds=("declaration",))
    assert (found.id, found.language, found.match) == (expected, language, match)


def test_piece_of_a_run_is_found_when_it_is_two_characters(search: Search) -> None:
    assert first(search, "กักขัง").id == "udhr-9"


def test_other_language_is_found_when_it_is_not_the_preferred_one(search: Search) -> None:
    found = first(search, "security of person", "th")
    assert (found.id, found.language) == ("udhr-3", "en")


def test_entry_comes_before_the_rest_when_all_have_the_words(search: Search) -> None:
    kinds = [result.kind for result in search.find(SearchRequest("non-refoulement", ("en",))).results]
    assert kinds[0] == "entry"


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("will they kick me out to a place where I am in danger", "non-refoulement"),
        ("cops locked me up and did not say the reason", "reasons-for-arrest"),
        ("do I qualify as a refugee", "refugee-definition"),
    ],
)
def test_entry_is_found_when_asked_in_plain_words(search: Search, question: str, entry: str) -> None:
    assert first(search, question, "en").id == entry


def test_entry_comes_once_when_it_matches_in_two_languages(search: Search) -> None:
    ids = [r.id for r in search.find(SearchRequest("danger", ("fr",))).results if r.kind == "entry"]
    assert len(ids) == len(set(ids))


def test_translation_is_shown_when_its_language_is_preferred(search: Search) -> None:
    assert first(search, "danger", "fr").language == "fr"


def test_correction_is_told_when_a_word_has_no_hits(search: Search) -> None:
    response = search.find(SearchRequest("persecutoin", ("en",)))
    assert response.corrected == "persecution"
    assert response.results[0].match == "corrected"


def test_word_is_left_alone_when_it_has_hits(search: Search) -> None:
    assert search.find(SearchRequest("reasons arrest", ("en",))).corrected is None


def test_nothing_is_found_when_correction_is_off(search: Search) -> None:
    assert not search.find(SearchRequest("persecutoin", ("en",), correct=False)).results


def test_text_is_left_out_when_it_has_an_excluded_word(search: Search) -> None:
    ids = {r.id for r in search.find(SearchRequest("arrest -covenant", ("en",))).results}
    assert "reasons-for-arrest" not in ids
    assert "udhr-9" in ids


def test_texts_must_have_the_words_together_when_quoted(search: Search) -> None:
    ids = {r.id for r in search.find(SearchRequest('"arrest, detention"', ("en",))).results}
    assert ids == {"udhr-9"}


def test_either_word_is_enough_when_joined_by_or(search: Search) -> None:
    ids = {r.id for r in search.find(SearchRequest("exile OR liberty", ("en",), kinds=("declaration",))).results}
    assert {"udhr-3", "udhr-9"} <= ids


@pytest.mark.parametrize(
    "typed", ["art. 33(1) RC", "Refugee Convention 33", "article 33 of the refugee convention", "ref1951 33 (1)"]
)
def test_citing_entry_is_found_when_a_provision_is_typed(search: Search, typed: str) -> None:
    assert [r.id for r in search.find(SearchRequest(typed, ("en",))).results] == ["non-refoulement"]


def test_same_paragraph_comes_first_when_several_are_cited(search: Search) -> None:
    query = search.find(SearchRequest("ICCPR 9(4)")).query
    assert [(c.instrument, c.article, c.paragraph) for c in query.citations] == [("ICCPR", "9", "4")]


def test_category_shows_everyones_entries_when_it_reaches_them(search: Search) -> None:
    found = search.find(SearchRequest("", categories=("refugee",)))
    assert {r.id for r in found.results} == {"non-refoulement", "reasons-for-arrest", "refugee-definition"}
    assert {r.id for r in search.find(SearchRequest("", categories=("everyone",))).results} == {
        "non-refoulement",
        "reasons-for-arrest",
    }


def test_articles_and_terms_are_left_out_when_entries_are_filtered(search: Search) -> None:
    found = search.find(SearchRequest("persecution", ("en",), categories=("refugee",)))
    assert {r.kind for r in found.results} <= {"entry", "statement"}


def test_entry_is_shown_when_a_treaty_is_known_to_bind(search: Search) -> None:
    def ids(state: str) -> set[str]:
        return {r.id for r in search.find(SearchRequest("", kinds=("entry",), binds_in=state)).results}

    assert "non-refoulement" in ids("GRC")
    assert ids("LBN") == {"reasons-for-arrest"}
    assert not ids("TON")


def test_counts_are_what_each_filter_would_give_when_asked_for(search: Search) -> None:
    request = SearchRequest("danger refugee arrest", ("en",), counts=True, limit=100)
    response = search.find(request)
    for category, count in response.counts["categories"].items():
        assert search.find(SearchRequest(request.text, ("en",), categories=(category,), limit=100)).total == count
    for kind, count in response.counts["kinds"].items():
        assert search.find(SearchRequest(request.text, ("en",), kinds=(kind,), limit=100)).total == count


def test_pages_follow_each_other_when_an_offset_is_given(search: Search) -> None:
    everything = search.find(SearchRequest("the", ("en",), limit=6)).results
    assert search.find(SearchRequest("the", ("en",), limit=3, offset=3)).results == everything[3:]


def test_rows_are_equal_when_the_index_is_written_again(library: Library) -> None:
    copy = sqlite3.connect(":memory:")
    library.connection.backup(copy)
    before = [copy.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in TABLES]  # noqa: S608
    write_again(copy)
    assert before == [copy.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in TABLES]  # noqa: S608
    copy.close()


def write_again(connection: sqlite3.Connection) -> None:
    for table in TABLES:
        connection.execute(f"DROP TABLE {table}")
    write_index(connection)


@pytest.mark.parametrize(
    ("question", "language", "entry"),
    [
        ("la policía me quiere deportar y tengo miedo", "es", "non-refoulement"),
        ("pourquoi m'ont-ils enfermé, quelle raison", "fr", "reasons-for-arrest"),
        ("يريدون ترحيلي", "ar", "non-refoulement"),
    ],
)
def test_entry_is_found_when_asked_in_a_language_it_is_not_written_in(
    search: Search, question: str, language: str, entry: str
) -> None:
    found = search.find(SearchRequest(question, (language,), kinds=("entry",))).results
    assert found[0].id == entry


def test_entry_is_found_through_its_statement_when_only_that_is_translated(library: Library) -> None:
    copy = sqlite3.connect(":memory:")
    library.connection.backup(copy)
    (words,) = copy.execute(
        "SELECT words FROM passage WHERE owner_kind = 'statement' AND language = 'ar' AND section = 'text'"
    ).fetchone()
    copy.execute("DELETE FROM passage WHERE owner_kind = 'entry' AND language = 'ar'")
    copy.execute("DELETE FROM entry_asked_as WHERE language = 'ar'")
    write_again(copy)
    found = [(r.kind, r.id, r.language) for r in Search(copy).find(SearchRequest(words, ("ar",))).results[:2]]
    assert found == [("statement", "non-refoulement-1", "ar"), ("entry", "non-refoulement", "en")]
    copy.close()
