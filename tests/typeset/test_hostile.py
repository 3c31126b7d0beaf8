"""What people type can break neither the setter nor the page."""

import dataclasses

import pypdfium2
import pytest

from fieldref.sheet import Contact, Layout
from fieldref.typeset import TypesetResult, typeset, typeset_job
from tests.typeset.conftest import Make, page_texts

TYPST = '#panic("x") *bold* _it_ = h $x$ `r` @ref <l> \\ // c /* c */ #import "x" [ ] { } "q" ~ --- \' #let a = 1'


# Every layout that prints contacts; the others leave them out.
PRINTING = (Layout.PAGE, Layout.LARGE, Layout.BILINGUAL)
with_contacts = pytest.mark.parametrize("layout", PRINTING)
FIELDS = tuple(field.name for field in dataclasses.fields(Contact))


def set_with(make: Make, layout: Layout, *contacts: Contact, **wanted: object) -> TypesetResult:
    """A sheet for a reader of French, with English beside it, that carries contacts."""
    return typeset(make(language="fr", with_language="en", layout=layout, contacts=contacts, **wanted))


def words_of(result: TypesetResult) -> str:
    return " ".join(" ".join(page_texts(result.pdf)).split())


@with_contacts
def test_typst_syntax_is_printed_as_typed_when_in_any_field_of_a_contact(make: Make, layout: Layout) -> None:
    typed = Contact(**{name: f"{name} {TYPST}" for name in FIELDS})
    words = words_of(set_with(make, layout, typed)).replace(" ", "")
    for name in FIELDS:
        assert f'{name} #panic("x") *bold* _it_ = h $x$ `r` @ref <l>'.replace(" ", "") in words


def test_typst_syntax_is_printed_as_typed_when_in_a_title(make: Make) -> None:
    assert "#[#panic" in words_of(typeset(make(title="#[" + TYPST[:60])))


@with_contacts
def test_order_of_the_page_is_safe_when_a_contact_carries_bidi_controls(make: Make, layout: Layout) -> None:
    hostile = {name: f"\u202e\u2067{name} Evil\u2066\u2067\u202b\u061c" for name in FIELDS}
    typed = Contact(**hostile | {"phone": "\u200f+30 210 123\u202e"})
    words = words_of(set_with(make, layout, typed))
    assert "+30 210 123" in words
    assert "name Evil" in words
    # What follows the contact runs as it always does.
    assert "This sheet gives information. It is not legal advice and not an identity document." in words


def test_an_unclosed_override_turns_nothing_when_the_reader_writes_from_the_right(make: Make) -> None:
    typed = Contact("\u202eمساعدة\u2067", phone="\u202e+30 210 123")
    plain = Contact("مساعدة", phone="+30 210 123")
    both = [typeset(make(language="ar", contacts=(contact,))).pdf for contact in (typed, plain)]
    assert page_texts(both[0]) == page_texts(both[1])


@with_contacts
@pytest.mark.parametrize("character", ["x", "ب", "ሰ", "မ", "人", "x ", "ب ", "\u202ex"])
def test_page_holds_when_a_contact_has_ten_thousand_characters(make: Make, character: str, layout: Layout) -> None:
    result = set_with(make, layout, Contact(character * 10_000, hours=character * 10_000))
    assert 1 <= result.page_count <= (9 if layout is Layout.LARGE else 5)
    assert "not legal advice" in words_of(result)


@with_contacts
def test_every_field_is_within_the_page_when_it_cannot_be_broken(make: Make, layout: Layout) -> None:
    result = set_with(make, layout, *(Contact(**dict.fromkeys(FIELDS, letter * 10_000)) for letter in "xب"))
    with pypdfium2.PdfDocument(result.pdf) as opened:
        for page in opened:
            width, _height = page.get_size()
            for shape in page.get_objects(max_depth=15):
                left, _bottom, right, _top = shape.get_bounds()
                assert left >= 0
                assert right <= width


@pytest.mark.parametrize("layout", [Layout.CARD, Layout.SCRIPT, Layout.ENTRY, Layout.BOOKLET, Layout.GLANCE])
def test_a_contact_is_not_printed_when_the_layout_has_no_room_for_it(make: Make, layout: Layout) -> None:
    chosen = {"chosen": ("non-refoulement",)} if layout in (Layout.ENTRY, Layout.BOOKLET) else {}
    assert "Evil" not in words_of(set_with(make, layout, Contact("Evil " + TYPST), **chosen))


def test_every_copy_of_a_job_holds_when_a_contact_is_hostile(make: Make) -> None:
    contacts = (Contact("Aid " + TYPST, phone="\u202e+30 210 123"),)
    job = typeset_job([(make(language=tag, contacts=contacts), 2) for tag in ("ar", "fr")])
    assert job is not None
    assert words_of(TypesetResult(job.pdf, (), job.page_count)).count("+30 210 123") == 4


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
