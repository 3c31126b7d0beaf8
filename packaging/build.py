"""Build the package with PyInstaller, try it as a stranger would, and tell its size.

    python packaging/build.py [--archive]

Leaves ``dist/fieldref/``, one folder that runs without Python; ``--archive`` also packs it beside as
``fieldref-<version>-<system>-<machine>.tar.xz`` (a .zip on Windows). Run by ``dev.py package``, which sets up
first. Exit code 1: it was not built, or does not work.
"""

import platform
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import verify

from fieldref import __version__

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "packaging" / "pyinstaller" / "fieldref.spec"
PACKAGE = ROOT / "dist" / "fieldref"
REQUIREMENTS = ROOT / "packaging" / "requirements" / "runtime.txt"
# Babel is for set-up; sqlite-utils, Babel and pikepdf require the others for what fieldref does not ask of them.
NOT_SHIPPED = ("babel", "lxml", "pillow", "pip", "tzdata")
PAPER = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|LGPL)", re.I)
MEGABYTE = 1_000_000


def freeze() -> bool:
    """Run PyInstaller; False when it failed, and then its own words are told."""
    options = ["--noconfirm", "--log-level", "WARN", "--distpath", str(PACKAGE.parent), "--workpath", "build"]
    command = [sys.executable, "-m", "PyInstaller", *options, str(SPEC)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        print(done.stderr, file=sys.stderr)
    return done.returncode == 0


def strip_symbols(folder: Path) -> None:
    """Take the debugging symbols out of the shared libraries, on Linux where ``strip`` is there.

    The libraries that a wheel brought in its own ``.libs`` folder were moved about by its maker and would break.
    """
    strip = shutil.which("strip")
    if not sys.platform.startswith("linux") or strip is None:
        return
    for library in folder.rglob("*.so*"):
        if library.is_file() and not library.is_symlink() and not library.parent.name.endswith(".libs"):
            subprocess.run([strip, "--strip-unneeded", str(library)], capture_output=True, check=False)


def add_papers(folder: Path) -> None:
    """Put our licence beside the executable, and those of the Python parts with those of fonts and icons."""
    licence = ROOT / "LICENSE"
    if licence.is_file():
        shutil.copyfile(licence, folder / "LICENSE.txt")
    (place,) = folder.rglob("bundle/licences")
    # The wheels of Qt for Python come without theirs.
    for paper in (ROOT / "packaging" / "licences").glob("*.txt"):
        shutil.copyfile(paper, place / paper.name)
    for part in locked_parts(REQUIREMENTS.read_text(encoding="utf-8")):
        for number, paper in enumerate(licence_files(part)):
            (place / f"python-{part}{f'-{number + 1}' if number else ''}.txt").write_bytes(paper.read_bytes())


def locked_parts(requirements: str) -> list[str]:
    """The names of the parts in a locked requirements file that the package holds.

    >>> locked_parts("babel==2.18.0 \\\\\\n    --hash=sha256:00\\n# via x\\n")
    ['babel']
    """
    return [name for name in re.findall(r"^([\w.-]+)==", requirements, re.MULTILINE) if name not in NOT_SHIPPED]


def licence_files(part: str) -> list[Path]:
    """The licence texts that an installed part brings along, sorted; [] for one that is not installed here."""
    try:
        files = metadata.files(part) or []
    except metadata.PackageNotFoundError:
        return []
    said = [file for file in files if ".dist-info" in str(file)]
    papers = [file for file in said if PAPER.match(file.name) or (file.suffix == ".txt" and "licenses" in file.parts)]
    return sorted(Path(str(file.locate())) for file in papers)


def parts(folder: Path) -> Iterator[Path]:
    """Every file and link under a folder, sorted."""
    return iter(sorted(path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()))


def size(folder: Path) -> int:
    """Bytes of all files, links not followed."""
    return sum(path.lstat().st_size for path in parts(folder))


def archive(folder: Path) -> Path:
    """Pack the folder beside itself and answer the file."""
    name = f"fieldref-{__version__}-{platform.system().lower()}-{platform.machine().lower()}"
    if sys.platform == "win32":
        target = folder.with_name(f"{name}.zip")
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
            for path in parts(folder):
                packed.write(path, path.relative_to(folder.parent))
        return target
    target = folder.with_name(f"{name}.tar.xz")
    with tarfile.open(target, "w:xz") as packed:
        packed.add(folder, folder.name)
    return target


def main(arguments: list[str]) -> int:
    """Build, try, tell; answers the exit code."""
    print("Building dist/fieldref (about a minute) ...", flush=True)
    if not freeze():
        print("The package could not be built; the lines above say why.", file=sys.stderr)
        return 1
    strip_symbols(PACKAGE)
    add_papers(PACKAGE)
    print(f"  {size(PACKAGE) / MEGABYTE:.0f} MB in dist/fieldref", flush=True)
    if not verify.verify(PACKAGE):
        return 1
    if "--archive" in arguments:
        packed = archive(PACKAGE)
        print(f"  {packed.stat().st_size / MEGABYTE:.1f} MB packed in dist/{packed.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
