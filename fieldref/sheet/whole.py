"""Whole entries on paper: one entry, or a booklet of several with contents."""

from dataclasses import replace

from fieldref.errors import UsageError
from fieldref.mark import N_
from fieldref.model.entry import Entry, Section
from fieldref.model.translation import Text, TranslationState
from fieldref.sheet import composed
from fieldref.sheet.composed import EntryPart, Pair, Sheet, SheetItem
from fieldref.sheet.law import Law
from fieldref.sheet.opening import opened
from fieldref.sheet.passages import Voices
from fieldref.sheet.request import Layout, SheetRequest
from fieldref.sheet.words import SOURCE
from fieldref.store import Library

_SECTIONS = (Section.MEANING, Section.ACTION, Section.LIMITS)


def whole_entries(library: Library, request: SheetRequest, voices: Voices, law: Law) -> Sheet:
    """A sheet of whole entries: the chosen ones, or those behind the statements of a ready-made sheet."""
    identifiers = tuple(dict.fromkeys(request.chosen)) or _behind(library, request.sheet)
    if request.layout is Layout.ENTRY and len(identifiers) != 1:
        raise UsageError(N_("The layout “entry” takes one entry; use “booklet” for several."))
    parts = tuple(_part(library, identifier, voices, law) for identifier in identifiers)
    title = parts[0].title if len(parts) == 1 else voices.words("own-title")
    if request.sheet:
        title = voices.pair(lambda tag: library.ready_sheet(request.sheet, tag).title)
    own = identifiers[0] if len(identifiers) == 1 else "own"
    sheet = opened(request, voices, request.sheet or own, title)
    return replace(sheet, entries=parts, law=law.lines(_cited(parts)))


def _behind(library: Library, sheet: str) -> tuple[str, ...]:
    statements = library.ready_sheet(sheet).statements
    return tuple(dict.fromkeys(library.statement(identifier).entry for identifier in statements))


def _part(library: Library, identifier: str, voices: Voices, law: Law) -> EntryPart:
    read: dict[str, Entry] = {}

    def entry(tag: str) -> Entry:
        if tag not in read:
            read[tag] = library.entry(identifier, tag)
        return read[tag]

    known = entry(voices.reader.tag)

    def passage(section: Section) -> Pair:
        return voices.pair(lambda tag: entry(tag).texts[section])

    def says(number: int) -> Pair:
        # What a citation says is not translated.
        return voices.pair(lambda tag: _english(entry(SOURCE).citations[number].says, tag))

    sections = tuple(
        composed.Section(voices.words(section.value), _lines(passage(section)), points=section is not Section.MEANING)
        for section in _SECTIONS
        if known.texts[section].words.strip()
    )
    return EntryPart(
        id=identifier,
        kind=known.kind,
        title=passage(Section.TITLE),
        key_message=passage(Section.KEY_MESSAGE),
        sections=sections,
        citations=tuple((law.cite(citation), says(number)) for number, citation in enumerate(known.citations)),
    )


def _english(words: str, tag: str) -> Text:
    return Text(words, SOURCE, TranslationState.SOURCE if tag == SOURCE else TranslationState.MISSING)


def _lines(pair: Pair) -> tuple[Pair, ...]:
    """The paragraphs or points of a Markdown passage, without their marks."""
    reader = _plain(pair.reader.words)
    official = _plain(pair.official.words) if pair.official else []
    found = []
    for number, words in enumerate(reader):
        beside = None
        if pair.official and number < len(official):
            beside = Text(official[number], pair.official.language, pair.official.state)
        found.append(Pair(Text(words, pair.reader.language, pair.reader.state), beside))
    return tuple(found)


def _plain(words: str) -> list[str]:
    """Split a Markdown passage into paragraphs and points.

    >>> _plain("- Ask **now**.\\n- Write it\\n  down.\\n")
    ['Ask now.', 'Write it down.']
    """
    found: list[str] = []
    fresh = True
    for line in words.splitlines():
        text = line.strip()
        point = text.startswith(("- ", "* "))
        if text and (fresh or point):
            found.append(text[2:] if point else text)
        elif text:
            found[-1] += " " + text
        fresh = not text
    return [text.replace("**", "").replace("*", "").strip() for text in found]


def _cited(parts: tuple[EntryPart, ...]) -> list[SheetItem]:
    return [
        SheetItem(part.id, part.id, part.kind, part.title, citation) for part in parts for citation, _ in part.citations
    ]
