"""What the build promises: everything checked, all faults at once, equal bytes, nothing half-written."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldref.build.content import Sources
from fieldref.build.run import build, read_content
from fieldref.errors import CannotWriteError, ContentError
from fieldref.store import open_library

Edit = Callable[[str], str]


def edit(sources: Sources, name: str, change: Edit) -> Path:
    path = sources.root / name
    text = path.read_text(encoding="utf-8")
    changed = change(text)
    assert changed != text, "the test changed nothing"
    path.write_text(changed, encoding="utf-8")
    return path


def replaced(old: str, new: str) -> Edit:
    return lambda text: text.replace(old, new, 1)


def faults(sources: Sources) -> list[str]:
    return [str(fault) for fault in sorted(read_content(sources).faults)]


def test_the_miniature_world_has_no_fault(world_sources: Sources) -> None:
    assert faults(world_sources) == []


def test_two_builds_are_byte_identical_when_the_hash_seed_differs(tmp_path: Path, world_sources: Sources) -> None:
    code = (
        "import sys; from pathlib import Path; from fieldref.build.content import Sources; "
        "from fieldref.build.run import build; root = Path(sys.argv[1]); "
        "build(Sources(root, root / 'udhr'), Path(sys.argv[2]))"
    )
    files = []
    for seed in ("1", "2"):
        target = tmp_path / seed / "fieldref.db"
        command = [sys.executable, "-c", code, str(world_sources.root), str(target)]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        files.append(target.read_bytes())
    assert files[0] == files[1]


INTERPRETER = "data/entries/I/reasons-for-arrest.md"


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        (
            INTERPRETER,
            replaced('"9(2)"', '"99"'),
            "reasons-for-arrest.md:13: citations.provision: ICCPR (ICCPR) has no",
        ),
        (
            INTERPRETER,
            replaced('"9(4)"', '"9(7)"'),
            ":14: citations.provision: ICCPR (ICCPR) has no article 9 paragraph 7",
        ),
        (INTERPRETER, replaced('"9(4)"', '"nine"'), '"nine" cannot be read as a provision'),
        (INTERPRETER, replaced("ICCPR, provision", "ICPR, provision"), 'no instrument "ICPR". Did you mean ICCPR?'),
        (
            INTERPRETER,
            replaced("categories: [everyone]", "categories: [everybody]"),
            ":8: categories: There is no category",
        ),
        (INTERPRETER, replaced("udhr: [9]", "udhr: [31]"), "udhr: The Universal Declaration has no article 31"),
        (
            INTERPRETER,
            replaced("related: [non-refoulement]", "related: [refoulement]"),
            'related: There is no entry "refoulement"',
        ),
        (INTERPRETER, replaced("grade: V", "grade: X"), '"X" is not one of V, P, M'),
        (INTERPRETER, replaced("kind: right", "knd: right"), 'The field "kind" is missing'),
        (INTERPRETER, replaced("kind: right", "knd: right"), 'The field "knd" is not known here'),
        (INTERPRETER, replaced("checked_on: 2026-11-24", "checked_on: soon"), '"soon" is not a date'),
        (INTERPRETER, replaced("## Limits", "## Exceptions"), '"Exceptions" is not one of Key message'),
        (INTERPRETER, replaced("id: reasons", "id: [reasons"), "front matter: This is not valid YAML"),
        (INTERPRETER, replaced("---\n", ""), "must start with front matter"),
        ("data/instruments.toml", replaced('short = "ICCPR"', "short = ICCPR"), "file: This is not valid TOML"),
        (
            "data/statements.toml",
            replaced('provision = "33(1)"', 'provision = "33(2)"'),
            "statements.toml:8: provision",
        ),
        ("data/sheets/asking-for-asylum.toml", replaced('"non-refoulement-1"', '"non-refoulement-9"'), "no statement"),
        ("data/participation.csv", replaced("GRC,party", "GRE,party"), '"GRE" is not an ISO 3166'),
        ("data/participation.csv", replaced("instrument,state", "instrument,country"), "The columns must be"),
        ("data/participation.csv", replaced(",high,", ",certain,"), '"certain" is not one of high, medium, low'),
        ("i18n/languages.toml", replaced('fallbacks = ["fr"]', 'fallbacks = ["frr"]'), 'no language "frr"'),
        ("i18n/content/fr.po", replaced("Claire Exemple", ""), "Reviewed passages need a named reviewer"),
        ("i18n/content/ar.po", replaced("msgctxt", "msgctx"), "ar.po:8: file: This is not a valid gettext file"),
        ("data/glossary.toml", replaced('entries = ["non-refoulement"]', 'entries = ["x"]'), 'no entry "x"'),
        ("data/categories.toml", replaced('includes = ["forced-migrant"]', 'includes = ["forced"]'), "no category"),
    ],
)
def test_a_fault_names_file_line_and_field_when_content_is_wrong(
    sources_copy: Sources, name: str, change: Edit, said: str
) -> None:
    edit(sources_copy, name, change)
    assert any(said in fault for fault in faults(sources_copy)), faults(sources_copy)


def test_all_faults_are_reported_at_once_and_nothing_is_written(sources_copy: Sources, tmp_path: Path) -> None:
    edit(sources_copy, INTERPRETER, replaced('"9(2)"', '"99"'))
    edit(sources_copy, "data/entries/V/refugee-definition.md", replaced("family: protection", "family: prot"))
    target = tmp_path / "out" / "fieldref.db"
    with pytest.raises(ContentError) as caught:
        build(sources_copy, target)
    files = {fault.file for fault in caught.value.faults}
    assert files >= {INTERPRETER, "data/entries/V/refugee-definition.md"}
    assert not target.exists()


def test_the_old_library_stays_when_a_build_fails(sources_copy: Sources, library_path: Path, tmp_path: Path) -> None:
    target = tmp_path / "fieldref.db"
    shutil.copy(library_path, target)
    edit(sources_copy, INTERPRETER, replaced("ICCPR", "XXX"))
    with pytest.raises(ContentError):
        build(sources_copy, target)
    assert target.read_bytes() == library_path.read_bytes()
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["fieldref.db"]


def test_an_entry_without_law_does_not_build(sources_copy: Sources) -> None:
    def without_law(text: str) -> str:
        return "\n".join(line for line in text.split("\n") if "instrument:" not in line).replace(
            "citations:", "citations: []"
        )

    edit(sources_copy, "data/entries/V/refugee-definition.md", without_law)
    assert any("a record without its law does not build" in fault for fault in faults(sources_copy))


def test_one_sentence_says_so_when_the_target_cannot_be_written(world_sources: Sources, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    with pytest.raises(CannotWriteError) as caught:
        build(world_sources, blocked / "fieldref.db")
    assert caught.value.exit_code == 4


def test_a_file_that_is_not_utf8_is_named(sources_copy: Sources) -> None:
    (sources_copy.root / INTERPRETER).write_bytes(b"---\nid: \xff\n")
    assert any("The file is not UTF-8" in fault for fault in faults(sources_copy))


@pytest.mark.parametrize("remnant", ["&#x26;1", "@"])
def test_no_stray_sign_is_printed_when_a_text_of_the_declaration_ends_in_a_remnant(
    sources_copy: Sources, tmp_path: Path, remnant: str
) -> None:
    page = sources_copy.declaration / "declaration" / "dip.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(
        text.replace('<article data-number="14">', f'<article data-number="14"><p>{remnant}</p>', 1), "utf-8"
    )
    build(sources_copy, tmp_path / "fieldref.db")
    with contextlib.closing(open_library(tmp_path / "fieldref.db")) as library:
        assert library.declaration_article("dip", 14).text.startswith("Raan eben")
