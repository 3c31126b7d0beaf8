"""The contract of the command line: answers, JSON shapes, exit codes, one plain sentence a fault."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fieldref.cli import Windows
from tests.cli.conftest import Run


def test_search_finds_an_entry_by_plain_words(run: Run) -> None:
    ran = run("search", "they want to send me back")
    assert ran.code == 0
    assert "non-refoulement" in ran.out.splitlines()[0]


def test_search_as_json_has_the_shape_of_the_contract(run: Run) -> None:
    answer = run("search", "afraid", "--json").json
    assert set(answer) == {"text", "corrected", "took_ms", "total", "results"}
    keys = {"id", "kind", "language", "variant", "title", "snippet", "highlights", "match", "score"}
    assert set(answer["results"][0]) == keys
    start, end = answer["results"][0]["highlights"][0]
    assert answer["results"][0]["snippet"][start:end].casefold().startswith("afraid")


def test_search_answers_one_line_for_each_line_it_is_given(run: Run) -> None:
    lines = [{"text": "afraid"}, {"text": "why am I held", "languages": ["en"], "kind": "entry", "limit": 1}]
    ran = run("search", "--stdin", "--json", stdin="\n".join(map(json.dumps, lines)))
    answers = [json.loads(line) for line in ran.out.splitlines()]
    assert [answer["text"] for answer in answers] == ["afraid", "why am I held"]
    assert [result["id"] for result in answers[1]["results"]] == ["reasons-for-arrest"]


def test_a_line_that_is_no_json_object_is_named(run: Run) -> None:
    ran = run("search", "--stdin", "--json", stdin='{"text": "afraid"}\nhello\n')
    assert (ran.code, ran.err.strip()) == (
        2,
        'Line 2 is not a JSON object like {"text": "asylum", "languages": ["en"]}.',
    )


def test_an_article_of_the_declaration_is_found_in_a_language_without_translation(run: Run) -> None:
    words = " ".join(run("show", "udhr-14", "--language", "dip").out.split()[3:7])
    results = run("search", words, "--language", "dip", "--json").json["results"]
    assert (results[0]["id"], results[0]["kind"], results[0]["variant"]) == ("udhr-14", "declaration", "dip")


def test_a_search_starts_without_the_parts_that_build_or_set_pages() -> None:
    code = "import sys; from fieldref.cli import Windows, main; main(['search', 'afraid'], Windows(int, int)); "
    code += "sys.exit(any(name in sys.modules for name in ('typst', 'pikepdf', 'sqlite_utils', 'fieldref.build')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_nothing_found_is_exit_code_1_and_one_sentence(run: Run) -> None:
    ran = run("search", "zzzzqqqq")
    assert ran.code == 1
    assert ran.err.strip() == "Nothing was found for “zzzzqqqq”; try fewer or other words."


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["search", "x", "--category", "refuge"], "refugee"),
        (["search", "x", "--language", "frr"], "The language “frr” is not known. The nearest are: fr"),
        (["search", "x", "--country", "Grece"], "GRC (Greece)"),
        (["search"], "Give the words to search for"),
        (["serch", "x"], "There is no command “serch”. Did you mean search?"),
        (["search", "x", "--langage", "fr"], "There is no option --langage. Did you mean --language?"),
        (["list", "animals"], "'animals' is not one of"),
        (["sheet", "asking-for-asylum"], "Missing option '--language'"),
        (["sheet", "--language", "ar"], "Give the id of a sheet (asking-for-asylum) or --entries."),
        (["sheet", "asking-for-asylum", "--language", "ar", "--date", "soon"], "“soon” is not a date"),
        (["status", "Atlantis"], "The country “Atlantis” is not known."),
    ],
)
def test_a_mistake_in_usage_is_one_sentence_and_exit_code_2(run: Run, arguments: list[str], said: str) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_an_unknown_entry_offers_the_nearest(run: Run) -> None:
    ran = run("show", "non-refoulment")
    assert (ran.code, ran.err.strip()) == (1, "There is no entry “non-refoulment”. The nearest are: non-refoulement.")


def test_show_says_what_binds_in_a_country_and_how_sure_it_is(run: Run) -> None:
    shown = run("show", "non-refoulement", "--country", "LBN", "--json").json
    assert shown["citations"][0]["binding"] == "does-not-bind"
    assert shown["citations"][1]["binding"] == "not-applicable"
    assert shown["citations"][0]["as_at"] == "2024"


def test_show_warns_where_a_state_limits_a_treaty(run: Run) -> None:
    assert "only to people who fled events in Europe" in run("show", "non-refoulement", "--country", "TUR").out


def test_show_says_who_supervises_an_instrument_and_which_articles_it_has(run: Run) -> None:
    shown = run("show", "REF1951", "--json").json
    assert shown["texts"]["supervised by"]["words"] == "supervised by: UNHCR"
    assert [article["number"] for article in shown["articles"]] == ["1A", "31", "33"]


def test_show_gives_two_languages_side_by_side_when_asked(run: Run) -> None:
    shown = run("show", "non-refoulement", "--language", "ar", "--with", "fr", "--json").json
    assert shown["texts"]["title"]["state"] == "draft"
    assert shown["with"]["texts"]["title"]["state"] == "reviewed"


LISTS = (
    "categories",
    "groups",
    "topics",
    "situations",
    "families",
    "chapters",
    "entries",
    "languages",
    "instruments",
    "countries",
    "sheets",
    "glossary",
)


@pytest.mark.parametrize("what", LISTS)
def test_everything_can_be_listed(run: Run, what: str) -> None:
    rows = run("list", what, "--json").json
    assert rows
    assert all(row["id"] and "name" in row for row in rows)


def test_status_says_which_instruments_bind(run: Run) -> None:
    answer = run("status", "GRC", "--json").json
    assert {row["instrument"]: row["binding"] for row in answer["instruments"]} == {
        "REF1951": "binds",
        "ICCPR": "binds",
        "GCM": "not-applicable",
    }


def test_a_sheet_is_written_whole_as_pdf(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    ran = run("sheet", "asking-for-asylum", "--language", "ar", "--with", "en", "--country", "GRC", "--out", str(out))
    assert ran.code == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["sheet.pdf"]


def test_page_images_are_written_into_a_folder(run: Run, tmp_path: Path) -> None:
    ran = run("sheet", "asking-for-asylum", "--language", "fr", "--png", str(tmp_path / "pages"), "--json")
    assert [Path(name).name for name in ran.json["written"]] == ["asking-for-asylum-1.png"]


def test_a_path_that_cannot_be_written_is_exit_code_4_and_leaves_nothing(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "none" / "sheet.pdf"
    ran = run("sheet", "asking-for-asylum", "--language", "fr", "--out", str(out))
    assert ran.code == 4
    assert "cannot be written" in ran.err
    assert not out.parent.exists()


def test_a_malformed_contacts_file_is_named_with_line_and_field(run: Run, tmp_path: Path) -> None:
    contacts = tmp_path / "contacts.toml"
    contacts.write_text('[[contact]]\nname = "Desk"\nphone = 12\n', encoding="utf-8")
    ran = run("sheet", "asking-for-asylum", "--language", "fr", "--contacts", str(contacts))
    assert ran.code == 2
    assert "phone" in ran.err
    assert "3" in ran.err


def test_strict_fails_when_the_preflight_finds_something(run: Run, tmp_path: Path) -> None:
    out = str(tmp_path / "sheet.pdf")
    assert run("sheet", "asking-for-asylum", "--language", "ar", "--strict", "--out", out).code == 1


def test_a_damaged_library_is_exit_code_3(
    run: Run, library_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = tmp_path / "fieldref.db"
    shutil.copy(library_path, damaged)
    with damaged.open("r+b") as file:
        file.truncate(5000)
    monkeypatch.setenv("FIELDREF_DATABASE", str(damaged))
    ran = run("list", "entries")
    assert (ran.code, ran.out) == (3, "")
    assert "damaged or cut short" in ran.err


def test_self_test_passes_on_a_sound_library(run: Run) -> None:
    assert run("self-test").code == 0


def test_self_test_of_the_window_ends_with_its_code(run: Run) -> None:
    assert run("self-test", "--gui", windows=Windows(lambda: 0, lambda _gallery: 1)).code == 1


def test_the_window_opens_without_a_command(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    opened: list[bool] = []

    def open_window() -> int:
        opened.append(True)
        return 0

    assert run(windows=Windows(open_window, lambda _gallery: 0)).code == 0
    assert opened == [True]


def test_a_machine_without_display_is_told_how_to_print_a_sheet(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    ran = run()
    assert ran.code == 2
    assert "fieldref sheet asking-for-asylum" in ran.err


def test_build_reports_every_fault_and_exits_3(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    ran = run("build", "--sources", str(tmp_path), "--out", str(tmp_path / "out.db"))
    assert ran.code == 3
    assert "data/chapters.toml:1: file: The file is missing" in ran.err
    assert not (tmp_path / "out.db").exists()


def test_no_command_opens_a_socket(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr("socket.socket", refuse)
    out = str(tmp_path / "s.pdf")
    for arguments in (
        ["search", "afraid"],
        ["show", "non-refoulement", "--language", "ar"],
        ["status", "GRC"],
        ["sheet", "asking-for-asylum", "--language", "ar", "--out", out],
    ):
        assert run(*arguments).code == 0


def test_commands_leave_nothing_in_the_home_folder(run: Run, own_home: Path, tmp_path: Path) -> None:
    run("search", "afraid")
    run("sheet", "asking-for-asylum", "--language", "fr", "--out", str(tmp_path / "s.pdf"))
    assert not own_home.exists()
