"""``fieldref sheet``: print a rights sheet to PDF or page images."""

import os
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from fieldref.browse import country
from fieldref.cli.output import JSON_OPTION, library, print_json
from fieldref.errors import CannotWriteError, CheckError, UsageError
from fieldref.mark import N_
from fieldref.sheet import Finding, Flip, Layout, Paper, SheetRequest, compose, preflight, read_contacts
from fieldref.store import Library
from fieldref.typeset import JobResult, TypesetResult, typeset, typeset_job

PNG_PPI = 150
FLIPS = {"long": Flip.LONG, "short": Flip.SHORT}
_OUT = click.Path(path_type=Path, dir_okay=False)


@click.command("sheet")
@click.argument("identifier", metavar="ID", required=False)
@click.option("--entries", metavar="A,B,C", help="Entries or statements to print instead of a ready-made sheet.")
@click.option(
    "--language",
    "languages",
    required=True,
    multiple=True,
    metavar="TAG[:COPIES]",
    help="The language of the person who reads the sheet; again, or with a number of copies, for one job in one PDF.",
)
@click.option("--with", "with_language", metavar="TAG", help="The official language, printed beside it.")
@click.option("--layout", type=click.Choice([layout.value for layout in Layout]), default=None)
@click.option("--paper", type=click.Choice([paper.value for paper in Paper]), default=Paper.A4.value, show_default=True)
@click.option(
    "--flip",
    type=click.Choice(list(FLIPS)),
    default="long",
    show_default=True,
    help="The edge over which your printer turns the paper for the back of cards.",
)
@click.option("--country", "country_code", metavar="ISO3", help="Say which law binds this country.")
@click.option("--title", default="", help="Your own title.")
@click.option("--contacts", type=click.Path(path_type=Path), metavar="FILE.toml", help="Local contacts to print.")
@click.option("--date", "printed_on", metavar="YYYY-MM-DD", help="The date on the sheet; today by default.")
@click.option("--out", type=_OUT, metavar="FILE.pdf", help="The PDF to write.")
@click.option("--png", type=click.Path(path_type=Path), metavar="FOLDER", help="Write page images instead.")
@click.option("--strict", is_flag=True, help="Exit with 1 when the preflight finds anything.")
@JSON_OPTION
def sheet_command(languages: tuple[str, ...], **asked: Any) -> None:
    """Print the sheet ID, or chosen entries, in a person's language. Without --out, <sheet>-<language>.pdf."""
    if len(languages) == 1 and ":" not in languages[0]:
        _one_sheet(languages[0], **asked)
    else:
        _job(languages, **asked)


def _one_sheet(language: str, as_json: bool, strict: bool, out: Path | None, png: Path | None, **asked: Any) -> None:
    with library() as opened:
        request = _request(opened, language, **asked)
        sheet = compose(opened, request)
        result = typeset(sheet, "png", PNG_PPI) if png else typeset(sheet)
        findings = preflight(sheet, result)
    written = _write_pages(png, sheet.id, result) if png else [_write_pdf(out, sheet.id, request.language, result.pdf)]
    if as_json:
        print_json(
            {
                "sheet": sheet.id,
                "language": sheet.reader,
                "with": sheet.official or None,
                "layout": sheet.layout.value,
                "pages": result.page_count,
                "written": [str(path) for path in written],
                "preflight": [_finding(finding) for finding in findings],
            }
        )
    else:
        _tell(written, findings)
    _refuse(strict, findings)


def _job(
    languages: tuple[str, ...], as_json: bool, strict: bool, out: Path | None, png: Path | None, **asked: Any
) -> None:
    if png:
        raise UsageError(N_("Page images are made of one sheet; give one --language without a number of copies."))
    with library() as opened:
        wanted = [_copies(language) for language in languages]
        sheets = [(compose(opened, _request(opened, tag, **asked)), copies) for tag, copies in wanted]
        job = typeset_job(sheets)
    assert job is not None  # noqa: S101 - nobody can cancel it here
    findings = {part.sheet.reader: preflight(part.sheet, part.result) for part in job.parts}
    name = "-".join(dict.fromkeys(part.sheet.reader for part in job.parts))
    written = [_write_pdf(out, job.parts[0].sheet.id, name, job.pdf)]
    if as_json:
        print_json(_described(job, written, findings))
    else:
        _tell(written, [finding for each in findings.values() for finding in each])
    _refuse(strict, [finding for each in findings.values() for finding in each])


