"""Translators' side of the content: templates, catalogues brought up to date, and what is wrong in them."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import polib

from fieldref.build.content import Content, Sources
from fieldref.build.editing import Finding
from fieldref.build.passages import context, passages
from fieldref.build.read_languages import SOURCE_LANGUAGE, WRAP, read_catalogue, translated
from fieldref.build.source import shown
from fieldref.errors import Fault
from fieldref.lang.catalogues import placeholders

_NOTES = {
    "statement": "One sentence for a frightened reader; keep it short, polite, and true to its condition.",
    "sheet": "A line of a printed sheet.",
    "glossary": "A legal term: use what the treaty's own text or the UN calls it in your language.",
}
_METADATA = {"MIME-Version": "1.0", "Content-Type": "text/plain; charset=UTF-8", "Content-Transfer-Encoding": "8bit"}


def content_template(content: Content) -> polib.POFile:
    """The gettext template of the content: one message a passage, its context saying where it stands."""
    template = polib.POFile(wrapwidth=WRAP)
    template.metadata = {"Project-Id-Version": "fieldref content", **_METADATA}
    for key, words in passages(content):
        template.append(polib.POEntry(msgid=words, msgctxt=context(key), comment=_NOTES.get(key[0], "")))
    return template


def write_templates(sources: Sources, content: Content) -> None:
    """Write content.pot and bring every catalogue up to it; changed English makes a passage stale."""
    template = content_template(content)
    folder = sources.i18n / "content"
    _write(folder / "content.pot", template)
    for path in sorted(folder.glob("*.po")):
        catalogue = read_catalogue(path, sources.root, content.faults)
        if catalogue is not None:
            _write(path, updated(catalogue, template))


def updated(catalogue: polib.POFile, template: polib.POFile) -> polib.POFile:
    """The catalogue with exactly the template's messages, in its order.

    A passage whose English changed keeps its translation, is marked fuzzy and remembers the English it was
    made from, so that editors show both. Passages are matched by context, never by likeness.
    """
    old = {message.msgctxt: message for message in catalogue if not message.obsolete}
    fresh = polib.POFile(wrapwidth=WRAP)
    fresh.metadata = {**catalogue.metadata, **_METADATA}
    for message in template:
        known = old.get(message.msgctxt)
        new = polib.POEntry(msgid=message.msgid, msgctxt=message.msgctxt, comment=message.comment)
        if known is not None and known.msgstr:
            new.msgstr, new.flags, new.tcomment = known.msgstr, list(known.flags), known.tcomment
            new.previous_msgid = known.previous_msgid
            if known.msgid != message.msgid:
                new.previous_msgid = known.previous_msgid or known.msgid
                new.flags = sorted({*new.flags, "fuzzy"})
        fresh.append(new)
    return fresh


def _write(path: Path, catalogue: polib.POFile) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{catalogue}\n".rstrip() + "\n", encoding="utf-8", newline="\n")


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


def _faults(name: str, catalogue: polib.POFile, english: dict[str, str]) -> Iterator[Fault]:
    for message in translated(catalogue):
        where, line = message.msgctxt or "", message.linenum or 1
        if where not in english:
            yield Fault(name, line, where, "No such passage exists any more; run check translations --update.")
        elif placeholders(message.msgstr) != placeholders(message.msgid):
            yield Fault(name, line, where, "The {placeholders} differ from the English; copy them exactly.")
        elif "TODO" in message.msgstr:
            yield Fault(name, line, where, "A placeholder was left in the translation.")


def _progress(name: str, tag: str, content: Content, total: int) -> Finding:
    states = Counter(text.state.value for text in content.translations.get(tag, {}).values())
    parts = ", ".join(f"{states[state]} {state}" for state in sorted(states)) or "nothing translated"
    return Finding(name, f"report: {name}: {parts}, of {total} passages.", is_fault=tag == SOURCE_LANGUAGE)
