"""The setter itself: one compiler, how tight a sheet has to be set, and what came out of it."""

import datetime
import json
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, cast

import typst

from fieldref import paths
from fieldref.errors import DatabaseError
from fieldref.mark import N_
from fieldref.sheet import Layout, Paper, Sheet
from fieldref.typeset.reading import exact
from fieldref.typeset.setting import Data

TEMPLATES = paths.PACKAGE / "typeset" / "templates"
# One sheet is set at a time: the compiler remembers what it has set.
LOCK = threading.Lock()
# Layouts that are worth setting tighter to save a page.
_WANTED_PAGES = {Layout.PAGE: 1, Layout.BILINGUAL: 2, Layout.SCRIPT: 2}
# From the usual air, 0, to the tightest, see ``levels`` in the templates; two steps where pages take long to set.
TIGHTEST = 10
_COARSE = (7, TIGHTEST)
_LITTLE = (3, 7)
# Where most pages fit. A tall script nearly always needs the tightest.
_FIRST = {Paper.A4: 6, Paper.LETTER: 8}
# About how much height in mm each level takes out beyond the one before, for 1 to ``TIGHTEST``.
_GAINS = (15, 12, 40, 11, 11, 11, 11, 11, 11, 36)
# So much height in mm may be left over: it stands between the parts of the page, and setting it once more costs time.
_LEFT_OVER = 25.0
Output = Literal["pdf", "png"]
Made = tuple[tuple[bytes, ...], tuple[str, ...]]


@dataclass(frozen=True)
class Facts:
    """What a sheet has once it is set.

    Pages, parts that do not fit, lines shown on a card (None elsewhere), height in mm left above the last footer, and
    whether the last side has nothing but the footer.
    """

    pages: int
    overflows: tuple[str, ...]
    shown: int | None
    spare: float = 0.0
    is_footer_alone: bool = False


def fit(sheet: Sheet, data: Data) -> Facts:
    """Take out air, as little as is needed, where that saves a page; what the sheet has at the end.

    Sets ``data["tight"]``. Which levels are tried depends on the sheet alone, so that the same sheet gives the same
    bytes. Call it under ``LOCK``.
    """
    if sheet.layout not in _WANTED_PAGES:
        return _without_lone_footer(data)
    wanted = 2 if sheet.articles else _WANTED_PAGES[sheet.layout]
    is_tall = _is_tall(sheet, data)
    if sheet.layout is Layout.PAGE and wanted == 1:
        fitted = _loosest(data, wanted, TIGHTEST if is_tall else _FIRST[sheet.paper])
    else:
        # A tall script nearly always needs less air: it is not tried with all of it first.
        fitted = _first(data, wanted, _COARSE if is_tall else (0, *_COARSE))
    # A sheet that needs one side more is set with all its air, but not on a third.
    return fitted or _first(data, wanted + 1, (0, *_COARSE)) or _at(data, 0)


def _without_lone_footer(data: Data) -> Facts:
    """With all its air, but for a last side that has nothing but the footer: less air then saves that side."""
    loose = _at(data, 0)
    if not loose.is_footer_alone:
        return loose
    return _first(data, loose.pages - 1, _LITTLE) or _at(data, 0)


def _is_tall(sheet: Sheet, data: Data) -> bool:
    voices = cast(dict[str, Data], data["voices"])
    return "small" in voices[sheet.reader]


def _at(data: Data, level: int) -> Facts:
    data["tight"] = level
    return _facts(data)


def _first(data: Data, wanted: int, levels: Iterable[int]) -> Facts | None:
    """The first of a few levels at which the pages are enough."""
    for level in levels:
        tried = _at(data, level)
        if tried.pages <= wanted:
            return tried
    return None


def _loosest(data: Data, wanted: int, level: int) -> Facts | None:
    """About the loosest level at which the pages are enough: each setting costs, so what is left over says which.

    From ``level`` on it gets tighter until the page fits; then one looser level is tried, if it should fit too.
    """
    data["stretch"] = True
    tried = _at(data, level)
    least = 0
    while tried.pages > wanted and level < TIGHTEST:
        least, level = level + 1, min(level + 2, TIGHTEST)
        tried = _at(data, level)
    if tried.pages > wanted:
        data["stretch"] = False
        return None
    looser = max(least, _looser(level, tried.spare)) if tried.spare > _LEFT_OVER else level
    if looser == level:
        return tried
    data["stretch"] = looser > 0
    better = _at(data, looser)
    if better.pages <= wanted:
        return better
    data["stretch"] = True
    return _at(data, level)


