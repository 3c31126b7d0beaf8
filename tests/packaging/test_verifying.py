"""packaging/build.py and verify.py: under which conditions the package is tried, and which papers it carries."""

import doctest
import os
import sys
from pathlib import Path

import pytest

from tests.packaging.scripts import ROOT, script

verify = script("packaging/verify.py")


def test_folder_is_awkward_when_the_package_is_tried() -> None:
    assert " " in verify.AWKWARD
    assert not verify.AWKWARD.isascii()


def test_nothing_of_this_session_is_kept_when_the_package_is_tried(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PYTHONPATH", "somewhere")
    monkeypatch.setenv("FIELDREF_DATABASE", "somewhere")
    env = verify.clean_environment(tmp_path)
    assert env["HOME"] == str(tmp_path)
    assert not [name for name in env if name.startswith(("PYTHON", "FIELDREF", "QT_"))]


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("pass", ""),
        ("import sys; print('no library', file=sys.stderr); sys.exit(3)", "exit code 3\nno library\n"),
        ("import sys; print('Traceback', file=sys.stderr)", "Traceback\n"),
    ],
)
def test_fault_is_told_when_a_trial_goes_wrong(code: str, told: str, tmp_path: Path) -> None:
    assert verify.attempt([sys.executable, "-c", code], tmp_path, dict(os.environ)) == told


@pytest.mark.parametrize(
    ("told", "complained", "wrong"),
    [
        ("window: ok\nread aloud: speechd, with voices for ar, en\n", "", ""),
        ("read aloud: none (this computer has no speech engine)\n", "", ""),
        ("read aloud: none (this fieldref came without it)\n", "", "Qt's part for speech is not in the package"),
        ("window: ok\n", "", "Qt's part for speech is not in the package"),
        ("read aloud: speechd, with voices for ar\n", "qt.multimedia: no sound\n", "it complained"),
    ],
)
def test_self_test_fails_when_the_package_cannot_speak_or_qt_complains(told: str, complained: str, wrong: str) -> None:
    assert verify.what_self_test_lacks(told, complained).partition("\n")[0] == wrong


def test_licences_of_qt_come_along_when_its_wheels_bring_none() -> None:
    papers = (ROOT / "packaging" / "licences").glob("*.txt")
    assert {paper.read_text(encoding="utf-8").split()[1] for paper in papers} == {"LESSER", "GENERAL"}


def test_examples_of_verify_hold() -> None:
    assert doctest.testmod(verify).failed == 0
