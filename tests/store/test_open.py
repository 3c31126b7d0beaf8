"""A damaged, empty, foreign or too new library is named in one sentence."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from fieldref.errors import DatabaseError, NotFoundError, UsageError
from fieldref.store import Library, open_library


def refused(path: Path) -> str:
    with pytest.raises(DatabaseError) as caught:
        open_library(path)
    assert caught.value.exit_code == 3
    return str(caught.value)


def test_a_missing_library_is_named(tmp_path: Path) -> None:
    assert "is missing" in refused(tmp_path / "none.db")


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "fieldref.db"
    path.touch()
    assert "is empty" in refused(path)


def test_a_text_file_is_not_a_library(tmp_path: Path) -> None:
    path = tmp_path / "fieldref.db"
    path.write_text("hello " * 200, encoding="utf-8")
    assert "is not a fieldref library" in refused(path)


def test_another_programs_database_is_not_a_library(tmp_path: Path) -> None:
    path = tmp_path / "fieldref.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (a)")
    connection.commit()
    connection.close()
    assert "is not a fieldref library" in refused(path)


def test_a_truncated_library_is_damaged(tmp_path: Path, library_path: Path) -> None:
    whole = library_path.read_bytes()
    path = tmp_path / "fieldref.db"
    for part in (120, 4096, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:part])
        assert "damaged or cut short" in refused(path)


def test_a_too_new_library_names_both_versions(tmp_path: Path, library_path: Path) -> None:
    path = tmp_path / "fieldref.db"
    shutil.copy(library_path, path)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.commit()
    connection.close()
    assert "format 99, this program reads up to 1" in refused(path)


def test_the_library_cannot_be_written_to(library: Library) -> None:
    with pytest.raises(sqlite3.OperationalError):
        library.connection.execute("DELETE FROM entry")


def test_a_folder_with_a_percent_sign_and_another_script_opens(tmp_path: Path, library_path: Path) -> None:
    folder = tmp_path / "مجلد 100% ?#"
    folder.mkdir()
    shutil.copy(library_path, folder / "fieldref.db")
    assert open_library(folder / "fieldref.db").version


def test_an_unknown_entry_offers_the_nearest(library: Library) -> None:
    with pytest.raises(NotFoundError, match="non-refoulement"):
        library.entry("non-refoulment")


def test_an_unknown_language_offers_the_nearest(library: Library) -> None:
    with pytest.raises(UsageError, match="The nearest are"):
        library.language("fr-CHH")


def test_a_language_only_the_declaration_is_in_is_known(library: Library) -> None:
    thai = library.language("th")
    assert (thai.script, thai.direction, thai.content) == ("Thai", "ltr", False)


def test_a_passage_falls_back_to_english_and_says_so_when_it_is_not_translated(library: Library) -> None:
    entry = library.entry("non-refoulement", "ar")
    assert entry.title.startswith("لا يجوز")
    assert entry.state.value == "missing"


def test_a_passage_falls_back_along_the_chain_of_its_language(library: Library) -> None:
    assert library.entry("refugee-definition", "fr-CH").title == "Qui est réfugié"


def test_a_reviewed_translation_is_stale_when_its_english_changed(library: Library) -> None:
    text = library.passage("entry", "reasons-for-arrest", "title", "fr")
    assert text.state.value == "stale"


def test_the_articles_of_the_declaration_are_read_with_their_numbers(library: Library) -> None:
    article = library.declaration_article(library.variants_of("din")[0].code, 14)
    assert article.number == 14
    assert article.text
