"""One print job: copies of several sheets in several languages, one after another in one PDF."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fieldref.errors import UsageError
from fieldref.mark import N_
from fieldref.sheet import Sheet
from fieldref.typeset.engine import LOCK, TEMPLATES, fit, make_from, moment
from fieldref.typeset.fonts import font_table
from fieldref.typeset.set import Progress, TypesetResult, described
from fieldref.typeset.setting import Data, Setting

MOST_PAPERS = 500
DATA = "data.typ"
_LONGEST_TITLE = 120


@dataclass(frozen=True)
class JobPart:
    """One sheet of a job: how often it is in it, and what the setter says of it (without a file)."""

    sheet: Sheet
    copies: int
    result: TypesetResult


@dataclass(frozen=True)
class JobResult:
    """A whole job: one tagged PDF, its pages (blank backs included) and its parts in order."""

    pdf: bytes
    page_count: int
    parts: tuple[JobPart, ...]


def typeset_job(
    sheets_with_copies: Sequence[tuple[Sheet, int]],
    progress: Progress = lambda done, of: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> JobResult | None:
    """Set a job such as "20 Arabic, 10 Dari" as one PDF, copies of a sheet together.

    Args:
        sheets_with_copies: sheets in the order in which they come out, each with its number of copies.
        progress: told the number of steps done and of all: one for each sheet and one for the file.
        is_cancelled: asked before each step.

    Where one of the sheets has a back, each copy starts on a front. The same job gives the same bytes.

    Returns:
        The job, or None when it was cancelled.

    Raises:
        UsageError: there is no copy to print, or more than 500.
        NotAvailableError: a script or character of the content has no bundled font; nothing is printed.
        DatabaseError: the bundled fonts or templates are missing or damaged.
    """
    _check(sheets_with_copies)
    steps = len(sheets_with_copies) + 1
    parts: list[JobPart] = []
    inputs: list[Data] = []
    for sheet, copies in sheets_with_copies:
        if is_cancelled():
            return None
        setting = Setting(sheet, font_table())
        data = setting.data()
        with LOCK:
            facts = fit(sheet, data)
        parts.append(JobPart(sheet, copies, described(setting, facts)))
        inputs.append(data | {"pages": facts.pages})
        progress(len(parts), steps)
    if is_cancelled():
        return None
    has_backs = any(part.result.page_count > 1 for part in parts)
    with LOCK:
        pdf = make_from(
            _sources(parts, has_backs),
            {f"sheet-{n}": json.dumps(data, ensure_ascii=False, sort_keys=True) for n, data in enumerate(inputs)}
            | {"title": _title(parts)},
            moment(parts[0].sheet),
        )
    progress(steps, steps)
    return JobResult(pdf, _pages(parts, has_backs), tuple(parts))


def _check(sheets_with_copies: Sequence[tuple[Sheet, int]]) -> None:
    papers = sum(copies for _, copies in sheets_with_copies)
    if papers > MOST_PAPERS or any(copies < 1 for _, copies in sheets_with_copies) or not sheets_with_copies:
        raise UsageError(N_("{copies} copies cannot be printed; give 1 to {most}."), copies=papers, most=MOST_PAPERS)


def _sources(parts: Sequence[JobPart], has_backs: bool) -> dict[str, bytes]:
    """The templates once for each sheet, each with its own data, and a main file that takes them in turn."""
    templates = {path.name: path.read_bytes() for path in sorted(TEMPLATES.glob("*.typ"))}
    sources = {f"{n}/{name}": source for n in range(len(parts)) for name, source in templates.items()}
    sources |= {f"{n}/{DATA}": b'#let data = json(bytes(sys.inputs.at("sheet-%d")))\n' % n for n in range(len(parts))}
    lines = ['#set document(title: sys.inputs.title, author: "fieldref", date: auto)']
    break_before = '#pagebreak(weak: true, to: "odd")' if has_backs else "#pagebreak(weak: true)"
    for n, part in enumerate(parts):
        lines += [break_before, "#counter(page).update(1)", f'#include "{n}/sheet.typ"'] * part.copies
    sources["main.typ"] = "\n".join(lines).encode()
    return sources


def _title(parts: Sequence[JobPart]) -> str:
    titles = dict.fromkeys(part.sheet.title.reader.words for part in parts)
    return " · ".join(titles)[:_LONGEST_TITLE]


def _pages(parts: Sequence[JobPart], has_backs: bool) -> int:
    """Pages in the file; a blank back behind every odd number of pages, but not behind the last copy."""
    counts = [part.result.page_count for part in parts for _ in range(part.copies)]
    return sum(count + count % 2 * has_backs for count in counts[:-1]) + counts[-1]
