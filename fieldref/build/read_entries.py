"""Reads one Markdown file an entry: YAML front matter and four sections."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import yaml
from markdown_it import MarkdownIt

from fieldref.build.content import Content, Sources, english
from fieldref.build.source import Place, Reader, read_text, shown, yaml_fields
from fieldref.errors import Fault
from fieldref.model.entry import Citation, Entry, Kind, Section
from fieldref.model.law import Force, Grade
from fieldref.model.translation import Text

HEADINGS = {
    "Key message": Section.KEY_MESSAGE,
    "What it means": Section.MEANING,
    "What you can do": Section.ACTION,
    "Limits": Section.LIMITS,
}
_FRONT = re.compile(r"\A---\n(?P<front>.*?\n)---\n(?P<body>.*)\Z", re.DOTALL)
_MARKDOWN = MarkdownIt("commonmark")


def read_entries(sources: Sources, content: Content) -> None:
    """Read ``data/entries/<chapter>/<id>.md``, in the order of chapter and id."""
    order = {chapter.id: chapter.position for chapter in content.chapters}
    paths = sorted(
        (sources.data / "entries").glob("*/*.md"),
        key=lambda path: (order.get(path.parent.name, 99), path.stem),
    )
    for path in paths:
        entry = _read_entry(path, sources, content)
        if entry is not None:
            content.entries.append(entry)


def _read_entry(path: Path, sources: Sources, content: Content) -> Entry | None:
    text = read_text(path, sources.root, content.faults)
    if text is None:
        return None
    name = shown(path, sources.root)
    parts = _FRONT.match(text)
    if not parts:
        message = 'The file must start with front matter between two lines of "---".'
        content.faults.append(Fault(name, 1, "front matter", message))
        return None
    try:
        fields, lines = yaml_fields(parts.group("front"), 1)
    except yaml.YAMLError as error:
        content.faults.append(_yaml_fault(name, error))
        return None
    reader = Reader(fields, Place(name, lines), content.faults)
    body_line = parts.group("front").count("\n") + 3
    sections = _read_sections(parts.group("body"), body_line, reader, lines)
    return _entry(path, reader, sections, content)


def _yaml_fault(name: str, error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "it cannot be read"
    return Fault(name, mark.line + 2 if mark else 1, "front matter", f"This is not valid YAML: {problem}.")


def _read_sections(body: str, first_line: int, reader: Reader, lines: dict[str, int]) -> dict[Section, Text]:
    starts: list[tuple[Section, int]] = []
    tokens = _MARKDOWN.parse(body)
    for heading, inline in pairwise(tokens):
        if heading.type != "heading_open" or heading.map is None:
            continue
        line = heading.map[0]
        section = HEADINGS.get(inline.content)
        if section is None or heading.tag != "h2":
            place = Place(reader.place.file, {}, first_line + line)
            known = ", ".join(HEADINGS)
            reader.faults.append(place.fault("section", f'"{inline.content}" is not one of {known}.'))
        else:
            lines[section.value] = first_line + line
            starts.append((section, line))
    found = [section for section, _ in starts]
    if found != list(HEADINGS.values()):
        expected = ", ".join(HEADINGS)
        reader.say("section", f"The sections must be, once each and in this order: {expected}.")
    rows = body.splitlines()
    ends = [line for _, line in starts[1:]] + [len(rows)]
    return {
        section: english("\n".join(rows[line + 1 : end]).strip())
        for (section, line), end in zip(starts, ends, strict=True)
    }


def _entry(path: Path, reader: Reader, sections: dict[Section, Text], content: Content) -> Entry:
    identifier = reader.text("id")
    content.remember("entry", identifier, reader.place)
    chapter = reader.text("chapter")
    if identifier != path.stem or chapter != path.parent.name:
        reader.say("id", f'The file must be called entries/{chapter}/{identifier}.md, or its "id" corrected.')
    texts = {Section.TITLE: english(reader.text("title")), Section.TERM: english(reader.text("term"))}
    for section in HEADINGS.values():
        texts[section] = sections.get(section, english(""))
        if not texts[section].words:
            reader.say(section.value, f'The section "{section.value}" is empty; write it.')
    entry = Entry(
        id=identifier,
        chapter=chapter,
        family=reader.text("family"),
        kind=Kind(reader.one_of("kind", [kind.value for kind in Kind])),
        checked_on=_date(reader, "checked_on"),
        texts=texts,
        categories=reader.texts("categories", required=True),
        groups=reader.texts("groups"),
        topics=reader.texts("topics"),
        situations=reader.texts("situations"),
        citations=_citations(reader),
        udhr=reader.numbers("udhr"),
        related=reader.texts("related"),
        asked_as=reader.texts("asked_as"),
    )
    reader.finish()
    return entry


def _date(reader: Reader, name: str) -> str:
    value = reader.text(name)
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        reader.say(name, f'"{value}" is not a date; write it as 2026-11-24.')
        return ""


def _citations(reader: Reader) -> tuple[Citation, ...]:
    reader.used.add("citations")
    rows = reader.fields.get("citations")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        reader.say("citations", "The citations must be a list; a record without its law does not build.")
        return ()
    found = []
    for number, row in enumerate(rows):
        prefix = f"citations.{number}"
        lines = {key.removeprefix(f"{prefix}."): line for key, line in reader.place.lines.items()}
        place = Place(reader.place.file, lines, reader.place.line(prefix))
        inner = Reader(row, place, reader.faults)
        found.append(
            Citation(
                inner.text("instrument"),
                inner.text("provision"),
                inner.text("says"),
                Force(inner.one_of("force", [force.value for force in Force])),
                Grade(inner.one_of("grade", [grade.value for grade in Grade])),
            )
        )
        inner.finish()
    return tuple(found)
