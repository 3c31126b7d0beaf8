"""The gettext road: templates, stale passages, faults in catalogues."""

import polib

from fieldref.build.content import Sources
from fieldref.build.run import read_content
from fieldref.build.translations import check_catalogues, write_templates


def messages(sources: Sources, tag: str) -> dict[str, tuple[str, bool, str | None]]:
    catalogue = polib.pofile(str(sources.i18n / "content" / f"{tag}.po"))
    return {m.msgctxt or "": (m.msgstr, m.fuzzy, m.previous_msgid) for m in catalogue}


def test_every_passage_is_in_the_template(sources_copy: Sources) -> None:
    write_templates(sources_copy, read_content(sources_copy))
    template = (sources_copy.i18n / "content" / "content.pot").read_text(encoding="utf-8")
    for context in (
        "statement/non-refoulement-1/officer",
        "sheet/asking-for-asylum/title",
        "glossary/non-refoulement/term",
    ):
        assert f'msgctxt "{context}"' in template


def test_a_translation_becomes_stale_and_remembers_its_english_when_the_english_changed(sources_copy: Sources) -> None:
    write_templates(sources_copy, read_content(sources_copy))
    words, fuzzy, previous = messages(sources_copy, "fr")["entry/reasons-for-arrest/title"]
    assert (words, fuzzy, previous) == (
        "On doit vous dire pourquoi vous êtes retenu",
        True,
        "They must say why you are held",
    )


def test_updating_twice_changes_nothing(sources_copy: Sources) -> None:
    write_templates(sources_copy, read_content(sources_copy))
    first = (sources_copy.i18n / "content" / "fr.po").read_bytes()
    write_templates(sources_copy, read_content(sources_copy))
    assert (sources_copy.i18n / "content" / "fr.po").read_bytes() == first


def test_states_survive_an_update(sources_copy: Sources) -> None:
    write_templates(sources_copy, read_content(sources_copy))
    states = {key[1]: text.state.value for key, text in read_content(sources_copy).translations["fr"].items()}
    assert states == {"non-refoulement": "reviewed", "reasons-for-arrest": "stale", "refugee-definition": "draft"}


def test_a_passage_that_no_longer_exists_is_named(sources_copy: Sources) -> None:
    path = sources_copy.i18n / "content" / "fr.po"
    path.write_text(
        path.read_text(encoding="utf-8").replace("entry/refugee-definition", "entry/gone"), encoding="utf-8"
    )
    found = [str(finding) for finding in check_catalogues(sources_copy, read_content(sources_copy))]
    assert any("fr.po:16: entry/gone/title: No such passage exists any more" in line for line in found), found


def test_the_report_says_how_far_a_language_is(sources_copy: Sources) -> None:
    found = [str(finding) for finding in check_catalogues(sources_copy, read_content(sources_copy))]
    assert any("fr.po: 1 draft, 1 reviewed, 1 stale, of" in line for line in found), found
