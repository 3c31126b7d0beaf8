"""packaging/catalogues.py: what is compiled, and what is refused."""

import doctest
import gettext
from pathlib import Path

import pytest

from tests.packaging.scripts import script

catalogues = script("packaging/catalogues.py")
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


@pytest.fixture
def i18n(tmp_path: Path) -> Path:
    for domain in catalogues.DOMAINS:
        (tmp_path / "i18n" / domain).mkdir(parents=True)
    return tmp_path / "i18n"


def _write(i18n: Path, words: str, domain: str = "sheets", tag: str = "fa-AF") -> None:
    (i18n / domain / f"{tag}.po").write_text(HEADER + words, encoding="utf-8")


def _translated(folder: Path, domain: str, tag: str, text: str) -> str:
    with (folder / tag / "LC_MESSAGES" / f"{domain}.mo").open("rb") as stream:
        return gettext.GNUTranslations(stream).gettext(text)


def test_word_is_translated_when_compiled(i18n: Path, tmp_path: Path) -> None:
    _write(i18n, 'msgid "Phone"\nmsgstr "تلفون"\n')
    assert catalogues.compile_all(i18n, tmp_path / "locale") == []
    assert _translated(tmp_path / "locale", "sheets", "fa-AF", "Phone") == "تلفون"


def test_draft_is_compiled_and_told_when_fuzzy(i18n: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(i18n, '#, fuzzy\nmsgid "Phone"\nmsgstr "تلفون"\n')
    catalogues.compile_all(i18n, tmp_path / "locale")
    assert _translated(tmp_path / "locale", "sheets", "fa-AF", "Phone") == "تلفون"
    assert "sheets fa-AF: 1 of 1 translated, 1 of them drafts" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("translation", "fault"),
    [
        ("Pour le pays", "lacks {country}"),
        ("Pour {pays}, {country}", "has {pays}"),
        ("Pour {country", "brace"),
    ],
)
def test_file_and_line_are_told_when_placeholders_differ(
    i18n: Path, tmp_path: Path, translation: str, fault: str
) -> None:
    _write(i18n, f'msgid "For {{country}}"\nmsgstr "{translation}"\n', tag="fr")
    faults = catalogues.compile_all(i18n, tmp_path / "locale")
    assert faults[0].startswith(f"{i18n / 'sheets' / 'fr.po'}:4: ")
    assert any(fault in told for told in faults)


def test_old_catalogues_stay_when_a_translation_is_refused(i18n: Path, tmp_path: Path) -> None:
    _write(i18n, 'msgid "For {country}"\nmsgstr "Pour {country}"\n', tag="fr")
    catalogues.compile_all(i18n, tmp_path / "locale")
    _write(i18n, 'msgid "For {country}"\nmsgstr "Pour"\n', tag="fr")
    catalogues.compile_all(i18n, tmp_path / "locale")
    assert _translated(tmp_path / "locale", "sheets", "fr", "For {country}") == "Pour {country}"


def test_catalogue_goes_when_its_source_is_gone(i18n: Path, tmp_path: Path) -> None:
    _write(i18n, 'msgid "Phone"\nmsgstr "Téléphone"\n', tag="fr")
    catalogues.compile_all(i18n, tmp_path / "locale")
    (i18n / "sheets" / "fr.po").unlink()
    catalogues.compile_all(i18n, tmp_path / "locale")
    assert not (tmp_path / "locale" / "fr").exists()


def test_placeholder_may_be_left_out_when_the_form_is_singular(i18n: Path, tmp_path: Path) -> None:
    plural = (
        'msgid "{count} entry"\nmsgid_plural "{count} entries"\nmsgstr[0] "une fiche"\nmsgstr[1] "{count} fiches"\n'
    )
    _write(i18n, plural, tag="fr")
    assert catalogues.compile_all(i18n, tmp_path / "locale") == []


def test_bytes_are_equal_when_compiled_twice(i18n: Path, tmp_path: Path) -> None:
    _write(i18n, 'msgid "Phone"\nmsgstr "Téléphone"\n', tag="fr")
    made = []
    for name in ("one", "two"):
        catalogues.compile_all(i18n, tmp_path / name)
        made.append((tmp_path / name / "fr" / "LC_MESSAGES" / "sheets.mo").read_bytes())
    assert made[0] == made[1]


def test_file_is_named_when_it_is_no_catalogue(i18n: Path, tmp_path: Path) -> None:
    (i18n / "sheets" / "fr.po").write_text("hello\n", encoding="utf-8")
    (fault,) = catalogues.compile_all(i18n, tmp_path / "locale")
    assert "fr.po" in fault


def test_examples_of_catalogues_hold() -> None:
    assert doctest.testmod(catalogues).failed == 0