def _looser(level: int, spare: float) -> int:
    """The level that should still fit where ``level`` leaves ``spare`` mm over.

    >>> _looser(7, 10.0), _looser(7, 25.0), _looser(7, 200.0)
    (7, 5, 0)
    """
    while level > 0 and spare > _GAINS[level - 1]:
        level -= 1
        spare -= _GAINS[level]
    return level


def tightest(sheet: Sheet, data: Data) -> Facts:
    """What the sheet has at the tightest that its layout is ever set. Call it under ``LOCK``."""
    return _at(data, TIGHTEST if sheet.layout in _WANTED_PAGES else 0)


def _facts(data: Data) -> Facts:
    with _explained():
        compiler = _compiler(paths.fonts(), TEMPLATES)
        compiler.compile_with_warnings(format="png", ppi=1, sys_inputs=as_inputs(data))
        found = json.loads(compiler.query("<facts>", field="value", one=True))
    return Facts(
        int(found["pages"]), tuple(found["overflows"]), found["shown"], float(found["spare"]), found["footer_alone"]
    )


def make(data: Data, output: Output, ppi: float, moment: datetime.datetime) -> Made:
    """The files of one sheet (one PDF, or a PNG a page) and the setter's warnings. Call it under ``LOCK``."""
    with _explained():
        made, warnings = _compiler(paths.fonts(), TEMPLATES).compile_with_warnings(
            format=output,
            ppi=ppi if output == "png" else None,
            sys_inputs=as_inputs(data),
            pdf_standards="ua-1" if output == "pdf" else [],
            timestamp=moment,
        )
    files = tuple(made) if isinstance(made, list) else (made or b"",)
    if output == "pdf":
        files = tuple(exact(read_line_by_line(file)) for file in files)
    return files, tuple(warning.message for warning in warnings)


def make_from(sources: dict[str, bytes], inputs: dict[str, str], moment: datetime.datetime) -> bytes:
    """One PDF from sources held in memory, ``main.typ`` among them. Call it under ``LOCK``."""
    with _explained():
        # The setter takes a folder of sources as a dictionary, which its type stubs do not say.
        compiler = typst.Compiler(cast(bytes, sources), font_paths=_fonts(paths.fonts()), ignore_system_fonts=True)
        made = compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards="ua-1", timestamp=moment)
    return exact(read_line_by_line(made)) if isinstance(made, bytes) else b""


def read_line_by_line(pdf: bytes) -> bytes:
    """A right-to-left file without the preference that its pages lie from right to left when two are shown at once.

    Some readers take that preference for the direction of every line and give the English lines beside Arabic ones
    back word by word from the end. The replacement is as long as what it replaces, so the file stays whole.
    """
    return pdf.replace(b"/Direction/R2L", b"/Direction/L2R", 1)


def as_inputs(data: Data) -> dict[str, str]:
    """What the templates read: JSON, never source text."""
    return {"sheet": json.dumps(data, ensure_ascii=False, sort_keys=True)}


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except typst.TypstError as error:
        raise DatabaseError(
            N_("The page could not be set: {why}. Please report it with the name of the sheet."), why=error.message
        ) from error


@lru_cache(maxsize=2)
def _fonts(folder: Path) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


@lru_cache(maxsize=2)
def _compiler(fonts: Path, templates: Path) -> typst.Compiler:
    return typst.Compiler(templates / "sheet.typ", root=templates, font_paths=_fonts(fonts), ignore_system_fonts=True)


def moment(sheet: Sheet) -> datetime.datetime:
    """The time stamped into the file: the day of printing, else of the law, so that bytes can be reproduced."""
    day = sheet.date or sheet.checked_on or "2026-01-01"
    return datetime.datetime.fromisoformat(day[:10]).replace(tzinfo=datetime.UTC)
