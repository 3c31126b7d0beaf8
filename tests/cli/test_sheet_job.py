"""``fieldref sheet`` with several languages or copies: one job in one PDF."""

from pathlib import Path

import pypdf
import pytest

from tests.cli.conftest import Run


def test_one_pdf_holds_all_copies_when_languages_are_given_with_numbers(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "job.pdf"
    ran = run("sheet", "asking-for-asylum", "--language", "ar:2", "--language", "fr:3", "--out", str(out), "--json")
    assert ran.code == 0
    assert [(part["language"], part["copies"]) for part in ran.json["parts"]] == [("ar", 2), ("fr", 3)]
    assert ran.json["pages"] == len(pypdf.PdfReader(out).pages) == 5
    assert ran.json["written"] == [str(out)]


def test_file_is_named_after_its_languages_when_none_is_given(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("sheet", "asking-for-asylum", "--language", "ar", "--language", "fr:2").code == 0
    assert (tmp_path / "asking-for-asylum-ar-fr.pdf").is_file()


def test_every_finding_is_told_once_when_two_sheets_have_it(run: Run, tmp_path: Path) -> None:
    out = str(tmp_path / "job.pdf")
    ran = run("sheet", "asking-for-asylum", "--language", "ar", "--language", "fr", "--out", out)
    assert ran.err.count("No local contacts") == 1


def test_exit_code_is_one_when_a_sheet_of_a_strict_job_has_findings(run: Run, tmp_path: Path) -> None:
    out = str(tmp_path / "job.pdf")
    assert run("sheet", "asking-for-asylum", "--language", "ar:2", "--strict", "--out", out).code == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--language", "ar:many"], "“ar:many” is not a language with a number of copies"),
        (["--language", "ar:0"], "0 copies cannot be printed"),
        (["--language", "ar:2", "--png", "pages"], "Page images are made of one sheet"),
    ],
)
def test_one_sentence_is_said_when_a_job_cannot_be(run: Run, arguments: list[str], sentence: str) -> None:
    ran = run("sheet", "asking-for-asylum", *arguments)
    assert ran.code == 2
    assert sentence in ran.err
    assert "Traceback" not in ran.err
