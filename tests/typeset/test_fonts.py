"""The table of bundled fonts."""

import pytest

from fieldref.errors import DatabaseError, NotAvailableError
from fieldref.typeset.fonts import font_table


def test_urdu_gets_nastaliq_when_persian_gets_naskh() -> None:
    table = font_table()
    assert table.setting("Arab", "ur").families[0] == "Noto Nastaliq Urdu"
    assert table.setting("Arab", "fa-AF").families[0] == "Amiri"


def test_latin_stands_behind_every_script_when_set() -> None:
    assert font_table().setting("Ethi", "ti").families == ("Noto Sans Ethiopic", "Noto Sans")


def test_script_is_refused_when_no_font_sets_it() -> None:
    with pytest.raises(NotAvailableError, match="Mong"):
        font_table().setting("Mong", "mn")


def test_missing_characters_are_listed_once_when_asked_for() -> None:
    assert font_table().missing("a\u200b\U0001f600 ب\U0001f600") == "\U0001f600"


def test_one_sentence_is_said_when_the_fonts_are_gone(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setenv("FIELDREF_BUNDLE", str(tmp_path))
    with pytest.raises(DatabaseError, match="bundled fonts are missing"):
        font_table()
