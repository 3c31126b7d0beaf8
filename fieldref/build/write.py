"""Writes checked content into the tables of schema.sql, in sorted order so that equal inputs give equal bytes."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import sqlite_utils

from fieldref.build.content import Content
from fieldref.build.passages import ASKED_AS, SYNONYMS, passages
from fieldref.model.law import Binding
from fieldref.model.person import reach
from fieldref.model.provision import parse_provision

SCHEMA = Path(__file__).with_name("schema.sql")
Row = dict[str, Any]
_STATE_LISTS = ("except_states", "unsure_states", "also_states")


def write_content(database: sqlite_utils.Database, content: Content, meta: dict[str, str]) -> None:
    """Create the tables and insert every record."""
    database.executescript(SCHEMA.read_text(encoding="utf-8"))
    tables: dict[str, Iterable[Row]] = {
        "meta": [{"key": key, "value": value} for key, value in sorted(meta.items())],
        **_term_rows(content),
        **_law_rows(content),
        **_entry_rows(content),
        **_sheet_rows(content),
        "passage": _passage_rows(content),
        **_language_rows(content),
    }
    for name, rows in tables.items():
        _insert(database, name, rows)


def _insert(database: sqlite_utils.Database, name: str, rows: Iterable[Row]) -> None:
    table = database.table(name)
    keys = list(table.pks)
    table.insert_all(sorted(rows, key=lambda row: [row[key] for key in keys]), batch_size=400)


def _term_rows(content: Content) -> dict[str, Iterable[Row]]:
    rows: dict[str, Iterable[Row]] = {
        table: [_plain(term, "id", "position", "name", "description") for term in terms]
        for table, terms in (
            ("chapter", content.chapters),
            ("family", content.families),
            ("person_group", content.groups),
            ("topic", content.topics),
        )
    }
    rows["situation"] = [
        _plain(situation, "id", "position", "name", "description", "question", "icon")
        for situation in content.situations
    ]
    rows["category"] = [
        _plain(category, "id", "position", "name", "description", "chapter", "note")
        | {"overlay": int(category.overlay), "derived": int(category.derived)}
        for category in content.categories
    ]
    rows["category_includes"] = [
        {"category": category.id, "includes": included}
        for category in content.categories
        for included in category.includes
    ]
    graph = {category.id: category for category in content.categories}
    rows["category_reach"] = [
        {"category": held, "reaches": reached, "distance": distance}
        for held in graph
        for distance, reached in enumerate(reach(graph, held))
    ]
    return rows


def _plain(record: object, *names: str) -> Row:
    return {name: getattr(record, name) for name in names}


def _law_rows(content: Content) -> dict[str, Iterable[Row]]:
    named = (
        "id", "name", "short", "kind", "unit", "adopted", "in_force", "in_force_note", "applies_from", "as_of",
        "caution", "depositary", "supervised_by", "complaint", "open_to", "binds_via", "verify", "article_count",
    )  # fmt: skip
    codes = {row.state for row in content.participation} | set(content.state_notes)
    return {
        "instrument": [
            _plain(instrument, *named)
            | {name: json.dumps(getattr(instrument, name)) for name in _STATE_LISTS}
            | {"position": position, "force": instrument.force.value, "text_checked": int(instrument.text_checked)}
            for position, instrument in enumerate(content.instruments)
        ],
        "instrument_alias": [
            {"alias": alias, "instrument": instrument.id}
            for instrument in content.instruments
            for alias in sorted({alias.casefold() for alias in (*instrument.aliases, instrument.id, instrument.short)})
        ],
        "article": [
            _plain(article, "number", "subject", "paragraphs") | {"instrument": instrument.id, "position": position}
            for instrument in content.instruments
            for position, article in enumerate(instrument.articles)
        ],
        "state": [{"code": code, "note": content.state_notes.get(code, "")} for code in codes],
        "territory": [_plain(row, "code", "state", "note", "confidence") for row in content.territories],
        "participation": [
            _plain(row, "instrument", "state", "date", "as_at", "source", "note")
            | {"status": row.status.value, "confidence": row.confidence.value}
            for row in content.participation
        ],
        "binds": _binds(content, codes),
    }


def _binds(content: Content, codes: set[str]) -> Iterator[Row]:
    records = {(row.instrument, row.state): row for row in content.participation}
    # Treaties of a State do not all reach its territories; there nothing is known to bind.
    states = codes - {territory.code for territory in content.territories}
    for instrument in content.instruments:
        for state in states:
            if instrument.binding_in(state, records.get((instrument.binds_via, state))) is Binding.BINDS:
                yield {"state": state, "instrument": instrument.id}


def _entry_rows(content: Content) -> dict[str, Iterable[Row]]:
    entries = content.entries
    rows: dict[str, Iterable[Row]] = {
        "entry": [
            _plain(entry, "id", "chapter", "family", "checked_on") | {"position": position, "kind": entry.kind.value}
            for position, entry in enumerate(entries)
        ],
        "entry_related": [
            {"entry": entry.id, "position": position, "related": related}
            for entry in entries
            for position, related in enumerate(entry.related)
        ],
        "citation": [
            _plain(citation, "instrument", "provision", "says")
            | {"entry": entry.id, "position": position, "force": citation.force.value, "grade": citation.grade.value}
            for entry in entries
            for position, citation in enumerate(entry.citations)
        ],
        "citation_article": _unique(_citation_articles(content)),
        "entry_asked_as": _asked_as(content),
    }
    for table, column, name in (
        ("entry_category", "category", "categories"),
        ("entry_group", "person_group", "groups"),
        ("entry_topic", "topic", "topics"),
        ("entry_situation", "situation", "situations"),
        ("entry_udhr", "article", "udhr"),
    ):
        rows[table] = [
            {"entry": entry.id, column: value} for entry in entries for value in sorted(set(getattr(entry, name)))
        ]
    return rows


def _citation_articles(content: Content) -> Iterator[Row]:
    for entry in content.entries:
        for position, citation in enumerate(entry.citations):
            for part in parse_provision(citation.provision):
                yield {
                    "instrument": citation.instrument,
                    "article": part.unit,
                    "paragraph": part.paragraph,
                    "entry": entry.id,
                    "position": position,
                }


def _unique(rows: Iterable[Row]) -> list[Row]:
    return list({tuple(row.values()): row for row in rows}.values())


def _asked_as(content: Content) -> Iterator[Row]:
    for entry in content.entries:
        phrases = {"en": entry.asked_as, **content.asked_as.get(entry.id, {})}
        for language, lines in phrases.items():
            for position, phrase in enumerate(lines):
                yield {"entry": entry.id, "language": language, "position": position, "phrase": phrase}


def _sheet_rows(content: Content) -> dict[str, Iterable[Row]]:
    sheets, terms = content.sheets, content.glossary
    return {
        "statement": [
            _plain(statement, "id", "entry")
            | {
                "position": position,
                "instrument": statement.citation.instrument,
                "provision": statement.citation.provision,
            }
            for position, statement in enumerate(content.statements)
        ],
        "sheet": [{"id": sheet.id, "position": position} for position, sheet in enumerate(sheets)],
        "sheet_statement": [
            {"sheet": sheet.id, "position": position, "statement": statement}
            for sheet in sheets
            for position, statement in enumerate(sheet.statements)
        ],
        "sheet_situation": [
            {"sheet": sheet.id, "situation": situation} for sheet in sheets for situation in sheet.situations
        ],
        "sheet_udhr": [
            {"sheet": sheet.id, "position": position, "article": article}
            for sheet in sheets
            for position, article in enumerate(sheet.udhr)
        ],
        "glossary_term": [{"id": term.id, "position": position} for position, term in enumerate(terms)],
        "glossary_synonym": [
            {"term": term.id, "language": language, "position": position, "synonym": synonym}
            for term in terms
            for language, lines in {"en": term.synonyms, **content.synonyms.get(term.id, {})}.items()
            for position, synonym in enumerate(lines)
        ],
        "glossary_entry": [
            {"term": term.id, "position": position, "entry": entry}
            for term in terms
            for position, entry in enumerate(term.entries)
        ],
    }


def _passage_rows(content: Content) -> Iterator[Row]:
    for (kind, owner, section), words in passages(content):
        if section in (ASKED_AS, SYNONYMS):
            continue
        key = {"owner_kind": kind, "owner": owner, "section": section}
        yield key | {"language": "en", "words": words, "state": "source"}
        for language, found in content.translations.items():
            text = found.get((kind, owner, section))
            if text is not None:
                yield key | {"language": language, "words": text.words, "state": text.state.value}


def _language_rows(content: Content) -> dict[str, Iterable[Row]]:
    return {
        "language": [
            _plain(language, "tag", "name", "own_name", "script", "direction", "region", "udhr", "point")
            | {
                "position": position,
                "fallbacks": json.dumps(language.fallbacks),
                "interface": int(language.interface),
                "content": int(language.content),
            }
            for position, language in enumerate(content.languages)
        ],
        "variant": [
            _plain(variant, "code", "language", "script", "direction", "name", "stage", "title")
            for variant in content.variants
        ],
        "declaration": [
            {"variant": row.variant, "number": row.number, "title": row.title, "words": row.text}
            for row in content.declaration
        ],
    }
