"""Sets a composed sheet with Typst: PDF/UA-1 bytes, or page images."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from fieldref.sheet import Sheet
from fieldref.typeset.engine import LOCK, Facts, Output, fit, make, moment, tightest
from fieldref.typeset.fonts import font_table
from fieldref.typeset.setting import Setting

SCREEN_PPI = 110
Progress = Callable[[int, int], None]


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
    with LOCK:
        facts = fit(sheet, data)
        made, warnings = make(data, output, ppi, moment(sheet))
    return TypesetResult(
        pdf=made[0] if output == "pdf" else b"",
        pages=() if output == "pdf" else made,
        page_count=facts.pages,
        missing_characters=setting.missing,
        overflows=facts.overflows,
        shown_items=facts.shown,
        warnings=warnings,
    )


def measure(sheet: Sheet) -> TypesetResult:
    """Everything that ``typeset`` would say of a sheet, without the file: ``pdf`` and ``pages`` are empty.

    Raises:
        NotAvailableError: a script or character of the content has no bundled font.
        DatabaseError: the bundled fonts or templates are missing or damaged.
    """
    setting = Setting(sheet, font_table())
    data = setting.data()
    with LOCK:
        return described(setting, fit(sheet, data))


def fewest_pages(sheet: Sheet) -> int:
    """The pages that ``sheet`` needs at least; one fast look, without a file.

    Raises:
        NotAvailableError: a script or character of the content has no bundled font.
        DatabaseError: the bundled fonts or templates are missing or damaged.
    """
    data = Setting(sheet, font_table()).data()
    with LOCK:
        return tightest(sheet, data).pages


def described(setting: Setting, facts: Facts) -> TypesetResult:
    """A result without a file."""
    return TypesetResult(b"", (), facts.pages, setting.missing, facts.overflows, facts.shown)


def _quiet(done: int, of: int) -> None:
    """Nobody wants to hear how far the job is."""


def typeset_all(
    sheets: Iterable[Sheet], is_cancelled: Callable[[], bool] = lambda: False, progress: Progress = _quiet
) -> Iterator[tuple[Sheet, TypesetResult]]:
    """Set many sheets one after another, as one PDF each.

    Args:
        sheets: composed sheets; an iterator is read only as far as the job gets.
        is_cancelled: asked before each sheet; the job stops when it says so.
        progress: told the number of sheets done and, where ``sheets`` has a length, of all (else 0).
    """
    total = len(sheets) if isinstance(sheets, list | tuple) else 0
    for done, sheet in enumerate(sheets, 1):
        if is_cancelled():
            return
        yield sheet, typeset(sheet)
        progress(done, total)
