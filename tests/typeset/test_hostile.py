"""What people type can break neither the setter nor the page."""

import pytest

from fieldref.sheet import Contact, Layout
from fieldref.typeset import typeset
from tests.typeset.conftest import Make, page_texts

TYPST = '#panic("x") *bold* _it_ = h $x$ `r` @ref <l> \\ // c /* c */ #import "x" [ ] { } "q" ~ --- \' #let a = 1'


def test_typst_syntax_is_printed_as_typed_when_in_a_contact(make: Make) -> None:
    result = typeset(make(contacts=(Contact("Aid", place=TYPST),), title="#[" + TYPST[:60]))
    words = " ".join(page_texts(result.pdf)[0].split())
    assert '#panic("x") *bold* _it_ = h $x$' in words
    assert "#[#panic" in words


def test_order_of_the_page_is_safe_when_a_contact_carries_bidi_controls(make: Make) -> None:
    result = typeset(make(contacts=(Contact("\u202eEvil\u2066\u2067", phone="\u200f+30 210 123\u202e"),)))
    words = page_texts(result.pdf)[0]
    assert "+30 210 123" in words
    assert "not legal advice" in words


@pytest.mark.parametrize("character", ["x", "ب", "ሰ", "မ", "人", "x "])
def test_page_holds_when_a_contact_has_ten_thousand_characters(make: Make, character: str) -> None:
    result = typeset(make(contacts=(Contact(character * 10_000, hours=character * 10_000),)))
    assert 1 <= result.page_count <= 5


def test_missing_characters_are_told_and_replaced_when_typed(make: Make) -> None:
    result = typeset(make(contacts=(Contact("Aid \U0001f600 \U00016800"),)))
    assert result.missing_characters == "\U0001f600\U00016800"
    assert "Aid ? ?" in page_texts(result.pdf)[0]


def test_typed_title_is_not_refused_when_it_has_a_character_without_a_font(make: Make) -> None:
    result = typeset(make(title="Help \U0001f600"))
    assert result.missing_characters == "\U0001f600"


def test_title_is_reported_when_it_takes_too_many_lines(make: Make) -> None:
    assert "title" in typeset(make(title="A very long title " * 9)).overflows


def test_lone_surrogates_and_controls_do_no_harm_when_typed(make: Make) -> None:
    result = typeset(make(contacts=(Contact("A\ud800\x00\x1b[2J\n\nB"),), title="\ud83d"))
    assert result.page_count == 1


def test_card_holds_when_the_title_is_hostile(make: Make) -> None:
    result = typeset(make(language="ar", with_language="en", layout=Layout.CARD, title=TYPST))
    assert result.page_count == 2
