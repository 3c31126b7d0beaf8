"""Approved text and look of each layout; ``FIELDREF_APPROVE=1`` writes them anew (then look at the pages)."""

import json
import os
from pathlib import Path

import pytest

from fieldref.sheet import Contact, Layout
from fieldref.typeset import typeset
from tests.typeset.conftest import Make, grey_cells, page_texts
from tests.typeset.scripts import WORDS, in_scripts

GOLDEN = Path(__file__).parents[1] / "golden"
# Another rasteriser or a new release of the setter may move a hair; a missing block moves much more.
CELL, MEAN = 48, 4.0

CASES: dict[str, dict[str, object]] = {
    "page-en": {"language": "en", "contacts": (Contact("Legal Aid", "Port 4", "+30 210 000"),)},
    "page-ar": {"language": "ar"},
    "page-din": {"language": "din"},
    "bilingual-ar-en": {"language": "ar", "with_language": "en", "layout": Layout.BILINGUAL},
    "bilingual-fr-ar": {"language": "fr", "with_language": "ar", "layout": Layout.BILINGUAL},
    "large-en": {"language": "en", "layout": Layout.LARGE},
    "card-ar-en": {"language": "ar", "with_language": "en", "layout": Layout.CARD},
    "script-ar-en": {"language": "ar", "with_language": "en", "layout": Layout.SCRIPT},
    "poster": {"language": "en", "layout": Layout.POSTER},
    "glance": {"language": "en", "layout": Layout.GLANCE},
    "entry": {"language": "en", "layout": Layout.ENTRY, "chosen": ("non-refoulement",)},
    "booklet": {"language": "en", "layout": Layout.BOOKLET},
}


@pytest.fixture(params=[*sorted(CASES), *(f"scripts-{group}" for group in WORDS)])
def case(request: pytest.FixtureRequest, make: Make) -> tuple[str, bytes]:
    """The name of a case and its PDF."""
    name: str = request.param
    sheet = in_scripts(make(), name.removeprefix("scripts-")) if name.startswith("scripts-") else make(**CASES[name])
    return name, typeset(sheet).pdf


def test_text_is_the_approved_one_when_set(case: tuple[str, bytes]) -> None:
    name, pdf = case
    words = "\n\f\n".join(page_texts(pdf)) + "\n"
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("FIELDREF_APPROVE"):
        file.write_text(words, encoding="utf-8")
    assert words.split() == file.read_text(encoding="utf-8").split()


def test_page_looks_like_the_approved_one_when_set(case: tuple[str, bytes]) -> None:
    name, pdf = case
    cells = grey_cells(pdf)
    file = GOLDEN / f"{name}.json"
    if os.environ.get("FIELDREF_APPROVE"):
        file.write_text(json.dumps(cells) + "\n", encoding="utf-8")
    approved = json.loads(file.read_text(encoding="utf-8"))
    apart = [abs(now - then) for now, then in zip(cells, approved, strict=True)]
    assert max(apart) <= CELL
    assert sum(apart) / len(apart) <= MEAN
