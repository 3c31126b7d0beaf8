"""Find the system libraries that fieldref's window needs and this Linux lacks; install them where that is simple.

    python3 packaging/linux/libraries.py [--packaging | --speech]

--packaging asks also for what building and trying the package need, --speech only for what reading aloud needs. As
root with apt what is missing is installed. Elsewhere the exact command is printed and nothing is touched. Exit code 0:
all there. 1: something is missing, and one sentence has said what to do. Standard library only.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

# What Qt's Core, Gui, Widgets and PrintSupport and its xcb and offscreen plugins load and do not bring along
# (read from their NEEDED lines, PySide6 6.12), and the Debian package of each.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
# What Qt's speech loads besides; libspeechd reaches the service that speaks (Debian: speech-dispatcher and espeak-ng).
SPEECH = {
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libpulse.so.0": "libpulse0",
    "libspeechd.so.2": "libspeechd2",
}
# PyInstaller reads libraries with objdump and copies Python's own; the package is tried on Xvfb.
PROGRAMS = {"Xvfb": "xvfb", "objdump": "binutils"}
PYTHON = f"libpython{sys.version_info[0]}.{sys.version_info[1]}"
PYTHON_LIBRARY = f"{PYTHON}.so.1.0"
APT = "apt-get update && apt-get install --yes --no-install-recommends"


def is_there(library: str) -> bool:
    """True when the loader finds the library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(found: Callable[[str], bool] = is_there, wanted: Iterable[str] = LIBRARIES) -> list[str]:
    """The names of the wanted libraries that the loader does not find."""
    return [library for library in wanted if not found(library)]


def missing_for_packaging() -> list[str]:
    """What building and trying the package need and is not here."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    own = Path(sys.base_prefix) / "lib" / PYTHON_LIBRARY
    return missing if own.exists() or is_there(PYTHON_LIBRARY) else [*missing, PYTHON_LIBRARY]


def all_missing(options: Sequence[str]) -> list[str]:
    """The names of the libraries and programs that are not here."""
    if "--speech" in options:
        return missing_libraries(wanted=SPEECH)
    return [*missing_libraries(), *(missing_for_packaging() if "--packaging" in options else [])]


def packages_of(missing: Sequence[str]) -> list[str]:
    """The Debian packages that bring the libraries and programs, sorted, each once.

    >>> packages_of(["libglib-2.0.so.0", "libgthread-2.0.so.0", "libEGL.so.1"])
    ['libegl1', 'libglib2.0-0']
    """
    return sorted({(LIBRARIES | SPEECH | PROGRAMS | {PYTHON_LIBRARY: PYTHON})[name] for name in missing})


def install_command(missing: Sequence[str], has: Callable[[str], object] = shutil.which) -> str:
    """The command that installs what is missing here, or "" where no known package tool is.

    dnf and zypper take a library's or a program's own name, so no table of their packages can grow old.

    >>> install_command(["libEGL.so.1"], has=lambda tool: tool == "dnf")
    "dnf install 'libEGL.so.1()(64bit)'"
    """
    if has("apt-get"):
        return f"{APT} {' '.join(packages_of(missing))}"
    names = [f"/usr/bin/{name}" if name in PROGRAMS else f"'{name}()(64bit)'" for name in missing]
    for tool in ("dnf", "zypper"):
        if has(tool):
            return f"{tool} install {' '.join(names)}"
    return ""


def sentence(missing: Sequence[str], command: str) -> str:
    """What to do, in one sentence."""
    if set(missing) & set(LIBRARIES):
        what = "The window needs system libraries"
    elif set(missing) <= set(SPEECH):
        what = "Reading aloud needs system libraries"
    else:
        what = "Packaging needs system parts"
    if command:
        return f"{what} that are not here: install them as root with `{command}`."
    return f"{what} that are not here: install {', '.join(missing)}."


def install(packages: Sequence[str]) -> bool:
    """Install Debian packages with apt, as root; False when apt could not. Its words go to stderr only then."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        done = subprocess.run(  # apt comes from the system's own folders
            ["apt-get", "-q", *command],
            env=quiet,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            print(done.stderr.strip(), file=sys.stderr)
            return False
    return True


def is_root_with_apt() -> bool:
    """True where packages can be installed without asking anybody."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def main(arguments: Sequence[str]) -> int:
    """Find, install or tell; answers the exit code."""
    missing = all_missing(arguments)
    if missing and is_root_with_apt():
        packages = packages_of(missing)
        print(f"  installing {', '.join(packages)}", flush=True)
        if install(packages):
            missing = all_missing(arguments)
    if missing:
        print(sentence(missing, install_command(missing)))
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
