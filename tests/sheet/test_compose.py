"""What is on the paper, as data."""

import dataclasses
from pathlib import Path

import pytest

from fieldref.build.content import Sources
from fieldref.build.run import build
from fieldref.errors import NotFoundError, UsageError
from fieldref.model.law import Binding
from fieldref.model.translation import TranslationState
from fieldref.sheet import Contact, Layout, SheetRequest, compose
from fieldref.store import Library, open_library

READY = "asking-for-asylum"


def test_statements_keep_the_order_of_the_sheet_when_it_is_ready_made(library: Library) -> None:
    sheet = compose(library, SheetRequest(language="en", sheet=READY))
    assert [item.id for item in sheet.items] == ["non-refoulement-1", "reasons-for-arrest-1"]
    assert sheet.title.reader.words == "You want to ask for asylum"


def test_statements_keep_the_order_given_when_they_are_chosen(library: Library) -> None:
    chosen = ("reasons-for-arrest-1", "non-refoulement")
    sheet = compose(library, SheetRequest(language="en", chosen=chosen))
    assert [item.id for item in sheet.items] == ["reasons-for-arrest-1", "non-refoulement-1"]


def test_officer_lines_become_the_declaration_when_entries_are_chosen(library: Library) -> None:
    sheet = compose(library, SheetRequest(language="en", chosen=("non-refoulement",)))
    assert [line.reader.words for line in sheet.declaration] == [
        "I am afraid to go back. Please let me ask for protection."
    ]


def test_own_title_replaces_the_sheets_when_it_is_given(library: Library) -> None:
    sheet = compose(library, SheetRequest(language="en", sheet=READY, title="  Port of\u202e Lesvos "))
    assert sheet.title.reader.words == "Port of Lesvos"


@pytest.mark.parametrize("layout", [Layout.POSTER, Layout.GLANCE, Layout.BOOKLET])
def test_own_title_is_clean_when_the_layout_is_no_sheet_of_statements(library: Library, layout: Layout) -> None:
    chosen = ("non-refoulement",) if layout is Layout.BOOKLET else ()
    sheet = compose(library, SheetRequest(language="en", chosen=chosen, layout=layout, title="Port of\u202e Lesvos"))
    assert sheet.title.reader.words == "Port of Lesvos"


def test_both_languages_stand_side_by_side_when_layout_is_bilingual(library: Library) -> None:
    sheet = compose(library, SheetRequest(language="ar", with_language="en", sheet=READY, layout=Layout.BILINGUAL))
    first = sheet.items[0].text
    assert first.official is not None
    assert (first.reader.language, first.official.language) == ("ar", "en")
    assert sheet.languages["ar"].direction == "rtl"


def test_state_is_draft_when_any_translated_passage_is(library: Library) -> None:
    sheet = compose(library, SheetRequest(language="ar", sheet=READY))
    assert sheet.state is TranslationState.DRAFT
    assert any("draft" in line.reader.words for line in sheet.footer)


def test_declaration_articles_stand_in_when_nothing_is_translated(library: Library) -> None:
    sheet = compose(library, SheetRequest(language="din", sheet=READY))
    assert sheet.is_untranslated
    assert sheet.article_source == "dip"
    assert [article.number for article in sheet.articles] == [14]
    assert sheet.articles[0].words.reader.language == "din"
    assert "is not translated into Dinka" in sheet.words["declaration-why"].reader.words


def test_no_articles_when_the_reader_has_a_translation(library: Library) -> None:
    assert not compose(library, SheetRequest(language="ar", sheet=READY)).articles


def test_law_says_not_known_when_nobody_recorded_the_country(library: Library) -> None:
    sheet = compose(library, SheetRequest(language="en", sheet=READY, country=library.states()[0]))
    assert all(line.here in set(Binding) for line in sheet.law)
    assert any(pair.reader.words.startswith("Law checked on") for pair in sheet.footer)


def test_footer_says_what_the_sheet_is_when_it_is_composed(library: Library) -> None:
    sheet = compose(library, SheetRequest(language="en", sheet=READY, date="2026-11-24"))
    words = " ".join(line.reader.words for line in sheet.footer)
    assert "not legal advice and not an identity document" in words
    assert "Printed on 24 November 2026." in words
    assert library.version in words


