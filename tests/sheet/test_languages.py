"""The one list of languages and the table of scripts."""

import tomllib
from pathlib import Path

from fieldref.sheet.posters import REGIONS
from fieldref.sheet.words import WORDS

I18N = Path(__file__).parents[2] / "i18n"
LANGUAGES = tomllib.loads((I18N / "languages.toml").read_text(encoding="utf-8"))["language"]
SCRIPTS = tomllib.loads((I18N / "scripts.toml").read_text(encoding="utf-8"))


def test_tags_are_unique_when_listed() -> None:
    tags = [language["tag"] for language in LANGUAGES]
    assert sorted(set(tags)) == sorted(tags)


def test_every_language_can_be_set_when_it_is_listed() -> None:
    assert {language["script"] for language in LANGUAGES} <= set(SCRIPTS)
    for language in LANGUAGES:
        assert language["direction"] == SCRIPTS[language["script"]]["direction"], language["tag"]


def test_every_language_has_a_place_on_the_poster_when_listed() -> None:
    assert {language["region"] for language in LANGUAGES} == set(REGIONS)
    assert set(REGIONS) <= set(WORDS)


def test_fallbacks_are_listed_languages_when_named() -> None:
    tags = {language["tag"] for language in LANGUAGES}
    assert {fallback for language in LANGUAGES for fallback in language.get("fallbacks", [])} <= tags


def test_template_holds_every_word_when_it_is_fresh() -> None:
    template = (I18N / "sheets" / "sheets.pot").read_text(encoding="utf-8")
    joined = template.replace('"\n"', "")
    missing = [name for name, words in WORDS.items() if f'msgid "{words}"' not in joined]
    assert not missing, "extract i18n/sheets/sheets.pot again"
