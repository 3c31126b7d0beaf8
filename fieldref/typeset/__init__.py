"""Sets composed sheets: a tagged PDF for the person and the printer, page images for the screen. No Qt."""

from fieldref.typeset.job import JobPart, JobResult, typeset_job
from fieldref.typeset.set import TypesetResult, fewest_pages, measure, typeset, typeset_all

__all__ = [
    "JobPart",
    "JobResult",
    "TypesetResult",
    "fewest_pages",
    "measure",
    "typeset",
    "typeset_all",
    "typeset_job",
]
