"""``fieldref show``: one entry, statement, sheet, glossary term, instrument or article of the Declaration."""

import re
from typing import Any

import click

from fieldref.browse import country, lens
from fieldref.cli.output import JSON_OPTION, library, print_json
from fieldref.errors import NotFoundError
from fieldref.lang.countries import country_name
from fieldref.lang.said import BINDING_HERE, FORCE, GRADE, STATE
from fieldref.mark import N_
from fieldref.model.entry import Entry, Section
from fieldref.model.law import Instrument, InstrumentInState
from fieldref.model.translation import Text, TranslationState
from fieldref.store import Library

_HEADINGS = {
    Section.KEY_MESSAGE: N_("Key message"),
    Section.MEANING: N_("What it means"),
    Section.ACTION: N_("What you can do"),
    Section.LIMITS: N_("Limits"),
}


@click.command("show")
@click.argument("identifier", metavar="ID")
@click.option("--language", default="en", show_default=True, metavar="TAG")
@click.option("--with", "with_language", metavar="TAG", help="Show a second language too.")
@click.option("--country", "country_code", metavar="ISO3", help="Say which law binds this country.")
@JSON_OPTION
def show_command(
    identifier: str, language: str, with_language: str | None, country_code: str | None, as_json: bool
) -> None:
    """Show one entry with its law; also statements, sheets, glossary terms, instruments and udhr-1 to udhr-30."""
    with library() as opened:
        tags = [opened.language(tag).tag for tag in (language, with_language) if tag]
        code = country(opened, country_code) if country_code else ""
        article = re.fullmatch(r"udhr-(\d{1,2})", identifier)
        if article:
            _show(_declaration(opened, int(article.group(1)), tags), as_json)
        elif identifier in opened.entry_ids():
            shown = [entry_as_dict(opened, opened.entry(identifier, tag), tag, code) for tag in tags]
            _show(shown, as_json)
        else:
            _show([_other(opened, identifier, tag) for tag in tags], as_json)


def _show(shown: list[dict[str, Any]], as_json: bool) -> None:
    if as_json:
        print_json(shown[0] | ({"with": shown[1]} if len(shown) > 1 else {}))
        return
    for number, one in enumerate(shown):
        click.echo(("\n" if number else "") + "\n".join(_lines(one)))


def entry_as_dict(opened: Library, entry: Entry, language: str, code: str) -> dict[str, Any]:
    """An entry as JSON: passages with their states, citations with force, grade and what the lens says."""
    answers = lens(opened, code, [citation.instrument for citation in entry.citations]) if code else {}
    return {
        "id": entry.id,
        "kind": entry.kind.value,
        "chapter": entry.chapter,
        "family": entry.family,
        "categories": list(entry.categories),
        "groups": list(entry.groups),
        "topics": list(entry.topics),
        "situations": list(entry.situations),
        "language": language,
        "state": entry.state.value,
        "checked_on": entry.checked_on,
        "country": code or None,
        "country_note": opened.state_note(code) if code else "",
        "texts": {section.value: text_as_dict(text) for section, text in entry.texts.items()},
        "citations": [
            {
                "instrument": citation.instrument,
                "short": opened.instrument(citation.instrument).short,
                "provision": citation.provision,
                "says": citation.says,
                "force": citation.force.value,
                "grade": citation.grade.value,
                "caution": opened.instrument(citation.instrument).caution,
                **_lens_as_dict(answers.get(citation.instrument)),
            }
            for citation in entry.citations
        ],
        "udhr": list(entry.udhr),
        "related": list(entry.related),
        "statements": [statement.id for statement in opened.statements_of(entry.id)],
        "version": opened.version,
    }


def text_as_dict(text: Text) -> dict[str, str]:
    """A passage with the language its words are in and the state of its translation."""
    return {"words": text.words, "language": text.language, "state": text.state.value}


def _lens_as_dict(answer: InstrumentInState | None) -> dict[str, str]:
    if answer is None:
        return {}
    return {"binding": answer.binding.value, "as_at": answer.as_at, "note": answer.note}


def _declaration(opened: Library, number: int, tags: list[str]) -> list[dict[str, Any]]:
    shown = []
    for tag in tags:
        variants = opened.variants_of(tag)
        if not variants:
            raise NotFoundError(N_("The Universal Declaration is not available in “{tag}”."), tag=tag)
        article = opened.declaration_article(variants[0].code, number)
        shown.append(
            {
                "id": f"udhr-{number}",
                "kind": "declaration",
                "language": variants[0].language,
                "variant": article.variant,
                "title": article.title,
                "texts": {"article": {"words": article.text, "language": variants[0].language, "state": "source"}},
            }
        )
    return shown


