"""``fieldref self-test``: the installed program proves that its parts are there and work."""

from pathlib import Path

import click

from fieldref.cli.output import library
from fieldref.cli.windows import Windows
from fieldref.errors import CheckError, FieldrefError
from fieldref.mark import N_
from fieldref.search import Search, SearchRequest
from fieldref.sheet import SheetRequest, compose
from fieldref.typeset import typeset


@click.command("self-test")
@click.option("--gui", is_flag=True, help="Open the window, search, read, make a sheet, close.")
@click.option(
    "--gallery",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    metavar="FOLDER",
    help="Write pictures of every component, in every state, theme and direction.",
)
@click.pass_context
def self_test_command(context: click.Context, gui: bool, gallery: Path | None) -> None:
    """Test the installed program: library, search, a sheet in two scripts; with --gui also the window."""
    with library() as opened:
        click.echo(f"library {opened.version}: {len(opened.entry_ids())} entries, {len(opened.variants())} variants")
        response = Search(opened.connection).find(SearchRequest("sent back", languages=("en",)))
        if not response.results:
            raise CheckError(N_("The search found nothing; the library is damaged, copy the program again."))
        click.echo(f"search: {response.results[0].title}")
        sheet = opened.ready_sheet_ids()[0]
        for language in sorted({"ar", "en", "my"} & {language.tag for language in opened.languages()}):
            result = typeset(compose(opened, SheetRequest(language, sheet=sheet, with_language="en")))
            click.echo(f"sheet {sheet} in {language}: {result.page_count} page(s), {len(result.pdf)} bytes")
    if gui or gallery:
        windows: Windows = context.find_root().obj
        code = windows.self_test(gallery)
        if code:
            raise FieldrefError(N_("The window did not pass its self-test; see the lines above."))
        click.echo("window: ok")
