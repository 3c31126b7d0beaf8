"""The editor's rules: what a record must look like to be plain, short and honest.

References are checked by ``check``; here are lengths, sentences, reading level, repeated sentences, words and
numbers that must not appear, and whether every entry can be reached.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fieldref.build.content import Content
from fieldref.build.prose import bullets, lix, sentence_key, sentences, words
from fieldref.build.source import Place
from fieldref.errors import Fault
from fieldref.model.entry import Entry, Kind, Section
from fieldref.model.law import Force
from fieldref.model.sheet import Statement

KEY_MESSAGE_WORDS = 40
MEANING_WORDS = (60, 140)
ACTION_BULLETS = (3, 6)
LIMIT_BULLETS = (1, 4)
SENTENCE_WORDS = 28
STATEMENT_WORDS = 18
CARD_WORDS = 9
REPEATED_FROM = 7
HARD_LIX, GROSS_LIX = 55, 68
ASKED_AS_LEAST = 6

_BODY = (Section.KEY_MESSAGE, Section.MEANING, Section.ACTION, Section.LIMITS)
_FORBIDDEN = (
    (re.compile(r"\b(TODO|FIXME|TBD|XXX|lorem ipsum)\b", re.IGNORECASE), "a placeholder; write the text"),
    (
        re.compile(
            r"\bMIMC[,:]?\s+art|\bart(?:icle|\.)\s+\d+\s+(?:of\s+)?the\s+M(?:IMC|odel\s+International)", re.IGNORECASE
        ),
        "an article number of the MIMC; none is known",
    ),
    (re.compile(r"\+\d[\d\s()-]{6,}|\b\d{3}[\s-]\d{3}[\s-]\d{3,}"), "a phone number; contacts belong to the office"),
    (re.compile(r"https?://|www\.|\b[\w.]+@[\w.]+\.\w+"), "an address; name the body instead"),
    (
        re.compile(r"\b(illegal (?:im)?migrants?|illegals|bogus|guarantee you)\b", re.IGNORECASE),
        "a word the style guide forbids",
    ),
    (re.compile(r"\byou will (?:get|receive|be granted)\b", re.IGNORECASE), "a promise; say what can be asked for"),
)


@dataclass(frozen=True)
class Finding:
    """One line of a check: a fault that fails it, or a report."""

    where: str
    message: str
    is_fault: bool = True

    @classmethod
    def fault(cls, fault: Fault) -> "Finding":
        """A finding from a fault of the readers."""
        return cls(f"{fault.file}:{fault.line:05}", str(fault))

    @classmethod
    def report(cls, fault: Fault) -> "Finding":
        """Something to look at that fails nothing."""
        return cls(f"{fault.file}:{fault.line:05}", f"report: {fault}", is_fault=False)

    def __str__(self) -> str:
        return self.message


def check_editing(content: Content) -> list[Finding]:
    """Every finding of the editor's rules."""
    return [
        *_check_entries(content),
        *_check_repeated(content),
        *_check_related(content),
        *_check_statements(content),
        *_check_sheets(content),
        *_check_glossary(content),
    ]


def _check_entries(content: Content) -> Iterator[Finding]:
    for entry in content.entries:
        place = content.place("entry", entry.id)
        for section, message in (*_lengths(entry), *_long_sentences(entry), *_words_that_must_not_appear(entry)):
            yield Finding.fault(place.fault(section, message))
        yield from _reading_level(entry, place)
        for name in ("situations", "categories", "topics"):
            if not getattr(entry, name):
                yield Finding.fault(place.fault(name, f"The entry stands under none of the {name}; nobody finds it."))
        if len(entry.asked_as) < ASKED_AS_LEAST:
            message = f"Write at least {ASKED_AS_LEAST} phrases that people type when they need this entry."
            yield Finding.fault(place.fault("asked_as", message))


def _long_sentences(entry: Entry) -> Iterator[tuple[str, str]]:
    for section in _BODY:
        for sentence in sentences(entry.texts[section].words):
            found = words(sentence)
            if found > SENTENCE_WORDS:
                yield section.value, f"A sentence has {found} words, at most {SENTENCE_WORDS}: “{sentence[:60]} ...”"


def _words_that_must_not_appear(entry: Entry) -> Iterator[tuple[str, str]]:
    for section in Section:
        for message in _forbidden(entry.texts[section].words):
            yield section.value, message


def _reading_level(entry: Entry, place: Place) -> Iterator[Finding]:
    level = lix("\n".join(entry.texts[section].words for section in _BODY))
    if level > HARD_LIX:
        fault = place.fault(Section.MEANING.value, f"Reading level LIX {level}; under {HARD_LIX} is wanted.")
        yield Finding.fault(fault) if level > GROSS_LIX else Finding.report(fault)