def test_code_is_plain_text_when_it_is_read(library: Library) -> None:
    sheet = compose(library, SheetRequest(language="en", sheet=READY, date="2026-11-24"))
    assert sheet.code_text.startswith("fieldref sheet asking-for-asylum; language en; text ")
    assert "://" not in sheet.code_text


def test_hidden_characters_are_gone_when_contacts_carry_them(library: Library) -> None:
    contact = Contact("Legal\u202e Aid\x00", phone="\u2066+30 210\u2069")
    sheet = compose(library, SheetRequest(language="en", sheet=READY, contacts=(contact,)))
    assert sheet.contacts == (Contact("Legal Aid", phone="+30 210"),)


def test_poster_groups_languages_by_region_when_it_is_composed(library: Library) -> None:
    sheet = compose(library, SheetRequest(language="en", layout=Layout.POSTER))
    own_names = [line.own_name for _, lines in sheet.regions for line in lines]
    assert "العربية" in own_names


def test_glance_marks_own_and_held_rights_when_categories_add_up(library: Library) -> None:
    sheet = compose(library, SheetRequest(language="en", layout=Layout.GLANCE))
    assert sheet.glance is not None
    assert {cell for row in sheet.glance.cells for cell in row} <= {0, 1, 2}
    assert any(2 in row for row in sheet.glance.cells)


def test_what_a_citation_says_is_in_english_when_the_title_is_translated(library: Library) -> None:
    sheet = compose(library, SheetRequest(language="fr", chosen=("non-refoulement",), layout=Layout.ENTRY))
    assert sheet.title.reader.language == "fr"
    says = [says.reader for _, says in sheet.entries[0].citations]
    assert says
    assert {(text.language, text.state) for text in says} == {("en", TranslationState.MISSING)}


def test_whole_entry_has_its_sections_when_layout_is_entry(library: Library) -> None:
    sheet = compose(library, SheetRequest(language="en", chosen=("non-refoulement",), layout=Layout.ENTRY))
    assert [section.heading.reader.words for section in sheet.entries[0].sections] == [
        "What it means",
        "What you can do",
        "Limits",
    ]


def test_nearest_ids_are_named_when_an_id_is_not_known(library: Library) -> None:
    with pytest.raises(NotFoundError, match="non-refoulement"):
        compose(library, SheetRequest(language="en", chosen=("non-refoulment",)))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"sheet": READY, "chosen": ("non-refoulement",)}, "either"),
        ({}, "Nothing was chosen"),
        ({"sheet": READY, "date": "24.11.2026"}, "not a date"),
        ({"sheet": READY, "language": "en", "layout": Layout.BILINGUAL}, "two languages"),
        ({"sheet": READY, "with_language": "ar", "layout": Layout.CARD}, "two languages"),
        ({"sheet": READY, "language": "xx-none"}, "not known"),
        ({"sheet": READY, "country": "Atlantis"}, "not known"),
    ],
)
def test_request_is_refused_with_a_sentence_when_it_cannot_be_met(
    library: Library, changes: dict[str, object], sentence: str
) -> None:
    request = dataclasses.replace(SheetRequest(language="ar"), **changes)  # type: ignore[arg-type]
    with pytest.raises(UsageError, match=sentence):
        compose(library, request)


def test_an_open_question_is_no_right_on_the_glance_poster(sources_copy: Sources, tmp_path: Path) -> None:
    entry = sources_copy.root / "data/entries/V/refugee-definition.md"
    entry.write_text(entry.read_text(encoding="utf-8").replace("kind: definition", "kind: open-question"), "utf-8")
    build(sources_copy, tmp_path / "fieldref.db")
    opened = open_library(tmp_path / "fieldref.db")
    table = compose(opened, SheetRequest(language="en", layout=Layout.GLANCE)).glance
    column = list(opened.categories()).index("refugee")
    opened.close()
    assert table is not None
    # Only what a refugee holds through everyone is left; the refugee category adds nothing of its own.
    assert [row[column] for row in table.cells] == [1, 1]
