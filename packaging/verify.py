"""Try a built package as a stranger would: in a folder with an awkward name, with an empty home, in a real window.

    python packaging/verify.py [FOLDER]

FOLDER is ``dist/fieldref`` by default. On Linux the window opens on Xvfb, a screen in memory, so the plugin that
desktops use is what is tried. Exit code 1: something did not work; what it was is printed. Standard library only.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

AWKWARD = "field ref 参考 مرجع"
SECONDS = 120
SHEET = "sheet ورقة.pdf"
TRIALS = (
    ["search", "they want to send me back"],
    ["sheet", "asking-for-asylum", "--language", "ar", "--with", "en", "--out", SHEET],
    ["self-test", "--gui"],
)


@contextlib.contextmanager
def screen() -> Iterator[dict[str, str]]:
    """The environment changes that give a window a place to open; on Linux an Xvfb of our own.

    Raises:
        FileNotFoundError: on Linux, Xvfb is not installed.
    """
    if not sys.platform.startswith("linux"):
        yield {}
        return
    readable, writable = os.pipe()
    command = ["Xvfb", "-displayfd", str(writable), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writable], stderr=subprocess.DEVNULL) as server:
        os.close(writable)
        try:
            with os.fdopen(readable) as told:
                display = told.readline().strip()
            yield {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()


def clean_environment(home: Path) -> dict[str, str]:
    """What a fresh session of a person has: nothing of ours, nothing of Python's or Qt's."""
    kept = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "XDG_RUNTIME_DIR")
    env = {name: value for name, value in os.environ.items() if name.upper() in kept}
    return {**env, "HOME": str(home), "APPDATA": str(home), "USERPROFILE": str(home)}


def executable(folder: Path) -> Path:
    """The executable for scripts."""
    return folder / ("fieldref-cli.exe" if sys.platform == "win32" else "fieldref")


def attempt(command: list[str], folder: Path, env: dict[str, str]) -> str:
    """Run one trial in ``folder``; answers what is wrong in one sentence, "" when nothing is."""
    try:
        done = subprocess.run(
            command, cwd=folder, env=env, capture_output=True, encoding="utf-8", timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return f"it did not end within {SECONDS} seconds"
    if done.returncode:
        return f"exit code {done.returncode}\n{done.stdout}{done.stderr}"
    if "Traceback" in done.stderr:
        return done.stderr
    return ""


def verify(package: Path) -> bool:
    """Copy the package to an awkward place, run every trial, tell each verdict; True when all went well."""
    try:
        with tempfile.TemporaryDirectory() as room, screen() as display:
            place, home = Path(room) / AWKWARD, Path(room) / "home"
            home.mkdir()
            shutil.copytree(package, place / package.name, symlinks=True)
            env = clean_environment(home) | display
            return _try_all(executable(place / package.name), place, env)
    except FileNotFoundError as error:
        print(f"The package cannot be tried without {error.filename}: install it (Debian: apt-get install xvfb).")
        return False


def _try_all(program: Path, place: Path, env: dict[str, str]) -> bool:
    all_well = True
    for arguments in TRIALS:
        wrong = attempt([str(program), *arguments], place, env)
        if SHEET in arguments and not wrong and not (place / SHEET).read_bytes().startswith(b"%PDF-"):
            wrong = "the sheet is not a PDF"
        print(f"  {'FAILED' if wrong else 'ok'} fieldref {' '.join(arguments)}", flush=True)
        if wrong:
            all_well = False
            print(wrong)
    return all_well


if __name__ == "__main__":
    where = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent / "dist" / "fieldref"
    sys.exit(0 if verify(where) else 1)
