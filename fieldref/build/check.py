"""Cross-references: every name that is used exists, every provision is one its instrument has."""

from collections.abc import Iterable

from fieldref.build.content import Content
from fieldref.errors import Fault
from fieldref.lang.closest import closest
from fieldref.model.entry import Entry, Kind
from fieldref.model.law import Instrument


def check_references(content: Content) -> list[Fault]:
    """All broken references in the content; an empty list means it can be built."""
    return [
        *_check_graph(content),
        *_check_entries(content),
        *_check_participation(content),
        *_check_sheets(content),
        *_check_languages(content),
    ]


def _unknown(what: str, value: str, known: Iterable[str]) -> str:
    near = closest(value, known)
    hint = f" Did you mean {near[0]}?" if near else ""
    return f'There is no {what} "{value}".{hint}'


def _check_graph(content: Content) -> list[Fault]:
    faults = []
    categories = {category.id for category in content.categories}
    chapters = {chapter.id for chapter in content.chapters}
    for category in content.categories:
        place = content.place("category", category.id)
        if category.chapter not in chapters:
            faults.append(place.fault("chapter", _unknown("chapter", category.chapter, chapters)))
        for included in category.includes:
            if included not in categories:
                faults.append(place.fault("includes", _unknown("category", included, categories)))
    return faults


def _check_entries(content: Content) -> list[Fault]:
    terms = {
        "categories": ("category", {category.id for category in content.categories}),
        "groups": ("group", {group.id for group in content.groups}),
        "topics": ("topic", {topic.id for topic in content.topics}),
        "situations": ("situation", {situation.id for situation in content.situations}),
        "related": ("entry", {entry.id for entry in content.entries}),
    }
    single = {
        "chapter": ("chapter", {chapter.id for chapter in content.chapters}),
        "family": ("family", {family.id for family in content.families}),
    }
    instruments = {instrument.id: instrument for instrument in content.instruments}
    faults: list[Fault] = []
    for entry in content.entries:
        place = content.place("entry", entry.id)
        for name, (what, known) in terms.items():
            for value in getattr(entry, name):
                if value not in known:
                    faults.append(place.fault(name, _unknown(what, value, known)))
        for name, (what, known) in single.items():
            value = getattr(entry, name)
            if value not in known:
                faults.append(place.fault(name, _unknown(what, value, known)))
        for article in entry.udhr:
            if not 1 <= article <= 30:
                faults.append(place.fault("udhr", f"The Universal Declaration has no article {article}."))
        if entry.id in entry.related:
            faults.append(place.fault("related", "An entry cannot be related to itself."))
        faults += _check_citations(entry, content, instruments)
    return faults


def _check_citations(entry: Entry, content: Content, instruments: dict[str, Instrument]) -> list[Fault]:
    place = content.place("entry", entry.id)
    # Open questions and the framework itself may rest on no law; everything else must.
    if not entry.citations and entry.kind not in (Kind.FRAMEWORK, Kind.OPEN_QUESTION):
        return [place.fault("citations", "The entry cites no law; a record without its law does not build.")]
    faults = []
    for number, citation in enumerate(entry.citations):
        field = f"citations.{number}.provision"
        instrument = instruments.get(citation.instrument)
        if instrument is None:
            message = _unknown("instrument", citation.instrument, instruments)
            faults.append(place.fault(f"citations.{number}.instrument", message))
            continue
        missing = instrument.missing_parts(citation.provision)
        if missing is None:
            faults.append(place.fault(field, f'"{citation.provision}" cannot be read as a provision.'))
        for part in missing or ():
            paragraph = f" paragraph {part.paragraph}" if part.unit in _numbers(instrument) else ""
            message = f"{instrument.id} ({instrument.short}) has no {instrument.unit} {part.unit}{paragraph}."
            faults.append(place.fault(field, message))
    return faults


def _numbers(instrument: Instrument) -> set[str]:
    return {article.number for article in instrument.articles}


def _check_participation(content: Content) -> list[Fault]:
    recorded = {row.instrument for row in content.participation}
    faults = []
    for instrument in content.instruments:
        if instrument.binds_via and instrument.binds_via not in recorded:
            message = f'participation.csv has no row for "{instrument.binds_via}"; add rows or leave the field empty.'
            faults.append(content.place("instrument", instrument.id).fault("binds_via", message))
    return faults


def _check_sheets(content: Content) -> list[Fault]:
    faults = []
    statements = {statement.id for statement in content.statements}
    situations = {situation.id for situation in content.situations}
    entries = {entry.id for entry in content.entries}
    for sheet in content.sheets:
        place = content.place("sheet", sheet.id)
        for statement in sheet.statements:
            if statement not in statements:
                faults.append(place.fault("statements", _unknown("statement", statement, statements)))
        for situation in sheet.situations:
            if situation not in situations:
                faults.append(place.fault("situations", _unknown("situation", situation, situations)))
    for term in content.glossary:
        for entry in term.entries:
            if entry not in entries:
                faults.append(content.place("glossary", term.id).fault("entries", _unknown("entry", entry, entries)))
    return faults


def _check_languages(content: Content) -> list[Fault]:
    faults = []
    variants = {variant.code for variant in content.variants}
    tags = {language.tag for language in content.languages}
    for language in content.languages:
        place = content.place("language", language.tag)
        if variants and language.udhr and language.udhr not in variants:
            faults.append(place.fault("udhr", _unknown("variant", language.udhr, variants)))
        for fallback in language.fallbacks:
            if fallback not in tags:
                faults.append(place.fault("fallbacks", _unknown("language", fallback, tags)))
    return faults
