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
import time
from collections.abc import Iterator
from pathlib import Path

AWKWARD = "field ref 参考 مرجع"
SECONDS = 120
SHEET = "sheet ورقة.pdf"
SELF_TEST = ["self-test", "--gui"]
# What the self-test tells of a program without Qt's part for speech.
WITHOUT_SPEECH = "came without it"
TRIALS = (
    ["search", "they want to send me back"],
    ["sheet", "asking-for-asylum", "--language", "ar", "--with", "en", "--out", SHEET],
    SELF_TEST,
)


@contextlib.contextmanager
def screen(pictures: Path) -> Iterator[dict[str, str]]:
    """The environment changes that give a window a place to open; on Linux an Xvfb of our own.

    What is on that screen can be read at any moment from ``pictures / "Xvfb_screen0"``.

    Raises:
        FileNotFoundError: on Linux, Xvfb is not installed.
    """
    if not sys.platform.startswith("linux"):
        yield {}
        return
    readable, writable = os.pipe()
    command = ["Xvfb", "-displayfd", str(writable), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    command += ["-fbdir", str(pictures)]
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
    return what_self_test_lacks(done.stdout, done.stderr) if command[1:] == SELF_TEST else ""


def what_self_test_lacks(told: str, complained: str) -> str:
    """What is wrong with a self-test that went well: Qt complained, or nothing can ever be read aloud; else "".

    That this computer has no voice is not wrong.

    >>> what_self_test_lacks("read aloud: none (libpulse.so.0: cannot open shared object file)", "")
    ''
    """
    if complained:
        return f"it complained\n{complained}"
    line = next((line for line in told.splitlines() if line.startswith("read aloud: ")), "")
    if not line or WITHOUT_SPEECH in line:
        return f"Qt's part for speech is not in the package\n{line}"
    return ""


def is_painted(picture: bytes) -> bool:
    """True when a screen (X window dump, 4 bytes a pixel) shows more than one colour.

    The dump begins with the size of its header and, at byte 76, the number of its colours of 12 bytes each.

    >>> header = (100).to_bytes(4, "big") + bytes(96)
    >>> is_painted(header + bytes(400)), is_painted(header + bytes(396) + b"1234")
    (False, True)
    """
    start = int.from_bytes(picture[:4], "big") + 12 * int.from_bytes(picture[76:80], "big")
    pixels = picture[start:]
    return pixels != pixels[:4] * (len(pixels) // 4)


def open_window(program: Path, place: Path, env: dict[str, str], picture: Path) -> str:
    """Open the window and wait until something is painted; answers what is wrong, "" when nothing is."""
    with subprocess.Popen(
        [str(program)], cwd=place, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8"
    ) as window:
        deadline = time.monotonic() + SECONDS
        while time.monotonic() < deadline and window.poll() is None and not is_painted(picture.read_bytes()):
            time.sleep(0.1)
        ended, painted = window.poll(), is_painted(picture.read_bytes())
        window.terminate()
        _, said = window.communicate()
    if ended is not None:
        return f"the window closed by itself, exit code {ended}\n{said}"
    return "" if painted else f"nothing was painted within {SECONDS} seconds\n{said}"


def verify(package: Path) -> bool:
    """Copy the package to an awkward place, run every trial, tell each verdict; True when all went well."""
    try:
        with tempfile.TemporaryDirectory() as room, screen(Path(room)) as display:
            place, home = Path(room) / AWKWARD, Path(room) / "home"
            home.mkdir()
            shutil.copytree(package, place / package.name, symlinks=True)
            env = clean_environment(home) | display
            program = executable(place / package.name)
            all_well = _try_all(program, place, env)
            if display:
                wrong = open_window(program, place, env, Path(room) / "Xvfb_screen0")
                all_well = _tell("(the window opens and paints)", wrong) and all_well
            return all_well
    except FileNotFoundError as error:
        print(f"The package cannot be tried without {error.filename}: install it (Debian: apt-get install xvfb).")
        return False


def _try_all(program: Path, place: Path, env: dict[str, str]) -> bool:
    all_well = True
    for arguments in TRIALS:
        wrong = attempt([str(program), *arguments], place, env)
        if SHEET in arguments and not wrong and not (place / SHEET).read_bytes().startswith(b"%PDF-"):
            wrong = "the sheet is not a PDF"
        all_well = _tell(" ".join(arguments), wrong) and all_well
    return all_well


def _tell(trial: str, wrong: str) -> bool:
    print(f"  {'FAILED' if wrong else 'ok'} fieldref {trial}", flush=True)
    if wrong:
        print(wrong)
    return not wrong


if __name__ == "__main__":
    where = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent / "dist" / "fieldref"
    sys.exit(0 if verify(where) else 1)
