"""``fieldref build`` and ``fieldref check``, for editors and packaging."""

from pathlib import Path

import click

from fieldref import paths
from fieldref.build.content import Content, Sources
from fieldref.build.editing import Finding, check_editing
from fieldref.build.run import build, read_content
from fieldref.build.translations import check_catalogues, write_templates
from fieldref.errors import CheckError, UsageError
from fieldref.mark import N_
from fieldref.store import open_database

_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
_SOURCES = click.option("--sources", type=_FOLDER, default=None, help="The folder that holds data/ and i18n/.")


def _sources(folder: Path | None) -> Sources:
    root = folder or paths.SOURCES
    if not (root / "data").is_dir():
        message = N_("{folder} holds no data/ folder; run this in the sources, or give --sources.")
        raise UsageError(message, folder=root)
    return Sources(root, paths.assets() / "udhr")


@click.command("build")
@_SOURCES
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), default=None, metavar="FILE")
def build_command(sources: Path | None, out: Path | None) -> None:
    """Build the library from data/ and i18n/; with any fault nothing is written."""
    target = out or paths.database()
    content = build(_sources(sources), target, lambda message: click.echo(f"{message} ...", err=True))
    click.echo(
        f"{target.name}: {len(content.entries)} entries, {len(content.statements)} statements, "
        f"{len(content.sheets)} sheets, {len(content.variants)} variants of the Universal Declaration"
    )


@click.group("check")
def check_group() -> None:
    """Check what an editor or translator wrote."""


@check_group.command("content")
@_SOURCES
def check_content(sources: Path | None) -> None:
    """References, lengths, sentences, duplicates, forbidden words: every fault with file, line and field."""
    _finish(_content_findings(_sources(sources)))


@check_group.command("translations")
@_SOURCES
@click.option("--update", is_flag=True, help="Bring the catalogues up to the English text first.")
def check_translations(sources: Path | None, update: bool) -> None:
    """Placeholders, unknown passages, names of reviewers; and how far each language is."""
    where = _sources(sources)
    content = read_content(where)
    if update:
        write_templates(where, content)
    _finish([*map(Finding.fault, content.faults), *check_catalogues(where, content)])


@check_group.command("database")
def check_database() -> None:
    """Open the built library and check every page of it."""
    connection = open_database(paths.database())
    try:
        (answer,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    finally:
        connection.close()
    if answer != "ok":
        raise CheckError(N_("The library is damaged: {answer}."), answer=answer)
    click.echo("The library is sound.")


@check_group.command("all")
@_SOURCES
@click.pass_context
def check_all(context: click.Context, sources: Path | None) -> None:
    """Everything above."""
    where = _sources(sources)
    content = read_content(where)
    _finish([*_content_findings(where, content), *check_catalogues(where, content)])
    context.invoke(check_database)


def _content_findings(where: Sources, content: Content | None = None) -> list[Finding]:
    content = content or read_content(where)
    return [*map(Finding.fault, content.faults), *check_editing(content)]


def _finish(findings: list[Finding]) -> None:
    for finding in sorted(findings, key=lambda finding: (finding.is_fault, finding.where)):
        click.echo(str(finding))
    faults = [finding.where for finding in findings if finding.is_fault]
    if faults:
        raise CheckError(N_("{count} faults; see the lines above."), count=len(faults))
    click.echo("No fault found.")