def _described(job: JobResult, written: list[Path], findings: dict[str, tuple[Finding, ...]]) -> dict[str, object]:
    first = job.parts[0].sheet
    return {
        "sheet": first.id,
        "layout": first.layout.value,
        "pages": job.page_count,
        "written": [str(path) for path in written],
        "parts": [
            {
                "language": part.sheet.reader,
                "with": part.sheet.official or None,
                "copies": part.copies,
                "pages": part.result.page_count,
                "preflight": [_finding(finding) for finding in findings[part.sheet.reader]],
            }
            for part in job.parts
        ],
    }


def _copies(language: str) -> tuple[str, int]:
    """The tag and the number of copies of "ar:20"; one copy where no number is given.

    >>> _copies("fa-AF:10"), _copies("ar")
    (('fa-AF', 10), ('ar', 1))
    """
    tag, colon, number = language.partition(":")
    if colon and not (number.isascii() and number.isdigit()):
        raise UsageError(N_("“{text}” is not a language with a number of copies; write it as ar:20."), text=language)
    return tag, int(number) if colon else 1


def _tell(written: Sequence[Path], findings: Sequence[Finding]) -> None:
    for path in written:
        click.echo(str(path))
    for sentence in dict.fromkeys(f"{finding.sentence} {finding.advice}".strip() for finding in findings):
        click.echo(sentence, err=True)


def _refuse(strict: bool, findings: Sequence[Finding]) -> None:
    if strict and findings:
        raise CheckError(N_("The preflight found {count} things to look at."), count=len(findings))


def _request(
    opened: Library,
    language: str,
    identifier: str | None,
    entries: str | None,
    with_language: str | None,
    layout: str | None,
    paper: str,
    flip: str,
    country_code: str | None,
    title: str,
    contacts: Path | None,
    printed_on: str | None,
) -> SheetRequest:
    chosen = tuple(part.strip() for part in (entries or "").split(",") if part.strip())
    if identifier and chosen:
        raise UsageError(N_("Give either the id of a sheet or --entries, not both."))
    wanted = Layout(layout) if layout else Layout.BILINGUAL if with_language else Layout.PAGE
    if not identifier and not chosen and wanted not in (Layout.POSTER, Layout.GLANCE):
        ready = ", ".join(opened.ready_sheet_ids())
        raise UsageError(N_("Give the id of a sheet ({ready}) or --entries."), ready=ready)
    return SheetRequest(
        language=opened.language(language).tag,
        sheet=identifier or "",
        chosen=chosen,
        title=title,
        with_language=opened.language(with_language).tag if with_language else "",
        layout=wanted,
        paper=Paper(paper),
        flip=FLIPS[flip],
        country=country(opened, country_code) if country_code else "",
        contacts=read_contacts(contacts) if contacts else (),
        date=_date(printed_on),
    )


def _date(text: str | None) -> str:
    if text is None:
        return date.today().isoformat()  # noqa: DTZ011 - the date on the wall where the sheet is printed
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UsageError(N_("“{text}” is not a date; write it as 2026-11-24."), text=text) from error


def _write_pdf(out: Path | None, name: str, language: str, pdf: bytes) -> Path:
    target = out or Path(f"{name or 'sheet'}-{language}.pdf")
    _write(target, pdf)
    return target


def _write_pages(folder: Path, name: str, result: TypesetResult) -> list[Path]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = N_("The folder {path} cannot be made ({reason}); choose another.")
        raise CannotWriteError(message, path=folder, reason=error.strerror) from error
    written = []
    for number, page in enumerate(result.pages, 1):
        target = folder / f"{name or 'sheet'}-{number}.png"
        _write(target, page)
        written.append(target)
    return written


def _write(target: Path, content: bytes) -> None:
    """Write whole or not at all: beside the target first, then moved into its place."""
    beside: str | None = None
    try:
        handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(beside).chmod(0o644)
        Path(beside).replace(target)
        beside = None
    except OSError as error:
        message = N_("{path} cannot be written ({reason}); choose a folder you may write to.")
        raise CannotWriteError(message, path=target, reason=error.strerror or error) from error
    finally:
        if beside is not None:
            Path(beside).unlink(missing_ok=True)


def _finding(finding: Finding) -> dict[str, str]:
    return {
        "kind": finding.kind,
        "severity": str(finding.severity),
        "message": finding.sentence,
        "fix": finding.advice,
    }
