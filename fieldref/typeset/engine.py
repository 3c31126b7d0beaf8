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
from fieldref.sheet import Layout, Sheet
from fieldref.typeset.setting import Data

TEMPLATES = paths.PACKAGE / "typeset" / "templates"
# One sheet is set at a time: the compiler remembers what it has set.
LOCK = threading.Lock()
# Layouts that are worth setting tighter to save a page.
_WANTED_PAGES = {Layout.PAGE: 1, Layout.BILINGUAL: 2, Layout.SCRIPT: 2}
# From the usual air, 0, to the tightest, see ``levels`` in the templates; two steps where pages take long to set.
TIGHTEST = 9
_COARSE = (5, 8)
Output = Literal["pdf", "png"]
Made = tuple[tuple[bytes, ...], tuple[str, ...]]


@dataclass(frozen=True)
class Facts:
    """What a sheet has once it is set: pages, parts that do not fit, lines shown on a card (None elsewhere)."""

    pages: int
    overflows: tuple[str, ...]
    shown: int | None


def fit(sheet: Sheet, data: Data) -> Facts:
    """Take out air, as little as is needed, where that saves a page; what the sheet has at the end.

    Sets ``data["tight"]``. The same levels are tried in the same order each time, so that the same sheet gives the
    same bytes. Call it under ``LOCK``.
    """
    if sheet.layout not in _WANTED_PAGES:
        return _facts(data)
    wanted = 2 if sheet.articles else _WANTED_PAGES[sheet.layout]
    # A tall script in two columns nearly always needs less air: it is not tried with more.
    fitted = None if _is_tall(sheet, data) else _first(data, wanted, (0,))
    if fitted is None:
        fitted = _finest(data, wanted) if sheet.layout is Layout.PAGE else _first(data, wanted, _COARSE)
    if fitted is None:
        data["tight"] = 0
        return _facts(data)
    return fitted


def _is_tall(sheet: Sheet, data: Data) -> bool:
    voices = cast(dict[str, Data], data["voices"])
    return sheet.layout is not Layout.PAGE and "small" in voices[sheet.reader]


def _first(data: Data, wanted: int, levels: Iterable[int]) -> Facts | None:
    """The first of a few levels at which the pages are enough."""
    for level in levels:
        data["tight"] = level
        tried = _facts(data)
        if tried.pages <= wanted:
            return tried
    return None


def _finest(data: Data, wanted: int) -> Facts | None:
    """The loosest of all levels at which one page is enough, by halving."""
    best: tuple[int, Facts] | None = None
    low, high = 0, TIGHTEST + 1
    while high - low > 1:
        # Most sheets in one language need a little more than half of what can be given.
        data["tight"] = middle = (low + high + 1) // 2
        tried = _facts(data)
        if tried.pages <= wanted:
            best, high = (middle, tried), middle
        else:
            low = middle
    if best is None:
        return None
    data["tight"] = best[0]
    return best[1]


def tightest(sheet: Sheet, data: Data) -> Facts:
    """What the sheet has at the tightest that its layout is ever set. Call it under ``LOCK``."""
    data["tight"] = TIGHTEST if sheet.layout is Layout.PAGE else _COARSE[-1] if sheet.layout in _WANTED_PAGES else 0
    return _facts(data)


def _facts(data: Data) -> Facts:
    with _explained():
        compiler = _compiler(paths.fonts(), TEMPLATES)
        compiler.compile_with_warnings(format="png", ppi=1, sys_inputs=as_inputs(data))
        found = json.loads(compiler.query("<facts>", field="value", one=True))
    return Facts(int(found["pages"]), tuple(found["overflows"]), found["shown"])


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
    files = tuple(made) if isinstance(made, list) else (read_line_by_line(made or b""),)
    return files, tuple(warning.message for warning in warnings)


def make_from(sources: dict[str, bytes], inputs: dict[str, str], moment: datetime.datetime) -> bytes:
    """One PDF from sources held in memory, ``main.typ`` among them. Call it under ``LOCK``."""
    with _explained():
        # The setter takes a folder of sources as a dictionary, which its type stubs do not say.
        compiler = typst.Compiler(cast(bytes, sources), font_paths=_fonts(paths.fonts()), ignore_system_fonts=True)
        made = compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards="ua-1", timestamp=moment)
    return read_line_by_line(made) if isinstance(made, bytes) else b""


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
