"""``fieldref list`` and ``fieldref status``: what there is, and which instruments bind a State."""

from collections.abc import Callable
from typing import Any

import click

from fieldref.browse import country, lens_for_all
from fieldref.cli.output import JSON_OPTION, library, print_json
from fieldref.lang.countries import country_name
from fieldref.lang.said import BINDING_HERE, STATUS
from fieldref.model.person import Situation
from fieldref.store import Library

Rows = list[dict[str, Any]]


def _terms(kind: str) -> Callable[[Library], Rows]:
    def rows(opened: Library) -> Rows:
        return [
            {"id": term.id, "name": term.name}
            | ({"description": term.description} if term.description else {})
            | ({"question": term.question, "icon": term.icon} if isinstance(term, Situation) else {})
            for term in opened.terms(kind)
        ]

    return rows


def _categories(opened: Library) -> Rows:
    return [
        {
            "id": category.id,
            "name": category.name,
            "description": category.description,
            "chapter": category.chapter,
            "includes": list(category.includes),
            "overlay": category.overlay,
            "derived": category.derived,
            "note": category.note,
        }
        for category in opened.categories().values()
    ]


def _entries(opened: Library) -> Rows:
    entries = [opened.entry(identifier) for identifier in opened.entry_ids()]
    return [
        {"id": e.id, "name": e.title, "chapter": e.chapter, "kind": e.kind.value, "categories": list(e.categories)}
        for e in entries
    ]


def _languages(opened: Library) -> Rows:
    listed = [
        {
            "id": language.tag,
            "name": language.name,
            "own_name": language.own_name,
            "script": language.script,
            "direction": language.direction,
            "translated": language.content,
            "interface": language.interface,
            "variant": language.udhr,
        }
        for language in opened.languages()
    ]
    known = {row["id"] for row in listed}
    for variant in opened.variants():
        if variant.language not in known:
            known.add(variant.language)
            listed.append(
                {
                    "id": variant.language,
                    "name": variant.name,
                    "own_name": "",
                    "script": variant.script,
                    "direction": variant.direction,
                    "translated": False,
                    "interface": False,
                    "variant": variant.code,
                }
            )
    return listed


def _instruments(opened: Library) -> Rows:
    return [
        {
            "id": one.id,
            "name": one.short,
            "full_name": one.name,
            "force": one.force.value,
            "adopted": one.adopted,
            "in_force": one.in_force,
            "articles": one.article_count or len(one.articles),
        }
        for one in opened.instruments()
    ]


def _countries(opened: Library) -> Rows:
    rows = [{"id": code, "name": country_name(code), "note": opened.state_note(code)} for code in opened.states()]
    return sorted(rows, key=lambda row: row["name"])


def _sheets(opened: Library) -> Rows:
    sheets = [opened.ready_sheet(identifier) for identifier in opened.ready_sheet_ids()]
    return [{"id": sheet.id, "name": sheet.title.words, "statements": list(sheet.statements)} for sheet in sheets]


def _glossary(opened: Library) -> Rows:
    return [
        {"id": term.id, "name": term.term.words, "meaning": term.meaning.words, "synonyms": list(term.synonyms)}
        for term in opened.glossary()
    ]


_LISTS: dict[str, Callable[[Library], Rows]] = {
    "categories": _categories,
    "groups": _terms("group"),
    "topics": _terms("topic"),
    "situations": _terms("situation"),
    "families": _terms("family"),
    "chapters": _terms("chapter"),
    "entries": _entries,
    "languages": _languages,
    "instruments": _instruments,
    "countries": _countries,
    "sheets": _sheets,
    "glossary": _glossary,
}


@click.command("list")
@click.argument("what", type=click.Choice(tuple(_LISTS)), metavar="WHAT")
@JSON_OPTION
def list_command(what: str, as_json: bool) -> None:
    """List what the library holds: one id and name a line."""
    with library() as opened:
        rows = _LISTS[what](opened)
    if as_json:
        print_json(rows)
        return
    width = max((len(row["id"]) for row in rows), default=0)
    for row in rows:
        click.echo(f"{row['id']:<{width}}  {row['name']}")


@click.command("status")
@click.argument("place", metavar="COUNTRY")
@JSON_OPTION
def status_command(place: str, as_json: bool) -> None:
    """Say which instruments bind a State, since when, and how sure that is."""
    with library() as opened:
        code = country(opened, place)
        answers = lens_for_all(opened, code)
        note = opened.state_note(code)
        rows = []
        for identifier, answer in answers.items():
            record = answer.participation
            rows.append(
                {
                    "instrument": identifier,
                    "short": opened.instrument(identifier).short,
                    "binding": answer.binding.value,
                    "status": record.status.value if record else None,
                    "date": record.date if record else "",
                    "as_at": answer.as_at,
                    "confidence": record.confidence.value if record else None,
                    "note": answer.note,
                }
            )
    if as_json:
        print_json({"country": code, "name": country_name(code), "note": note, "instruments": rows})
        return
    click.echo(f"{country_name(code)} ({code})")
    if note:
        click.echo(note)
    for row in rows:
        click.echo(_line(row))


def _line(row: dict[str, Any]) -> str:
    said = {binding.value: words for binding, words in BINDING_HERE.items()}[row["binding"]]
    details = []
    if row["status"]:
        details.append({status.value: words for status, words in STATUS.items()}[row["status"]])
    if row["as_at"]:
        details.append(f"information of {row['as_at']}")
    if row["note"]:
        details.append(row["note"])
    return f"  {row['short']}: {said}" + (f" ({'; '.join(details)})" if details else "")
