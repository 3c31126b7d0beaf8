"""How sure the sheet is: its footer, the fixed words around it, the states of translation, the code."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from fieldref.model.law import Binding
from fieldref.model.translation import Text, TranslationState
from fieldref.sheet.composed import Pair, Sheet
from fieldref.sheet.passages import Voices, country_in, date_in, worst
from fieldref.sheet.request import Layout, SheetRequest
from fieldref.sheet.words import SOURCE, WORDS, printed
from fieldref.store import Library

_NEEDS_VALUES = "{"


def add_footer(sheet: Sheet, library: Library, voices: Voices, request: SheetRequest) -> Sheet:
    """The sheet with its footer, fixed words, states, dates and the text of its code."""
    checked = _checked_on(sheet, library)
    sheet = replace(
        sheet,
        words=_words(sheet, voices, request),
        state=_state(content(sheet, official=False), sheet.reader),
        official_state=_state(content(sheet, official=True), sheet.official),
        checked_on=checked,
        version=library.version,
    )
    return replace(sheet, footer=tuple(_lines(sheet, voices)), code_text=_code_text(sheet))


def content(sheet: Sheet, *, official: bool) -> Iterator[Text]:
    """Every passage of the content (not the fixed words) on one side of the sheet."""
    for pair in _pairs(sheet):
        text = pair.official if official else pair.reader
        if text is not None:
            yield text


def _pairs(sheet: Sheet) -> Iterator[Pair]:
    if not sheet.items and not sheet.entries:
        return
    yield sheet.title
    yield from (pair for pair in (sheet.key_message, *sheet.next_steps, *sheet.declaration) if pair)
    for item in sheet.items:
        yield item.text
        if sheet.layout is Layout.CARD:
            yield from (pair for pair in (item.officer, item.card) if pair)
    for entry in sheet.entries:
        yield from (entry.title, entry.key_message)
        yield from (line for section in entry.sections for line in section.lines)


def _state(texts: Iterable[Text], tag: str) -> TranslationState:
    """The worst state; only when every passage is missing is the whole side "missing".

    >>> part = [Text("a", "fr", TranslationState.DRAFT), Text("b", "en", TranslationState.MISSING)]
    >>> _state(part, "fr").value
    'draft'
    """
    found = list(texts)
    translated = [text for text in found if text.state is not TranslationState.MISSING]
    if tag == SOURCE or not found:
        return TranslationState.SOURCE
    return worst(translated) if translated else TranslationState.MISSING


def is_partly_missing(sheet: Sheet, *, official: bool) -> bool:
    """True when some passages of a side are translated and others are shown in English."""
    states = [text.state for text in content(sheet, official=official)]
    return TranslationState.MISSING in states and any(state is not TranslationState.MISSING for state in states)


def _checked_on(sheet: Sheet, library: Library) -> str:
    entries = [item.entry for item in sheet.items] + [entry.id for entry in sheet.entries]
    dates = [library.entry(identifier).checked_on for identifier in dict.fromkeys(entries)]
    return min((date for date in dates if date), default=library.content_date)


def _words(sheet: Sheet, voices: Voices, request: SheetRequest) -> dict[str, Pair]:
    found = {name: voices.words(name) for name, words in WORDS.items() if _NEEDS_VALUES not in words}
    reader = voices.language_name(voices.reader.tag)
    official = voices.language_name(voices.official.tag if voices.official else SOURCE)
    found["not-translated"] = voices.words("not-translated", language=reader)
    found["declaration-why"] = voices.words("declaration-why", language=reader)
    found["statements-in"] = voices.words("statements-in", language=voices.language_name(_statement_language(sheet)))
    found["card-speak"] = voices.words("card-speak", language=reader)
    found["official-name"] = voices.pair(lambda tag: Text(official(tag), tag, TranslationState.SOURCE))
    # The setter counts the sides.
    found["page"] = voices.words("page", number="{number}", count="{count}")
    found["card-fold"] = voices.words("card-fold", edge=lambda tag: printed(request.flip.value, tag).words)
    if sheet.country:
        found["country"] = voices.words("country", country=country_in(sheet.country))
    return found


def _statement_language(sheet: Sheet) -> str:
    for item in sheet.items:
        return (item.text.official or item.text.reader).language
    return SOURCE


def _lines(sheet: Sheet, voices: Voices) -> Iterator[Pair]:
    yield voices.words("what-this-is")
    if any(line.here in (Binding.DOES_NOT_BIND, Binding.NOT_KNOWN) for line in sheet.law):
        yield voices.words("other-law")
    if sheet.checked_on and (sheet.items or sheet.entries):
        yield voices.words("checked", date=date_in(sheet.checked_on))
    if sheet.items or sheet.entries:
        yield _state_line(sheet.state, sheet.reader, is_partly_missing(sheet, official=False), voices)
        if sheet.official and sheet.official != SOURCE:
            yield _state_line(sheet.official_state, sheet.official, is_partly_missing(sheet, official=True), voices)
    if sheet.date:
        yield voices.words("printed", date=date_in(sheet.date))
    yield voices.words("version", version=sheet.version, sheet=sheet.id)


def _state_line(state: TranslationState, tag: str, partly: bool, voices: Voices) -> Pair:
    name = "state-part" if partly else f"state-{state.value}"
    line = voices.words(name, language=voices.language_name(tag))
    if partly and state in (TranslationState.DRAFT, TranslationState.STALE):
        more = voices.words(f"state-{state.value}", language=voices.language_name(tag))
        official = _both(line.official, more.official) if line.official and more.official else None
        return Pair(_both(line.reader, more.reader), official)
    return line


def _both(first: Text, second: Text) -> Text:
    return Text(f"{first.words} {second.words}", first.language, first.state)


def _code_text(sheet: Sheet) -> str:
    """Plain text for the square code: no address, nothing to open."""
    parts = [
        f"fieldref sheet {sheet.id}",
        f"language {sheet.reader}" + (f" with {sheet.official}" if sheet.official else ""),
        f"country {sheet.country}" if sheet.country else "",
        f"text {sheet.version}",
        f"law checked {sheet.checked_on}" if sheet.checked_on else "",
        f"printed {sheet.date}" if sheet.date else "",
    ]
    return "; ".join(part for part in parts if part)
