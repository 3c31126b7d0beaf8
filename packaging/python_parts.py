"""Make fieldref's virtual environment and install a group of locked Python parts into it.

    python3 packaging/python_parts.py ENVIRONMENT LOCKED

ENVIRONMENT is made when it has no Python; LOCKED is a file of packaging/requirements. Run by dev.py with the Python
one has. Exit code 1: it could not be done, and one sentence has said why and what to do. Standard library only.
"""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

CACHE = Path(__file__).resolve().parent.parent / ".cache"
BROKEN_OFF = "The download broke off: check the connection and run the same command again; what has arrived is kept."
# What pip says when the network, not the request, is at fault.
BROKEN_NETWORK = re.compile(
    r"ConnectionError|NewConnection|Max retries|timed? ?out|name resolution|IncompleteRead|Connection broken"
    r"|ProtocolError|getaddrinfo|SSLError|Network is unreachable|50[0-4] (Server|Service|Bad|Gateway)",
    re.I,
)
ARRIVING = re.compile(r"\s*Downloading (?:\S*/)?([A-Za-z0-9_.]+?)-(\d[^-\s]*)\S*(?: \((.+)\))?")


class PartsError(Exception):
    """The parts cannot be installed; the message is one sentence that says what to do."""


class BrokenOffError(PartsError):
    """A download that may go on where it broke off."""


def python_of(environment: Path) -> Path:
    """Where the Python of a virtual environment is."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_environment(environment: Path) -> None:
    """Make it, with pip inside where this Python brings one, else to be filled by the pip outside.

    Raises:
        PartsError: this Python has neither venv nor pip.
    """
    has_own_pip = importlib.util.find_spec("ensurepip") is not None
    if not has_own_pip and importlib.util.find_spec("pip") is None:
        raise PartsError(
            "This Python has no pip: install it (on Debian as root: `apt-get install python3-pip`) and run the same "
            "command again."
        )
    print("  making the virtual environment", flush=True)
    options = [] if has_own_pip else ["--without-pip"]
    command = [sys.executable, "-m", "venv", "--clear", *options, str(environment)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        lines = (done.stdout + done.stderr).strip().splitlines() or ["it gave no reason"]
        keep_log(lines)
        raise PartsError(f"The virtual environment could not be made: {lines[-1]}")


def pip_command(python: Path, locked: Path, has_own_pip: bool) -> list[str]:
    """The command that installs a file of locked requirements beside ``python``, with its own pip or ours."""
    start = [str(python), "-m", "pip"] if has_own_pip else [sys.executable, "-m", "pip", "--python", str(python)]
    options = ["--require-hashes", "--no-deps", "--only-binary=:all:", "--progress-bar=off", "--no-input"]
    return [*start, "install", *options, "-r", str(locked)]


def install(environment: Path, locked: Path) -> None:
    """Install a file of locked requirements; where the connection breaks off, once more, part by part.

    What is installed is not fetched again, so on a poor connection each try gets further than the one before.

    Raises:
        PartsError: pip could not; in one sentence, why.
    """
    try:
        run_pip(environment, locked)
    except BrokenOffError:
        print("  the download broke off; going on part by part", flush=True)
        for part in parts_of(locked.read_text(encoding="utf-8")):
            alone = CACHE / "part.txt"
            alone.write_text(part, encoding="utf-8")
            run_pip(environment, alone)


def parts_of(locked: str) -> list[str]:
    """The requirements of a locked file, each with its hashes.

    >>> parts_of("# by uv\\na==1 --hash=sha256:00\\n    # via b\\nb==2 --hash=sha256:11\\n")
    ['a==1 --hash=sha256:00\\n    # via b\\n', 'b==2 --hash=sha256:11\\n']
    """
    return re.findall(r"^[\w.-]+==.*\n(?:[ \t].*\n)*", locked, re.MULTILINE)


def run_pip(environment: Path, locked: Path) -> None:
    """Run pip once, telling each part as it arrives.

    Raises:
        PartsError: pip could not; a BrokenOffError where the connection is at fault.
    """
    python = python_of(environment)
    has_own_pip = any(python.parent.glob("pip*"))
    # A person's own pip settings (index, proxy, certificates) stay; the ones that would install elsewhere do not.
    ours = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", "PYTHONPATH": ""}
    env = {**os.environ, **ours}
    command = pip_command(python, locked, has_own_pip)
    pipe, both = subprocess.PIPE, subprocess.STDOUT
    with subprocess.Popen(command, stdout=pipe, stderr=both, encoding="utf-8", errors="replace", env=env) as pip:
        lines = list(_telling(pip.stdout or ()))
    if pip.returncode:
        keep_log(lines)
        why = why_pip_failed(lines)
        raise BrokenOffError(why) if why == BROKEN_OFF else PartsError(why)


def _telling(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        arriving = ARRIVING.match(line)
        if arriving:
            name, version, size = arriving.groups()
            print(f"  {name} {version}" + (f" ({size})" if size else ""), flush=True)
        yield line.rstrip()


def why_pip_failed(lines: Sequence[str]) -> str:
    """One sentence for what pip said.

    >>> why_pip_failed(["ERROR: Could not install: [Errno 28] No space left on device"])
    'The disk is full: make room (about 2 GB) and run the same command again.'
    """
    said = "\n".join(lines)
    if BROKEN_NETWORK.search(said):
        return BROKEN_OFF
    if "DO NOT MATCH THE HASHES" in said:
        return "A downloaded part arrived damaged or is not the locked one: run the same command again."
    if "No space left" in said:
        return "The disk is full: make room (about 2 GB) and run the same command again."
    missing = re.search(r"No matching distribution found for (\S+)", said)
    if missing:
        return f"{missing[1]} is not offered for Python {sys.version_info[0]}.{sys.version_info[1]} on this system."
    errors = [line.removeprefix("ERROR:").strip() for line in lines if line.startswith("ERROR:")]
    return f"pip could not install the parts: {next(iter(errors), 'it gave no reason')} (all it said: .cache/setup.log)"


def keep_log(lines: Iterable[str]) -> None:
    """Keep what a failed tool said, for whoever looks into it."""
    CACHE.mkdir(parents=True, exist_ok=True)
    (CACHE / "setup.log").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(arguments: Sequence[str]) -> int:
    """Run from the command line; answers the exit code."""
    environment, locked = map(Path, arguments)
    try:
        if not python_of(environment).exists():
            make_environment(environment)
        install(environment, locked)
    except PartsError as error:
        print(error)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
