"""The lines of a sheet: statements by id, and entries as the statements that belong to them."""

from fieldref.errors import NotFoundError
from fieldref.lang.closest import closest
from fieldref.mark import N_
from fieldref.model.entry import Kind
from fieldref.model.sheet import Statement
from fieldref.sheet.composed import Pair, SheetItem
from fieldref.sheet.law import Law
from fieldref.sheet.passages import Voices
from fieldref.store import Library


def items_of(library: Library, chosen: tuple[str, ...], voices: Voices, law: Law) -> tuple[SheetItem, ...]:
    """The items for a list of statement and entry ids, in the order given, each once.

    An entry stands for its statements; one without statements for its key message.
    """
    entries, statements = set(library.entry_ids()), set(library.statement_ids())
    found: list[SheetItem] = []
    for identifier in dict.fromkeys(chosen):
        if identifier in statements:
            found.append(_statement(library, identifier, voices, law))
        elif identifier in entries:
            found += _entry(library, identifier, voices, law)
        else:
            near = ", ".join(closest(identifier, entries | statements)) or "-"
            message = N_("There is no entry or statement “{id}”. The nearest are: {near}.")
            raise NotFoundError(message, id=identifier, near=near)
    return tuple({item.id: item for item in found}.values())


def _statement(library: Library, identifier: str, voices: Voices, law: Law) -> SheetItem:
    read: dict[str, Statement] = {}

    def statement(tag: str) -> Statement:
        if tag not in read:
            read[tag] = library.statement(identifier, tag)
        return read[tag]

    known = statement(voices.reader.tag)
    return SheetItem(
        id=identifier,
        entry=known.entry,
        kind=library.entry(known.entry).kind,
        text=voices.pair(lambda tag: statement(tag).text),
        citation=law.cite(known.citation),
        officer=voices.optional(lambda tag: statement(tag).officer),
        card=voices.optional(lambda tag: statement(tag).card),
    )


def _entry(library: Library, identifier: str, voices: Voices, law: Law) -> list[SheetItem]:
    statements = library.statements_of(identifier)
    if statements:
        return [_statement(library, statement.id, voices, law) for statement in statements]
    entry = library.entry(identifier)
    return [
        SheetItem(
            id=identifier,
            entry=identifier,
            kind=entry.kind,
            text=voices.pair(lambda tag: library.passage("entry", identifier, "key-message", tag)),
            citation=law.cite(entry.citations[0]) if entry.citations else None,
        )
    ]


def officer_lines(items: tuple[SheetItem, ...]) -> tuple[Pair, ...]:
    """What the person can show an officer, where the sheet has no declaration of its own."""
    return tuple(item.officer for item in items if item.officer and item.kind is not Kind.OPEN_QUESTION)