def _lengths(entry: Entry) -> Iterator[tuple[str, str]]:
    key = words(entry.texts[Section.KEY_MESSAGE].words)
    if key > KEY_MESSAGE_WORDS:
        yield Section.KEY_MESSAGE.value, f"The key message has {key} words, at most {KEY_MESSAGE_WORDS}."
    meaning = words(entry.texts[Section.MEANING].words)
    least, most = MEANING_WORDS
    if not least <= meaning <= most:
        yield Section.MEANING.value, f"“What it means” has {meaning} words, {least} to {most} are wanted."
    for section, (least, most) in ((Section.ACTION, ACTION_BULLETS), (Section.LIMITS, LIMIT_BULLETS)):
        text = entry.texts[section].words
        found = len(bullets(text))
        if not least <= found <= most:
            yield section.value, f"The section has {found} points, {least} to {most} are wanted."
        if any(line.strip() and not line.startswith("- ") for line in text.splitlines()):
            yield section.value, "Every point is one line that starts with “- ”."


def _forbidden(text: str) -> Iterator[str]:
    for pattern, what in _FORBIDDEN:
        found = pattern.search(text)
        if found:
            yield f"“{found.group()}” is {what}."


def _check_repeated(content: Content) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for entry in content.entries:
        for section in _BODY:
            for sentence in sentences(entry.texts[section].words):
                key = sentence_key(sentence)
                first = seen.setdefault(key, entry.id)
                if first != entry.id and words(sentence) >= REPEATED_FROM:
                    message = f"The sentence “{sentence[:60]} ...” also stands in {first}; say it in other words."
                    yield Finding.fault(content.place("entry", entry.id).fault(section.value, message))


def _check_related(content: Content) -> Iterator[Finding]:
    related = {entry.id: set(entry.related) for entry in content.entries}
    for entry in content.entries:
        for other in entry.related:
            if other in related and entry.id not in related[other]:
                message = f"{other} does not name this entry as related; add {entry.id} there or remove it here."
                yield Finding.fault(content.place("entry", entry.id).fault("related", message))


def _check_statements(content: Content) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for statement in content.statements:
        place = content.place("statement", statement.id)
        for name, message in _statement_lengths(statement):
            yield Finding.fault(place.fault(name, message))
        first = seen.setdefault(sentence_key(statement.text.words), statement.id)
        if first != statement.id:
            yield Finding.fault(place.fault("text", f"{first} says the same; keep one."))


def _statement_lengths(statement: Statement) -> Iterator[tuple[str, str]]:
    parts = (
        ("text", statement.text, STATEMENT_WORDS),
        ("officer", statement.officer, STATEMENT_WORDS),
        ("card", statement.card, CARD_WORDS),
    )
    for name, text, most in parts:
        if text is None:
            continue
        if words(text.words) > most:
            yield name, f"The line has {words(text.words)} words, at most {most}."
        for message in _forbidden(text.words):
            yield name, message


def _check_sheets(content: Content) -> Iterator[Finding]:
    cited = {statement.id: statement.citation.instrument for statement in content.statements}
    known = {i.id for i in content.instruments if i.binds_via or i.force is not Force.BINDING}
    reachable = {situation for sheet in content.sheets for situation in sheet.situations}
    for sheet in content.sheets:
        place = content.place("sheet", sheet.id)
        if not {cited[s] for s in sheet.statements if s in cited} & known:
            message = "For none of its instruments is it known which States are bound; add one that is."
            yield Finding.fault(place.fault("statements", message))
        for name, lines in (("next", sheet.next_steps), ("declaration", sheet.declaration)):
            for line in lines:
                for message in _forbidden(line.words):
                    yield Finding.fault(place.fault(name, message))
    for situation in content.situations:
        if content.sheets and situation.id not in reachable:
            message = "No ready-made sheet stands under this situation."
            yield Finding.report(content.place("situation", situation.id).fault("id", message))


def _check_glossary(content: Content) -> Iterator[Finding]:
    for term in content.glossary:
        for message in _forbidden(term.meaning.words):
            yield Finding.fault(content.place("glossary", term.id).fault("meaning", message))
    used = {kind for kind in Kind if any(entry.kind is kind for entry in content.entries)}
    for kind in set(Kind) - used:
        if content.entries:
            yield Finding(f"kind {kind.value}", f"report: no entry is of kind {kind.value}.", is_fault=False)
