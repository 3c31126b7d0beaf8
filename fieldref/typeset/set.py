"""Sets a composed sheet with Typst: PDF/UA-1 bytes, or page images."""

import datetime
import json
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import typst

from fieldref import paths
from fieldref.errors import DatabaseError
from fieldref.mark import N_
from fieldref.sheet import Sheet
from fieldref.typeset.fonts import font_table
from fieldref.typeset.setting import Setting

TEMPLATES = paths.PACKAGE / "typeset" / "templates"
SCREEN_PPI = 110
_LOCK = threading.Lock()


@dataclass(frozen=True)
class TypesetResult:
    """What came out: ``pdf`` bytes or ``pages`` as PNG bytes, one a page.

    ``missing_characters`` were typed by a person and replaced by a question mark, because no bundled font has
    them; ``overflows`` names the parts that do not fit.
    """

    pdf: bytes
    pages: tuple[bytes, ...]
    page_count: int
    missing_characters: str = ""
    overflows: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def typeset(sheet: Sheet, output: Literal["pdf", "png"] = "pdf", ppi: float = SCREEN_PPI) -> TypesetResult:
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
    inputs = {"sheet": json.dumps(setting.data(), ensure_ascii=False, sort_keys=True)}
    with _LOCK:
        facts, made, warnings = _compile(inputs, output, ppi, _moment(sheet))
    pages = () if output == "pdf" else tuple(made if isinstance(made, list) else [made])
    return TypesetResult(
        pdf=made if isinstance(made, bytes) and output == "pdf" else b"",
        pages=pages,
        page_count=int(facts["pages"]),
        missing_characters=setting.missing,
        overflows=tuple(facts["overflows"]),
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


def _compile(inputs, output, ppi, moment):  # type: ignore[no-untyped-def]
    compiler = _compiler(paths.fonts(), TEMPLATES)
    try:
        made, warnings = compiler.compile_with_warnings(
            format=output,
            ppi=ppi if output == "png" else None,
            sys_inputs=inputs,
            pdf_standards="ua-1" if output == "pdf" else [],
            timestamp=moment,
        )
        facts = json.loads(compiler.query("<facts>", field="value", one=True))
    except typst.TypstError as error:
        raise DatabaseError(
            N_("The page could not be set: {why}. Please report it with the name of the sheet."), why=error.message
        ) from error
    return facts, made, tuple(warning.message for warning in warnings)


@lru_cache(maxsize=2)
def _compiler(fonts: Path, templates: Path) -> typst.Compiler:
    found = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    return typst.Compiler(
        templates / "sheet.typ", root=templates, font_paths=found, ignore_system_fonts=True
    )


def _moment(sheet: Sheet) -> datetime.datetime:
    """The time stamped into the file: the day of printing, else of the law, so that bytes can be reproduced."""
    day = sheet.date or sheet.checked_on or "2026-01-01"
    return datetime.datetime.fromisoformat(day[:10]).replace(tzinfo=datetime.UTC)
