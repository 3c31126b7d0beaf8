"""Composes a sheet: decides what is on the paper, in which languages, with which law and which warnings."""

import datetime
from dataclasses import replace

from fieldref.browse import country as country_code
from fieldref.errors import UsageError
from fieldref.mark import N_
from fieldref.model.language import Language
from fieldref.model.sheet import Contact, ReadySheet
from fieldref.model.translation import Text
from fieldref.sheet.articles import closest_articles
from fieldref.sheet.composed import Pair, Sheet, SheetItem
from fieldref.sheet.footer import add_footer
from fieldref.sheet.items import items_of, officer_lines
from fieldref.sheet.law import Law
from fieldref.sheet.opening import opened
from fieldref.sheet.passages import Voices
from fieldref.sheet.posters import glance_poster, language_poster
from fieldref.sheet.request import Layout, SheetRequest
from fieldref.sheet.typed import clean
from fieldref.sheet.whole import whole_entries
from fieldref.sheet.words import SOURCE
from fieldref.store import Library

# Layouts that show the official language beside the reader's; a page only needs it for the lines to an officer.
NEEDS_OFFICIAL = (Layout.BILINGUAL, Layout.CARD, Layout.SCRIPT)


def compose(library: Library, request: SheetRequest) -> Sheet:
    """Compose the sheet that ``request`` describes.

    Raises:
        NotFoundError: no sheet, entry or statement has the id.
        UsageError: a language or country is not known, both languages are the same in a layout that shows two,
            nothing was chosen, or the date is not a date.
    """
    check_request(request)
    voices = Voices(library, library.language(request.language), _official(library, request))
    law = Law(library, voices, country_code(library, request.country) if request.country else "")
    request = replace(request, country=country_code(library, request.country) if request.country else "")
    if request.layout is Layout.POSTER:
        sheet = language_poster(library, request, voices)
    elif request.layout is Layout.GLANCE:
        sheet = glance_poster(library, request, voices)
    elif request.layout in (Layout.ENTRY, Layout.BOOKLET):
        sheet = whole_entries(library, request, voices, law)
    else:
        sheet = _statements(library, request, voices, law)
    sheet = add_footer(sheet, library, voices, request)
    return _with_languages(sheet, voices)


def check_request(request: SheetRequest) -> None:
    """Refuse what cannot be composed, before anything is read."""
    if request.sheet and request.chosen:
        raise UsageError(N_("Give either a ready-made sheet or entries, not both."))
    if not (request.sheet or request.chosen or request.layout in (Layout.POSTER, Layout.GLANCE)):
        raise UsageError(N_("Nothing was chosen for the sheet; name a ready-made sheet or entries."))
    if request.date:
        try:
            datetime.date.fromisoformat(request.date)
        except ValueError as error:
            raise UsageError(N_("“{date}” is not a date; write it as 2026-11-24."), date=request.date) from error


def _official(library: Library, request: SheetRequest) -> Language | None:
    tag = request.with_language or (SOURCE if request.language != SOURCE else "")
    if tag == request.language and request.layout in NEEDS_OFFICIAL:
        raise UsageError(
            N_("This layout shows two languages; choose a second one that is not {language}."),
            language=library.language(tag).name,
        )
    if not tag and request.layout in NEEDS_OFFICIAL:
        raise UsageError(N_("This layout shows two languages; choose the second one."))
    return library.language(tag) if tag and tag != request.language else None


def _statements(library: Library, request: SheetRequest, voices: Voices, law: Law) -> Sheet:
    ready = _ready(library, request.sheet, voices) if request.sheet else None
    chosen = ready[0].statements if ready else tuple(request.chosen)
    items = items_of(library, chosen, voices, law)
    sheet = replace(
        opened(request, voices, request.sheet or "own", _title(library, ready, items, voices)),
        key_message=_key_message(library, ready, chosen, voices),
        items=items,
        declaration=officer_lines(items),
        contacts=tuple(_tidy(contact) for contact in request.contacts),
        contact_lines=0 if request.contacts else max(0, min(request.contact_lines, 6)),
        law=law.lines(items),
    )
    if ready:
        sheet = replace(
            sheet,
            next_steps=_lines(ready[0].next_steps, ready[1].next_steps if ready[1] else None),
            declaration=_lines(ready[0].declaration, ready[1].declaration if ready[1] else None),
        )
    articles, source = closest_articles(library, sheet, ready[0].udhr if ready else (), voices)
    return replace(sheet, articles=articles, article_source=source)


Ready = tuple[ReadySheet, ReadySheet | None]


def _ready(library: Library, identifier: str, voices: Voices) -> Ready:
    reader = library.ready_sheet(identifier, voices.reader.tag)
    return reader, library.ready_sheet(identifier, voices.official.tag) if voices.official else None


def _title(library: Library, ready: Ready | None, items: tuple[SheetItem, ...], voices: Voices) -> Pair:
    if ready:
        return Pair(ready[0].title, ready[1].title if ready[1] else None)
    if len({item.entry for item in items}) == 1:
        return voices.pair(lambda tag: library.passage("entry", items[0].entry, "title", tag))
    return voices.words("own-title")


def _key_message(library: Library, ready: Ready | None, chosen: tuple[str, ...], voices: Voices) -> Pair | None:
    if ready:
        return Pair(ready[0].key_message, ready[1].key_message if ready[1] else None)
    if len(chosen) == 1 and chosen[0] in library.entry_ids():
        return voices.pair(lambda tag: library.passage("entry", chosen[0], "key-message", tag))
    return None


def _lines(reader: tuple[Text, ...], official: tuple[Text, ...] | None) -> tuple[Pair, ...]:
    return tuple(Pair(line, official[number] if official else None) for number, line in enumerate(reader))


def _tidy(contact: Contact) -> Contact:
    return Contact(
        clean(contact.name), clean(contact.place), clean(contact.phone), clean(contact.hours), clean(contact.languages)
    )


def _with_languages(sheet: Sheet, voices: Voices) -> Sheet:
    tags = [sheet.official] if sheet.official else []
    tags += [line.language for _, lines in sheet.regions for line in lines]
    return replace(sheet, languages=voices.describe([*tags, SOURCE, *_spoken(sheet)]))


def _spoken(sheet: Sheet) -> list[str]:
    pairs = [sheet.title, *sheet.footer, *sheet.words.values(), *sheet.next_steps, *sheet.declaration]
    pairs += [item.text for item in sheet.items] + [line.name for line in sheet.law]
    texts = [text for pair in pairs for text in (pair.reader, pair.official) if text]
    return sorted({text.language for text in texts})
