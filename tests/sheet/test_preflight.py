"""What preflight finds, and how serious it is."""

import dataclasses
from dataclasses import dataclass

import pytest

from fieldref.model.law import Binding
from fieldref.model.translation import TranslationState
from fieldref.sheet import Contact, Layout, Severity, Sheet, SheetRequest, compose, preflight
from fieldref.store import Library


@dataclass(frozen=True)
class Printed:
    """A result as the setter gives it."""

    page_count: int = 1
    missing_characters: str = ""
    overflows: tuple[str, ...] = ()
    shown_items: int | None = None


@pytest.fixture
def sheet(library: Library) -> Sheet:
    contact = (Contact("Legal Aid"),)
    return compose(library, SheetRequest(language="en", sheet="asking-for-asylum", contacts=contact))


def kinds(sheet: Sheet, result: Printed) -> dict[str, Severity]:
    return {finding.kind: finding.severity for finding in preflight(sheet, result)}


def test_only_the_country_is_asked_for_when_all_is_well(sheet: Sheet) -> None:
    assert kinds(sheet, Printed()) == {"no-country": Severity.NOTE}


def test_printing_is_stopped_when_a_character_has_no_font(sheet: Sheet) -> None:
    found = preflight(sheet, Printed(missing_characters="\U0001f600"))
    assert (found[0].kind, found[0].severity) == ("missing-glyph", Severity.STOP)
    assert "\U0001f600" in found[0].sentence


def test_printing_is_stopped_when_text_runs_over_a_card(sheet: Sheet) -> None:
    assert kinds(sheet, Printed(overflows=("card, holder",)))["overflow"] is Severity.STOP


def test_title_is_named_when_it_is_too_long(sheet: Sheet) -> None:
    assert "title-too-long" in kinds(sheet, Printed(overflows=("title",)))


def test_pages_are_counted_when_there_are_many(sheet: Sheet) -> None:
    assert "pages" in kinds(sheet, Printed(page_count=3))


@pytest.mark.parametrize("state", [TranslationState.DRAFT, TranslationState.STALE])
def test_translation_is_named_when_nobody_checked_it(sheet: Sheet, state: TranslationState) -> None:
    found = preflight(dataclasses.replace(sheet, state=state), Printed())
    assert state.value in [finding.kind for finding in found]


def test_law_is_named_when_the_country_is_not_bound(sheet: Sheet) -> None:
    law = tuple(dataclasses.replace(line, here=Binding.DOES_NOT_BIND) for line in sheet.law)
    found = preflight(dataclasses.replace(sheet, law=law, country="LBN"), Printed())
    finding = next(finding for finding in found if finding.kind == "law-not-binding")
    assert "1951 Refugee Convention" in finding.sentence or "Refugee" in finding.sentence
    assert finding.advice


def test_contacts_are_asked_for_when_there_are_none(library: Library) -> None:
    sheet = compose(library, SheetRequest(language="en", sheet="asking-for-asylum"))
    assert "no-contacts" in kinds(sheet, Printed())


def test_card_says_how_many_lines_it_has_room_for_when_not_for_all(library: Library) -> None:
    request = SheetRequest(language="ar", sheet="asking-for-asylum", layout=Layout.CARD)
    assert "card-lines" in kinds(compose(library, request), Printed(shown_items=1))


def test_declaration_is_announced_when_nothing_is_translated(library: Library) -> None:
    sheet = compose(library, SheetRequest(language="din", sheet="asking-for-asylum"))
    assert kinds(sheet, Printed())["untranslated"] is Severity.WARN
