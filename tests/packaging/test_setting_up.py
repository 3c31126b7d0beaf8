"""dev.py: what set-up does again and what it leaves, and what it tells a person."""

from __future__ import annotations

import doctest
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

import dev

Work = Callable[[], None]


class Workshop:
    """One step over real files, which counts how often its work was done."""

    def __init__(self, root: Path) -> None:
        self.root, self.source, self.result = root, root / "source.po", root / "result.mo"
        self.source.write_text("words", encoding="utf-8")
        self.times = 0
        self.breaks = False

    def _work(self) -> None:
        self.times += 1
        self.result.write_text("compiled", encoding="utf-8")
        if self.breaks:
            raise dev.SetUpError("The download broke off.")

    def bring_up_to_date(self) -> bool:
        return dev.Step(
            "Compiling", [self.source], [self.result], self.root / "step.stamp", self._work, self.root
        ).bring_up_to_date()


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)


def test_step_does_nothing_when_nothing_changed(workshop: Workshop) -> None:
    assert workshop.bring_up_to_date()
    assert not workshop.bring_up_to_date()
    assert workshop.times == 1


def test_step_is_done_again_when_an_input_changed(workshop: Workshop) -> None:
    workshop.bring_up_to_date()
    workshop.source.write_text("other words", encoding="utf-8")
    assert workshop.bring_up_to_date()


def test_step_is_done_again_when_an_output_is_gone(workshop: Workshop) -> None:
    workshop.bring_up_to_date()
    workshop.result.unlink()
    assert workshop.bring_up_to_date()


def test_step_is_done_again_when_an_output_was_cut_short(workshop: Workshop) -> None:
    workshop.bring_up_to_date()
    os.truncate(workshop.result, 3)
    assert workshop.bring_up_to_date()


def test_step_is_done_again_when_its_work_broke_off(workshop: Workshop) -> None:
    workshop.breaks = True
    with pytest.raises(dev.SetUpError):
        workshop.bring_up_to_date()
    workshop.breaks = False
    assert workshop.bring_up_to_date()


def test_step_is_done_again_when_its_stamp_is_unreadable(workshop: Workshop) -> None:
    workshop.bring_up_to_date()
    (workshop.root / "step.stamp").write_text("[", encoding="utf-8")
    assert workshop.bring_up_to_date()


def test_fingerprint_changes_when_a_file_is_renamed(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("text", encoding="utf-8")
    before = dev.fingerprint([tmp_path], tmp_path)
    file.rename(tmp_path / "b.md")
    assert dev.fingerprint([tmp_path], tmp_path) != before


def test_fingerprint_stays_when_python_leaves_a_cache(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x = 1", encoding="utf-8")
    before = dev.fingerprint([tmp_path], tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_bytes(b"\0")
    assert dev.fingerprint([tmp_path], tmp_path) == before


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_display_is_found_when_there_is_one(platform: str, environment: dict[str, str], expected: bool) -> None:
    assert dev.has_display(environment, platform) is expected


def test_run_says_how_to_print_a_sheet_when_there_is_no_display(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "has_display", lambda _environment: False)
    assert dev.main(["run"]) == 2
    told = capsys.readouterr().err
    assert "dev.py run sheet" in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("arguments", [[], ["fly"], ["package", "--fast"]])
def test_usage_is_exit_code_2_when_the_command_is_unknown(arguments: list[str]) -> None:
    assert dev.main(arguments) == 2


def test_groups_are_named_when_a_group_is_unknown() -> None:
    with pytest.raises(dev.SetUpError, match="bench, packaging, runtime"):
        dev.requirements_step("tests")


def test_qt_for_speech_is_set_up_when_the_package_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    groups: list[str] = []
    monkeypatch.setattr(dev, "set_up", lambda *names: groups.extend(names))
    monkeypatch.setattr(subprocess, "run", lambda *_command, **_options: SimpleNamespace(returncode=0))
    assert dev.main(["package"]) == 0
    assert set(groups) == {"packaging", "speech"}


def test_set_up_goes_on_when_only_libraries_for_speech_are_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []

    def step(*names: str) -> SimpleNamespace:
        def work() -> None:
            if "--speech" in names:
                raise dev.SetUpError("", 1)
            done.extend(names)

        return SimpleNamespace(bring_up_to_date=work)

    for name in ("requirements_step", "library_step", "assets_step", "catalogues_step", "names_step", "database_step"):
        monkeypatch.setattr(dev, name, step)
    monkeypatch.setattr(sys, "platform", "linux")
    dev.set_up("speech")
    assert done == ["runtime", "speech"]


def test_interruption_is_told_without_traceback_when_a_person_stops_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_groups: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(dev, "set_up", interrupted)
    assert dev.main(["setup"]) == 130
    assert "run the same command again" in capsys.readouterr().err


def test_pytest_gets_the_arguments_when_test_is_given_some() -> None:
    assert dev.checks(["-k", "sheet"])["pytest"][-2:] == ["-k", "sheet"]


def test_examples_of_dev_hold() -> None:
    assert doctest.testmod(dev).failed == 0
