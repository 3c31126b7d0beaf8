"""Translators' side of the content: templates, catalogues brought up to date, and what is wrong in them."""

import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from fieldref.build.content import Content, Sources
from fieldref.build.editing import Finding
from fieldref.build.passages import context, passages
from fieldref.build.read_languages import SOURCE_LANGUAGE, read_catalogue
from fieldref.build.source import shown
from fieldref.errors import Fault
from fieldref.lang.catalogues import placeholders

_NOTES = {
    "statement": "One sentence for a frightened reader; keep it short, polite, and true to its condition.",
    "sheet": "A line of a printed sheet.",
    "glossary": "A legal term: use what the treaty's own text or the UN calls it in your language.",
}
WRAP = 100


def content_template(content: Content) -> Catalog:
    """The gettext template of the content: one message a passage, its context saying where it stands."""
    template = Catalog(project="fieldref content", charset="utf-8", fuzzy=False)
    for key, words in passages(content):
        note = _NOTES.get(key[0])
        template.add(words, context=context(key), auto_comments=[note] if note else [])
    return template


def write_templates(sources: Sources, content: Content) -> None:
    """Write content.pot and bring every catalogue up to it; changed English makes a passage stale."""
    template = content_template(content)
    _write(sources.i18n / "content" / "content.pot", template)
    for path in sorted((sources.i18n / "content").glob("*.po")):
        catalogue = read_catalogue(path, sources.root, content.faults)
        if catalogue is not None:
            _write(path, updated(catalogue, template))


def updated(catalogue: Catalog, template: Catalog) -> Catalog:
    """The catalogue with exactly the template's messages, in its order.

    A passage whose English changed keeps its translation, is marked fuzzy and remembers the English it was
    made from, so that editors show both. Passages are matched by context, never by likeness.
    """
    old = {message.context: message for message in catalogue if message.id}
    fresh = Catalog(
        locale=catalogue.locale,
        project=catalogue.project,
        charset="utf-8",
        fuzzy=catalogue.fuzzy,
        last_translator=catalogue.last_translator,
        language_team=catalogue.language_team,
    )
    for message in template:
        if not message.id:
            continue
        known = old.get(message.context)
        words = known.string if known and isinstance(known.string, str) else ""
        changed = bool(words) and known is not None and known.id != message.id
        flags = set(known.flags) if known and words else set()
        if changed:
            flags.add("fuzzy")
        previous = [str(known.id)] if changed and known else list(known.previous_id) if known and words else []
        fresh.add(
            message.id,
            words,
            context=message.context,
            flags=flags,
            auto_comments=message.auto_comments,
            user_comments=known.user_comments if known else (),
            previous_id=previous,
        )
    return fresh


def _write(path: Path, catalogue: Catalog) -> None:
    stream = io.BytesIO()
    write_po(stream, catalogue, width=WRAP, no_location=True, include_previous=True, omit_header=False)
    text = stream.getvalue().decode("utf-8")
    # Dates would make every run a change; the history is in the version control.
    kept = [line for line in text.splitlines() if not line.startswith(('"POT-Creation-Date', '"PO-Revision-Date'))]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(kept) + "\n", encoding="utf-8", newline="\n")


def check_catalogues(sources: Sources, content: Content) -> Iterator[Finding]:
    """Faults in the content catalogues, and a report of how far each language is."""
    english = {context(key): words for key, words in passages(content)}
    for path in sorted((sources.i18n / "content").glob("*.po")):
        faults: list[Fault] = []
        catalogue = read_catalogue(path, sources.root, faults)
        yield from map(Finding.fault, faults)
        if catalogue is None:
            continue
        name = shown(path, sources.root)
        yield from map(Finding.fault, _faults(name, catalogue, english))
        yield _progress(name, path.stem, content, len(english))


def _faults(name: str, catalogue: Catalog, english: dict[str, str]) -> Iterator[Fault]:
    for message in catalogue:
        if not message.id or not message.string or not isinstance(message.string, str):
            continue
        where = message.context or ""
        line = message.lineno or 1
        if where not in english:
            yield Fault(name, line, where, "No such passage exists any more; run check translations --update.")
        elif placeholders(message.string) != placeholders(str(message.id)):
            yield Fault(name, line, where, "The {placeholders} differ from the English; copy them exactly.")
        elif "TODO" in message.string:
            yield Fault(name, line, where, "A placeholder was left in the translation.")


def _progress(name: str, tag: str, content: Content, total: int) -> Finding:
    states = Counter(text.state.value for text in content.translations.get(tag, {}).values())
    parts = ", ".join(f"{states[state]} {state}" for state in sorted(states)) or "nothing translated"
    return Finding(name, f"report: {name}: {parts}, of {total} passages.", is_fault=tag == SOURCE_LANGUAGE)
