"""Sets a composed sheet with Typst: PDF/UA-1 bytes, or page images."""

import datetime
import json
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import typst

from fieldref import paths
from fieldref.errors import DatabaseError
from fieldref.mark import N_
from fieldref.sheet import Layout, Sheet
from fieldref.typeset.fonts import font_table
from fieldref.typeset.setting import Data, Setting

TEMPLATES = paths.PACKAGE / "typeset" / "templates"
SCREEN_PPI = 110
# Layouts that are worth setting tighter to save a page.
_WANTED_PAGES = {Layout.PAGE: 1, Layout.BILINGUAL: 2, Layout.SCRIPT: 2}
TIGHTEST = 4
Output = Literal["pdf", "png"]
_LOCK = threading.Lock()


@dataclass(frozen=True)
class TypesetResult:
    """What came out: ``pdf`` bytes or ``pages`` as PNG bytes, one a page.

    ``missing_characters`` were typed by a person and replaced by a question mark, because no bundled font has
    them; ``overflows`` names the parts that do not fit; ``shown_items`` is the number of lines on a card, None on
    other layouts.
    """

    pdf: bytes
    pages: tuple[bytes, ...]
    page_count: int
    missing_characters: str = ""
    overflows: tuple[str, ...] = ()
    shown_items: int | None = None
    warnings: tuple[str, ...] = ()


def typeset(sheet: Sheet, output: Output = "pdf", ppi: float = SCREEN_PPI) -> TypesetResult:
    """Set a sheet.

    Args:
        sheet: what ``compose`` gave.
        output: "pdf" for one tagged PDF/UA-1 file, "png" for one image a page.
        ppi: pixels per inch of images: about 110 on screen, 300 to 600 for a printer.

    The same sheet gives the same bytes. Safe from any thread; one sheet is set at a time.

    Raises:
        NotAvailableError: a script or character of the content has no bundled font; nothing is printed.
        DatabaseError: the bundled fonts or templates are missing or damaged.
    """
    setting = Setting(sheet, font_table())
    data = setting.data()
    with _LOCK:
        facts = _fit(sheet, data)
        made, warnings = _compile(data, output, ppi, _moment(sheet))
    return TypesetResult(
        pdf=made[0] if output == "pdf" else b"",
        pages=() if output == "pdf" else made,
        page_count=facts.pages,
        missing_characters=setting.missing,
        overflows=facts.overflows,
        shown_items=facts.shown,
        warnings=warnings,
    )


def typeset_all(
    sheets: Iterable[Sheet], is_cancelled: Callable[[], bool] = lambda: False
) -> Iterator[tuple[Sheet, TypesetResult]]:
    """Set many sheets one after another, as PDF; stops before the next one once ``is_cancelled`` says so."""
    for sheet in sheets:
        if is_cancelled():
            return
        yield sheet, typeset(sheet)


@dataclass(frozen=True)
class _Facts:
    pages: int
    overflows: tuple[str, ...]
    shown: int | None


def _fit(sheet: Sheet, data: Data) -> _Facts:
    """Take out air, as little as is needed, where that saves a page; what the sheet has at the end."""
    loose = _facts(data)
    wanted = _WANTED_PAGES.get(sheet.layout, 0)
    if not wanted or loose.pages <= wanted or sheet.articles:
        return loose
    data["tight"] = TIGHTEST
    best, facts = TIGHTEST, _facts(data)
    if facts.pages >= loose.pages:
        data["tight"] = 0
        return loose
    low = 0
    while best - low > 1:
        data["tight"] = middle = (best + low) // 2
        tried = _facts(data)
        if tried.pages <= facts.pages:
            best, facts = middle, tried
        else:
            low = middle
    data["tight"] = best
    return facts


def _facts(data: Data) -> _Facts:
    with _explained():
        compiler = _compiler(paths.fonts(), TEMPLATES)
        compiler.compile_with_warnings(format="png", ppi=1, sys_inputs=_inputs(data))
        found = json.loads(compiler.query("<facts>", field="value", one=True))
    return _Facts(int(found["pages"]), tuple(found["overflows"]), found["shown"])


def _compile(
    data: Data, output: Output, ppi: float, moment: datetime.datetime
) -> tuple[tuple[bytes, ...], tuple[str, ...]]:
    with _explained():
        made, warnings = _compiler(paths.fonts(), TEMPLATES).compile_with_warnings(
            format=output,
            ppi=ppi if output == "png" else None,
            sys_inputs=_inputs(data),
            pdf_standards="ua-1" if output == "pdf" else [],
            timestamp=moment,
        )
    files = tuple(made) if isinstance(made, list) else (made or b"",)
    return files, tuple(warning.message for warning in warnings)


def _inputs(data: Data) -> dict[str, str]:
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
def _compiler(fonts: Path, templates: Path) -> typst.Compiler:
    found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    return typst.Compiler(templates / "sheet.typ", root=templates, font_paths=found, ignore_system_fonts=True)


def _moment(sheet: Sheet) -> datetime.datetime:
    """The time stamped into the file: the day of printing, else of the law, so that bytes can be reproduced."""
    day = sheet.date or sheet.checked_on or "2026-01-01"
    return datetime.datetime.fromisoformat(day[:10]).replace(tzinfo=datetime.UTC)
