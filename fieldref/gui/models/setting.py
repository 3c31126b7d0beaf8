"""One sheet from request to page images, PDF and findings, on the worker's thread."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fieldref.gui.printing import Job
from fieldref.gui.session import Desk
from fieldref.gui.setter import typeset, typeset_job
from fieldref.sheet import Finding, Sheet, SheetRequest, compose, preflight

if TYPE_CHECKING:
    from fieldref.typeset import TypesetResult


@dataclass(frozen=True)
class SetSheet:
    """The composed sheet, its page images, and what to look at before paper is used."""

    sheet: Sheet
    result: "TypesetResult"
    findings: tuple[Finding, ...]


def set_pages(desk: Desk, request: SheetRequest, ppi: float) -> SetSheet:
    """Set a request as page images for the screen."""
    sheet = compose(desk.library, request)
    result = typeset(sheet, "png", ppi)
    return SetSheet(sheet, result, preflight(sheet, result))


def set_pdf(desk: Desk, request: SheetRequest) -> bytes:
    """Set a request as a PDF."""
    return set_job_pdf(desk, ((request, 1),))


def set_job_pdf(desk: Desk, job: Job) -> bytes:
    """Set copies of several requests as one PDF."""
    sheets = [(compose(desk.library, request), copies) for request, copies in job]
    if len(sheets) == 1 and sheets[0][1] == 1:
        return typeset(sheets[0][0]).pdf
    return typeset_job(sheets).pdf
