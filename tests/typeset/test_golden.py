"""Approved text and look of each layout in each script; ``FIELDREF_APPROVE=1`` writes them anew (then look at them).

``golden/<layout>.txt`` holds the words of each case, ``golden/<layout>.grey`` a coarse picture of its first page.
"""

import os
from collections.abc import Callable

import pytest

from fieldref.sheet import Contact, Layout, Sheet
from fieldref.typeset import typeset
from tests.typeset import approved
from tests.typeset.conftest import Make, grey_cells, page_texts
from tests.typeset.scripts import LANGUAGES, WORDS, in_language, in_scripts

Seen = tuple[str, str]
Case = tuple[Layout, str]

# As they are composed, without words of another script put in.
COMPOSED: dict[Case, dict[str, object]] = {
    (Layout.PAGE, "en"): {"language": "en", "contacts": (Contact("Legal Aid", "Port 4", "+30 210 000"),)},
    (Layout.PAGE, "ar"): {"language": "ar"},
    (Layout.PAGE, "din"): {"language": "din"},
    (Layout.BILINGUAL, "ar-en"): {"language": "ar", "with_language": "en"},
    (Layout.BILINGUAL, "fr-ar"): {"language": "fr", "with_language": "ar"},
    (Layout.LARGE, "en"): {"language": "en"},
    (Layout.CARD, "ar-en"): {"language": "ar", "with_language": "en"},
    (Layout.SCRIPT, "ar-en"): {"language": "ar", "with_language": "en"},
    (Layout.POSTER, "en"): {"language": "en"},
    (Layout.GLANCE, "en"): {"language": "en"},
    (Layout.ENTRY, "en"): {"language": "en"},
    (Layout.BOOKLET, "en"): {"language": "en"},
}
MANY = {(Layout.PAGE, f"scripts {group}"): group for group in WORDS}
ONE = {(layout, f"{found['script']} {tag}"): tag for layout in Layout for tag, found in LANGUAGES.items()}
CASES: list[Case] = [*COMPOSED, *MANY, *ONE]
ENTRY = {"chosen": ("non-refoulement",)}


def sheet_of(make: Make, case: Case) -> Sheet:
    """The sheet of a case."""
    more = ENTRY if case[0] is Layout.ENTRY else {}
    if case in COMPOSED:
        return make(layout=case[0], **COMPOSED[case], **more)
    if case in MANY:
        return in_scripts(make(), MANY[case])
    return in_language(make(language="fr", with_language="en", layout=case[0], **more), ONE[case])


@pytest.fixture(scope="module")
def all_seen() -> dict[Case, Seen]:
    """What was set already: the words and the picture of a case belong to two tests."""
    return {}


@pytest.fixture(params=[pytest.param(case, id="-".join(case).replace(" ", "-")) for case in CASES])
def case(request: pytest.FixtureRequest) -> Case:
    """A layout, and the name of the case in it."""
    found: Case = request.param
    return found


@pytest.fixture
def seen(case: Case, make: Make, all_seen: dict[Case, Seen]) -> Seen:
    """The words and the picture of a case as they are set now."""
    if case not in all_seen:
        pdf = typeset(sheet_of(make, case)).pdf
        all_seen[case] = (words_of(pdf, case[0]), approved.drawn(grey_cells(pdf, approved.COLUMNS, approved.ROWS)))
    return all_seen[case]


def words_of(pdf: bytes, layout: Layout) -> str:
    """The words of all pages; of ten equal cards one."""
    pages = ["\n".join(line.strip() for line in page.splitlines() if line.strip()) for page in page_texts(pdf)]
    if layout is Layout.CARD:
        pages = ["\n".join(dict.fromkeys(page.splitlines())) for page in pages]
    return "\n\f\n".join(pages)


def changes(file: str, case: Case, now: str, compare: Callable[[str, str], list[str]]) -> list[str]:
    """What differs from what was approved of a case; nothing when the person who runs the tests approves it now."""
    parts = approved.read(file)
    found = compare(parts.get(case[1], ""), now)
    if found and os.environ.get("FIELDREF_APPROVE"):
        approved.write(file, parts | {case[1]: now})
        return []
    return found


def test_words_are_the_approved_ones_when_set(case: Case, seen: Seen) -> None:
    assert changes(f"{case[0]}.txt", case, seen[0], approved.changed_words) == []


def test_page_looks_like_the_approved_one_when_set(case: Case, seen: Seen) -> None:
    assert changes(f"{case[0]}.grey", case, seen[1], approved.changed_cells) == []


@pytest.mark.parametrize("file", [f"{layout}.{ending}" for layout in Layout for ending in ("txt", "grey")])
def test_nothing_else_is_approved_when_cases_are_gone(file: str) -> None:
    names = {name for layout, name in CASES if layout == file.partition(".")[0]}
    if os.environ.get("FIELDREF_APPROVE"):
        approved.write(file, {name: part for name, part in approved.read(file).items() if name in names})
    assert {*approved.read(file)} == names
