"""``fieldref search``."""

import json
import sys
from typing import Any

import click

from fieldref.browse import Selection, country
from fieldref.browse.filter import check_known
from fieldref.cli.output import JSON_OPTION, library, print_json, print_json_line
from fieldref.errors import NotFoundError, UsageError
from fieldref.mark import N_
from fieldref.search import Search, SearchRequest, SearchResponse
from fieldref.store import Library

KINDS = ("entry", "statement", "glossary", "declaration")
MOST = 200


@click.command("search")
@click.argument("text", required=False)
@click.option("--stdin", "from_stdin", is_flag=True, help="Read one JSON object a line; answer one line for each.")
@click.option("--language", "languages", multiple=True, metavar="TAG", help="Prefer a language; may be repeated.")
@click.option("--category", metavar="ID", help="A category of person, with all it includes.")
@click.option("--group", metavar="ID", help="A group, such as child or stateless.")
@click.option("--topic", metavar="ID")
@click.option("--situation", metavar="ID")
@click.option("--kind", type=click.Choice(KINDS))
@click.option("--country", "country_code", metavar="ISO3", help="Only entries with law that binds this country.")
@click.option("--limit", type=click.IntRange(1, MOST), default=10, show_default=True)
@JSON_OPTION
def search_command(
    text: str | None, from_stdin: bool, languages: tuple[str, ...], as_json: bool, limit: int, **filters: str | None
) -> None:
    """Search everything: entries, statements, glossary, the Universal Declaration in 532 variants."""
    with library() as opened:
        base = {"languages": list(languages), "limit": limit, **{k: v for k, v in filters.items() if v}}
        if from_stdin:
            _answer_lines(opened, base)
            return
        if text is None:
            raise UsageError(N_("Give the words to search for, such as: fieldref search “sent back”."))
        response = Search(opened.connection).find(_request(opened, base | {"text": text}))
        if as_json:
            print_json(as_dict(response))
        else:
            _print(response)
        if not response.results:
            raise NotFoundError(N_("Nothing was found for “{text}”; try fewer or other words."), text=text[:80])


def _request(opened: Library, asked: dict[str, Any]) -> SearchRequest:
    def several(name: str) -> tuple[str, ...]:
        value = asked.get(name)
        values = value if isinstance(value, list) else [value] if value else []
        return tuple(str(one) for one in values)

    languages = tuple(opened.language(tag).tag for tag in several("languages"))
    selection = Selection(several("category"), several("group"), several("topic"), several("situation"))
    check_known(opened, selection)
    code = asked.get("country") or asked.get("country_code")
    return SearchRequest(
        text=str(asked.get("text", "")),
        languages=languages,
        categories=selection.categories,
        groups=selection.groups,
        topics=selection.topics,
        situations=selection.situations,
        kinds=several("kind"),
        binds_in=country(opened, str(code)) if code else None,
        limit=max(1, min(int(asked.get("limit", 10)), MOST)),
    )


def _answer_lines(opened: Library, base: dict[str, Any]) -> None:
    search = Search(opened.connection)
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
            if not isinstance(asked, dict):
                raise ValueError(line)
            request = _request(opened, base | asked)
        except (ValueError, TypeError) as error:
            message = N_('Line {number} is not a JSON object like {{"text": "asylum", "languages": ["en"]}}.')
            raise UsageError(message, number=number) from error
        print_json_line(as_dict(search.find(request)))
    sys.stdout.flush()


def as_dict(response: SearchResponse) -> dict[str, Any]:
    """The JSON shape of the contract."""
    return {
        "text": response.text,
        "corrected": response.corrected,
        "took_ms": round(response.took_ms, 3),
        "total": response.total,
        "results": [
            {
                "id": result.id,
                "kind": result.kind,
                "language": result.language,
                "variant": result.variant,
                "title": result.title,
                "snippet": result.snippet,
                "highlights": [list(span) for span in result.highlights],
                "match": str(result.match),
                "score": round(result.score, 4),
            }
            for result in response.results
        ],
    }


def _print(response: SearchResponse) -> None:
    if response.corrected:
        click.echo(f"Showing results for: {response.corrected}")
    for result in response.results:
        where = result.language + (f", {result.variant}" if result.variant else "")
        click.echo(f"{result.title}  [{result.kind} {result.id}, {where}]")
        click.echo(f"    {result.snippet}")
