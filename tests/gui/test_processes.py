"""Real windows in processes of their own: killed, left at once, two at a time."""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fieldref.settings import Personal

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a POSIX signal")
_BOUND = 60


Window = subprocess.Popen[str]
Start = Callable[..., Window]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "settings.json").write_text('{"first_run_done": true}', encoding="utf-8")
    return folder


@pytest.fixture
def start(library_path: Path, home: Path) -> Iterator[Start]:
    """Starts windows; those that are still there at the end are killed."""
    started: list[Window] = []

    def start_one(what: str, *more: str) -> Window:
        started.append(_start(what, library_path, home, *more))
        return started[-1]

    yield start_one
    for window in started:
        window.kill()
        window.communicate()


def _start(what: str, library: Path, home: Path, *more: str) -> Window:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "FIELDREF_HOME": str(home)}
    command = [sys.executable, "-m", "tests.gui.child_window", what, str(library), *more]
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_every_file_is_whole_when_the_window_is_killed_while_it_saves(start: Start, home: Path) -> None:
    moments = random.Random(6)  # noqa: S311 - the same moments each time
    for _time in range(10):
        window = start("keep")
        assert window.stdout is not None
        assert window.stdout.readline() == "ready\n"
        with pytest.raises(subprocess.TimeoutExpired):
            window.wait(moments.uniform(0.0, 0.15))
        os.kill(window.pid, signal.SIGKILL)
        window.communicate(timeout=_BOUND)
        assert Personal(home).load().warnings == ()
        for path in (path for path in home.iterdir() if not path.name.startswith(".")):
            json.loads(path.read_text(encoding="utf-8"))
    # What was half-written is listed as ours, and goes with the rest.
    personal = Personal(home)
    assert {stored.path for stored in personal.stored()} == set(home.iterdir())
    personal.wipe()
    assert not home.exists()


def test_nothing_is_waited_for_when_quick_exit_is_pressed(start: Start, home: Path) -> None:
    before = {path: path.read_bytes() for path in home.iterdir()}
    window = start("exit")
    # The work in progress lasts longer than this bound.
    out, errors = window.communicate(timeout=_BOUND / 2)
    assert (window.returncode, out, errors.replace("This plugin does not support propagateSizeHints()\n", "")) == (
        0,
        "''\n",
        "",
    )
    assert {path: path.read_bytes() for path in home.iterdir()} == before


def test_no_bookmark_is_torn_when_two_windows_save_at_once(start: Start, home: Path) -> None:
    both = [start("add", name) for name in ("one", "two")]
    for window in both:
        window.communicate(timeout=_BOUND)
        assert window.returncode == 0
    loaded = Personal(home).load()
    assert loaded.warnings == ()
    assert loaded.bookmarks
    assert [path for path in home.iterdir() if path.name.startswith(".")] == []
