"""Rights add up, and the lens never says more than is known."""

import pytest

from fieldref.browse import Selection, country, lens, overview, select
from fieldref.errors import UsageError
from fieldref.model.law import Binding
from fieldref.store import Library


def test_a_refugee_holds_everyones_entries_and_each_says_where_it_comes_from(library: Library) -> None:
    found = select(library, Selection(categories=("refugee",)))
    assert found == {
        "non-refoulement": ("everyone",),
        "reasons-for-arrest": ("everyone",),
        "refugee-definition": ("refugee",),
    }


def test_a_tourist_holds_everyones_entries_only(library: Library) -> None:
    assert "refugee-definition" not in select(library, Selection(categories=("tourist",)))


def test_filters_narrow_each_other(library: Library) -> None:
    selection = Selection(categories=("refugee",), situations=("arrested-or-detained",), groups=("child",))
    assert list(select(library, selection)) == ["reasons-for-arrest"]


def test_an_unknown_category_offers_the_nearest(library: Library) -> None:
    with pytest.raises(UsageError, match="refugee"):
        select(library, Selection(categories=("refuge",)))


def said(library: Library, code: str) -> dict[str, Binding]:
    return {name: answer.binding for name, answer in lens(library, code, ["REF1951", "ICCPR", "GCM"]).items()}


def test_a_party_is_bound(library: Library) -> None:
    assert said(library, "GRC")["REF1951"] is Binding.BINDS


def test_a_state_that_is_no_party_is_not_bound_when_that_is_sure(library: Library) -> None:
    assert said(library, "LBN") == {
        "REF1951": Binding.DOES_NOT_BIND,
        "ICCPR": Binding.BINDS,
        "GCM": Binding.NOT_APPLICABLE,
    }


def test_nothing_is_known_when_confidence_is_below_high(library: Library) -> None:
    assert said(library, "TON")["REF1951"] is Binding.NOT_KNOWN


def test_nothing_is_known_when_a_state_has_no_record(library: Library) -> None:
    assert said(library, "TUR")["ICCPR"] is Binding.NOT_KNOWN


def test_a_territory_whose_treaties_differ_is_not_known_and_says_why(library: Library) -> None:
    answer = lens(library, "HKG", ["REF1951"])["REF1951"]
    assert answer.binding is Binding.NOT_KNOWN
    assert "Hong Kong" in answer.note


def test_a_country_is_found_by_its_english_name(library: Library) -> None:
    assert country(library, "greece") == "GRC"


def test_an_unknown_country_offers_the_nearest(library: Library) -> None:
    with pytest.raises(UsageError, match=r"GRC \(Greece\)"):
        country(library, "Grece")


def test_the_overview_says_which_category_first_adds_an_entry(library: Library) -> None:
    cells = overview(library)
    held = {one.entry: one.added_by for one in cells["protection-from-return", "refugee"]}
    assert held == {"non-refoulement": "everyone", "refugee-definition": "refugee"}
    assert [one.entry for one in cells["protection-from-return", "tourist"]] == ["non-refoulement"]
