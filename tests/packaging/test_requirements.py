"""The locked requirements: hash-pinned, without addresses, in step with pyproject.toml."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.packaging.scripts import ROOT

FOLDER = ROOT / "packaging" / "requirements"
LOCKED = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("file", LOCKED, ids=lambda file: file.stem)
def test_every_part_has_a_version_and_a_hash_when_locked(file: Path) -> None:
    text = re.sub(r"^\s*#.*\n", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for part in text.replace("\\\n", " ").splitlines():
        assert re.match(r"[\w.-]+==\S+.* --hash=sha256:[0-9a-f]{64}", part), part


@pytest.mark.parametrize(
    "file", [*LOCKED, ROOT / "packaging" / "assets" / "package-lock.json"], ids=lambda file: file.name
)
def test_no_address_is_written_when_locked(file: Path) -> None:
    assert not re.search(r"(?i)index-url|find-links|\"resolved\"|^-", file.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.in")), ids=lambda file: file.stem)
def test_every_wanted_part_is_locked_when_named(file: Path) -> None:
    locked = file.with_suffix(".txt").read_text(encoding="utf-8")
    for name in _names(file):
        part = name.split(" ")[0].replace("_", "-")
        assert re.search(rf"(?im)^{part}==", locked), name


def test_pyproject_names_the_same_parts_when_runtime_changes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["dependencies"] == _names(FOLDER / "runtime.in")


def _names(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", "-"))]
