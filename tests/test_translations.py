"""Catalogues are fresh, whole and honest."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import polib
import pytest

from fieldref.lang.catalogues import placeholders, translate

ROOT = Path(__file__).parents[1]
I18N = ROOT / "i18n"
CATALOGUES = sorted(I18N.glob("*/*.po"))


def shown(path: Path) -> str:
    return path.relative_to(I18N).as_posix()


def test_the_templates_hold_every_marked_word_of_the_program() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "templates.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", CATALOGUES, ids=shown)
def test_a_catalogue_belongs_to_a_listed_language(path: Path) -> None:
    listed = tomllib.loads((I18N / "languages.toml").read_text(encoding="utf-8"))["language"]
    assert path.stem in {language["tag"] for language in listed}


@pytest.mark.parametrize("path", CATALOGUES, ids=shown)
def test_placeholders_are_those_of_the_english_words(path: Path) -> None:
    wrong = [
        message.msgid
        for message in polib.pofile(str(path))
        if message.msgstr and placeholders(message.msgstr) != placeholders(message.msgid)
    ]
    assert wrong == []


@pytest.mark.parametrize("path", CATALOGUES, ids=shown)
def test_nothing_counts_as_reviewed_without_a_named_reviewer(path: Path) -> None:
    catalogue = polib.pofile(str(path))
    reviewed = [message.msgid for message in catalogue if message.msgstr and not message.fuzzy]
    name = catalogue.metadata.get("Last-Translator", "")
    assert not reviewed or (name and "FULL NAME" not in name)


@pytest.mark.parametrize("path", CATALOGUES, ids=shown)
def test_digits_of_a_provision_stay_as_they_are(path: Path) -> None:
    for message in polib.pofile(str(path)):
        if (message.msgctxt or "").endswith(("/asked-as", "/synonyms")):
            continue  # what people type is written anew in each language, not translated
        for provision in re.findall(r"\b\d+\(\d+\)", message.msgid):
            assert not message.msgstr or provision in message.msgstr, message.msgid


@pytest.mark.parametrize("path", [path for path in CATALOGUES if path.parent.name == "content"], ids=shown)
def test_a_card_stays_short_in_every_language(path: Path) -> None:
    long = [
        message.msgstr
        for message in polib.pofile(str(path))
        if (message.msgctxt or "").endswith("/card") and len(message.msgstr) > 80
    ]
    assert long == []


def test_a_translation_with_wrong_placeholders_shows_the_source(tmp_path: Path) -> None:
    folder = tmp_path / "xx" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    catalogue = polib.POFile()
    catalogue.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    catalogue.append(polib.POEntry(msgid="{count} entries", msgstr="{zahl} Einträge"))
    catalogue.append(polib.POEntry(msgid="Clear all", msgstr="Alles löschen"))
    catalogue.save_as_mofile(str(folder / "interface.mo"))
    words = translate("xx", folder=tmp_path)
    assert words("{count} entries") == "{count} entries"
    assert words("Clear all") == "Alles löschen"


def test_a_language_without_catalogue_speaks_english(tmp_path: Path) -> None:
    assert translate("yy", folder=tmp_path)("Clear all") == "Clear all"
