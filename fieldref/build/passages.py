"""Every translatable passage of the content, in the order translators should meet it.

The glossary comes first, because every other passage follows its terms; then sheets and statements, which
leave the table with a person; then titles and key messages, then the rest.
"""

from collections.abc import Iterator

from fieldref.build.content import Content, PassageKey
from fieldref.model.entry import Entry, Section
from fieldref.model.sheet import GlossaryTerm, ReadySheet, Statement

Passage = tuple[PassageKey, str]
ASKED_AS = "asked-as"
SYNONYMS = "synonyms"


def passages(content: Content) -> Iterator[Passage]:
    """Yield ((owner kind, owner, section), English words) for every passage."""
    for term in content.glossary:
        yield from _of_glossary(term)
    for sheet in content.sheets:
        yield from _of_sheet(sheet)
    for statement in content.statements:
        yield from _of_statement(statement)
    yield from _of_terms(content)
    for entry in content.entries:
        yield from _of_entry(entry)
    for entry in content.entries:
        for position, citation in enumerate(entry.citations):
            yield ("citation", f"{entry.id}#{position}", "says"), citation.says


def context(key: PassageKey) -> str:
    """The gettext context of a passage.

    >>> context(("entry", "interpreter", "title"))
    'entry/interpreter/title'
    """
    return "/".join(key)


def _of_glossary(term: GlossaryTerm) -> Iterator[Passage]:
    yield ("glossary", term.id, "term"), term.term.words
    yield ("glossary", term.id, "meaning"), term.meaning.words
    if term.synonyms:
        yield ("glossary", term.id, SYNONYMS), "\n".join(term.synonyms)


def _of_sheet(sheet: ReadySheet) -> Iterator[Passage]:
    yield ("sheet", sheet.id, "title"), sheet.title.words
    yield ("sheet", sheet.id, "key-message"), sheet.key_message.words
    for number, line in enumerate(sheet.next_steps):
        yield ("sheet", sheet.id, f"what-happens-next/{number}"), line.words
    for number, line in enumerate(sheet.declaration):
        yield ("sheet", sheet.id, f"you-can-show-this/{number}"), line.words


def _of_statement(statement: Statement) -> Iterator[Passage]:
    yield ("statement", statement.id, "text"), statement.text.words
    for section, text in (("officer", statement.officer), ("card", statement.card)):
        if text is not None:
            yield ("statement", statement.id, section), text.words


def _of_terms(content: Content) -> Iterator[Passage]:
    for kind, terms in (
        ("situation", content.situations),
        ("category", content.categories),
        ("group", content.groups),
        ("topic", content.topics),
        ("family", content.families),
        ("chapter", content.chapters),
    ):
        for term in terms:
            yield (kind, term.id, "name"), term.name
            if term.description:
                yield (kind, term.id, "description"), term.description
    for situation in content.situations:
        yield ("situation", situation.id, "question"), situation.question
    for instrument in content.instruments:
        yield ("instrument", instrument.id, "short"), instrument.short
        yield ("instrument", instrument.id, "name"), instrument.name


def _of_entry(entry: Entry) -> Iterator[Passage]:
    for section in Section:
        yield ("entry", entry.id, section.value), entry.texts[section].words
    if entry.asked_as:
        yield ("entry", entry.id, ASKED_AS), "\n".join(entry.asked_as)
