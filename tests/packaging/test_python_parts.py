"""packaging/python_parts.py: how pip is asked, what happens when it breaks off, and what is told."""

import doctest
from pathlib import Path

import pytest

from tests.packaging.scripts import ROOT, script

parts = script("packaging/python_parts.py")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "WARNING: Retrying: NewConnectionError\nERROR: No matching distribution found for click",
            "check the connection",
        ),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "arrived damaged"),
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: No matching distribution found for icu4py==1.2.0", "icu4py==1.2.0 is not offered for Python"),
        ("ERROR: Permission denied", "Permission denied"),
        ("", "it gave no reason"),
    ],
)
def test_one_sentence_is_told_when_pip_fails(said: str, told: str) -> None:
    sentence = parts.why_pip_failed(said.splitlines())
    assert told in sentence
    assert "\n" not in sentence


def test_parts_are_installed_one_by_one_when_the_download_broke_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = tmp_path / "runtime.txt"
    locked.write_text("a==1 --hash=sha256:00\nb==2 --hash=sha256:11\n", encoding="utf-8")
    asked: list[str] = []

    def weak_connection(_environment: Path, file: Path) -> None:
        asked.append(file.read_text(encoding="utf-8"))
        if len(asked) == 1:
            raise parts.BrokenOffError(parts.BROKEN_OFF)

    monkeypatch.setattr(parts, "CACHE", tmp_path)
    monkeypatch.setattr(parts, "run_pip", weak_connection)
    parts.install(tmp_path, locked)
    assert asked[1:] == ["a==1 --hash=sha256:00\n", "b==2 --hash=sha256:11\n"]


def test_every_part_of_a_locked_group_is_found_when_taken_apart() -> None:
    locked = (ROOT / "packaging" / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    assert sum(part.count("--hash=") for part in parts.parts_of(locked)) == locked.count("--hash=")


def test_pip_outside_fills_the_environment_when_it_has_none_of_its_own() -> None:
    command = parts.pip_command(Path("python"), Path("runtime.txt"), has_own_pip=False)
    assert command[command.index("--python") + 1] == "python"


@pytest.mark.parametrize("has_own_pip", [True, False])
def test_hashes_are_required_when_parts_are_installed(has_own_pip: bool) -> None:
    assert "--require-hashes" in parts.pip_command(Path("python"), Path("runtime.txt"), has_own_pip)


def test_examples_of_python_parts_hold() -> None:
    assert doctest.testmod(parts).failed == 0