def _other(opened: Library, identifier: str, tag: str) -> dict[str, Any]:
    if identifier in opened.statement_ids():
        statement = opened.statement(identifier, tag)
        texts = {"text": statement.text, "officer": statement.officer, "card": statement.card}
        extra: dict[str, Any] = {
            "entry": statement.entry,
            "instrument": statement.citation.instrument,
            "provision": statement.citation.provision,
        }
        return _plain(identifier, "statement", tag, texts, extra)
    if identifier in opened.ready_sheet_ids():
        sheet = opened.ready_sheet(identifier, tag)
        return _plain(
            identifier,
            "sheet",
            tag,
            {"title": sheet.title, "key-message": sheet.key_message},
            {"statements": list(sheet.statements)},
        )
    if identifier in opened.glossary_ids():
        term = opened.glossary_term(identifier, tag)
        texts = {"term": term.term, "meaning": term.meaning}
        return _plain(identifier, "glossary", tag, texts, {"entries": list(term.entries)})
    if identifier in {instrument.id for instrument in opened.instruments()}:
        return _instrument(opened.instrument(identifier), tag)
    opened.entry(identifier)  # raises the sentence with the nearest ids
    raise NotFoundError(N_("There is no entry “{id}”."), id=identifier)


def _instrument(instrument: Instrument, tag: str) -> dict[str, Any]:
    facts = {
        "name": instrument.name,
        "force": FORCE[instrument.force],
        "adopted": instrument.adopted,
        "in force": instrument.in_force or instrument.in_force_note,
        "applies from": instrument.applies_from,
        "depositary": instrument.depositary,
        "supervised by": instrument.supervised_by,
        "complaint": instrument.complaint,
        "caution": instrument.caution,
        "not verified": instrument.verify,
    }
    texts = {name: {"words": f"{name}: {words}", "language": "en"} for name, words in facts.items() if words}
    articles = [
        {"number": article.number, "subject": article.subject, "paragraphs": article.paragraphs}
        for article in instrument.articles
    ]
    extra = {"title": instrument.short, "articles": articles, "aliases": list(instrument.aliases)}
    return {"id": instrument.id, "kind": "instrument", "language": tag, "texts": texts, **extra}


def _plain(
    identifier: str, kind: str, tag: str, texts: dict[str, Text | None], extra: dict[str, Any]
) -> dict[str, Any]:
    shown = {name: text_as_dict(text) for name, text in texts.items() if text is not None}
    return {"id": identifier, "kind": kind, "language": tag, "texts": shown, **extra}


def _lines(one: dict[str, Any]) -> list[str]:
    texts = {name: text["words"] for name, text in one["texts"].items()}
    if "citations" not in one:
        title = [one["title"]] if one.get("title") else []
        return [*title, *texts.values()]
    lines = [texts["title"], texts["term"], ""]
    for section, heading in _HEADINGS.items():
        lines += [heading, texts[section.value], ""]
    lines.append("Law" + (f" in {country_name(one['country'])}" if one["country"] else ""))
    lines += [_law_line(citation) for citation in one["citations"]]
    lines += [f"  {caution}" for caution in dict.fromkeys(c["caution"] for c in one["citations"]) if caution]
    if one["country_note"]:
        lines.append(one["country_note"])
    lines += ["", f"Checked on {one['checked_on']}; {STATE[TranslationState(one['state'])]}; library {one['version']}"]
    return lines


def _law_line(citation: dict[str, Any]) -> str:
    parts = [FORCE_WORDS[citation["force"]], GRADE_WORDS[citation["grade"]]]
    if "binding" in citation:
        parts.insert(0, BINDING_WORDS[citation["binding"]] + (f" ({citation['as_at']})" if citation["as_at"] else ""))
    return f"  {citation['short']}, {citation['provision']}: {citation['says']} [{'; '.join(parts)}]"


FORCE_WORDS = {force.value: words for force, words in FORCE.items()}
GRADE_WORDS = {grade.value: words for grade, words in GRADE.items()}
BINDING_WORDS = {binding.value: words for binding, words in BINDING_HERE.items()}
