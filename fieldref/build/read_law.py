"""Reads the law: instruments with their articles, which State is bound, territories that differ."""

import csv
import io
from typing import Any

from fieldref.build.content import Content, Sources, Territory
from fieldref.build.source import Place, Reader, read_text, read_toml, shown
from fieldref.lang.countries import alpha2_codes
from fieldref.model.law import Article, Confidence, Force, Instrument, Participation, Status

KINDS = ["treaty", "protocol", "regulation", "directive", "declaration", "compact", "guidelines", "resolution", "model"]
COLUMNS = ["instrument", "state", "status", "date", "as_at", "confidence", "source", "note"]


def read_law(sources: Sources, content: Content) -> None:
    """Read instruments.toml, participation.csv, states.toml and territories.toml."""
    for reader in read_toml(sources.data / "instruments.toml", "instrument", sources.root, content.faults):
        content.instruments.append(_instrument(reader, content))
    _read_participation(sources, content)
    for reader in read_toml(sources.data / "states.toml", "state", sources.root, content.faults):
        content.state_notes[reader.text("code")] = reader.text("note", "")
        reader.finish()
    for reader in read_toml(sources.data / "territories.toml", "territory", sources.root, content.faults):
        content.territories.append(
            Territory(
                reader.text("code"),
                reader.text("state"),
                reader.text("note"),
                reader.one_of("confidence", [level.value for level in Confidence]),
            )
        )
        reader.finish()


def _instrument(reader: Reader, content: Content) -> Instrument:
    identifier = reader.text("id")
    content.remember("instrument", identifier, reader.place)
    plain = {
        name: reader.text(name, "")
        for name in (
            "adopted", "in_force", "in_force_note", "applies_from", "as_of", "caution", "depositary",
            "supervised_by", "complaint", "binds_via", "verify",
        )
    }  # fmt: skip
    instrument = Instrument(
        id=identifier,
        name=reader.text("name"),
        short=reader.text("short"),
        kind=reader.one_of("kind", KINDS),
        force=Force(reader.one_of("force", [force.value for force in Force])),
        unit=reader.text("unit", "article"),
        open_to=reader.text("open_to", "universal"),
        text_checked=reader.flag("text_checked"),
        article_count=reader.number("article_count", 0) or 0,
        aliases=reader.texts("aliases"),
        except_states=reader.texts("except_states"),
        unsure_states=reader.texts("unsure_states"),
        also_states=reader.texts("also_states"),
        articles=_articles(reader),
        **plain,
    )
    if not instrument.articles and not instrument.article_count:
        reader.say("articles", f"{identifier} lists no articles; list them so that citations can be checked.")
    reader.finish()
    return instrument


def _articles(reader: Reader) -> tuple[Article, ...]:
    reader.used.add("articles")
    rows: list[Any] = reader.fields.get("articles", [])
    found: dict[str, Article] = {}
    for row in rows:
        number = str(row.get("n", "")) if isinstance(row, dict) else ""
        if not number or set(row) - {"n", "subject", "paragraphs"}:
            reader.say("articles", f'An article is written {{n = "1", subject = "...", paragraphs = 2}}; found {row}.')
        elif number in found:
            reader.say("articles", f"Article {number} is listed twice.")
        else:
            found[number] = Article(number, row.get("subject", ""), row.get("paragraphs"))
    return tuple(found.values())


def _read_participation(sources: Sources, content: Content) -> None:
    path = sources.data / "participation.csv"
    text = read_text(path, sources.root, content.faults)
    if text is None:
        return
    rows = csv.DictReader(io.StringIO(text))
    name = shown(path, sources.root)
    if rows.fieldnames != COLUMNS:
        content.faults.append(Place(name).fault("columns", f"The columns must be {', '.join(COLUMNS)}."))
        return
    known = alpha2_codes()
    for row in rows:
        place = Place(name, {}, rows.line_num)
        reader = Reader(dict(row), place, content.faults)
        state = reader.text("state")
        if state not in known:
            reader.say("state", f'"{state}" is not an ISO 3166 alpha-3 code.')
        content.remember("participation", f"{row['instrument']}/{state}", place)
        content.participation.append(
            Participation(
                reader.text("instrument"),
                state,
                Status(reader.one_of("status", [status.value for status in Status])),
                reader.text("date", ""),
                reader.text("as_at"),
                Confidence(reader.one_of("confidence", [level.value for level in Confidence])),
                reader.text("source", ""),
                reader.text("note", ""),
            )
        )
