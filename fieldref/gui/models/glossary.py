"""Glossary terms as choices, found by what they are called in any language, and one term in all of them."""

from dataclasses import dataclass

from fieldref.gui.models.choices import Choice
from fieldref.gui.words import language
from fieldref.model.sheet import GlossaryTerm
from fieldref.model.translation import Text
from fieldref.store import Library


@dataclass(frozen=True)
class InLanguage:
    """A term in one language that has it; the meaning may still be missing there."""

    tag: str
    term: Text
    meaning: Text | None


def glossary_choices(library: Library) -> tuple[Choice, ...]:
    """Every term in the working language, by name; also found by its synonyms, meaning and other languages' words."""
    others: dict[str, list[str]] = {}
    for query in (
        "SELECT owner, words FROM passage WHERE owner_kind = 'glossary'",
        "SELECT term, synonym FROM glossary_synonym",
    ):
        for term, words in library.connection.execute(query):
            others.setdefault(term, []).append(words)
    found = []
    for identifier in library.glossary_ids():
        words = library.passage("glossary", identifier, "term", language()).words
        found.append(Choice(identifier, words, also=" ".join(others.get(identifier, ()))))
    return tuple(found)


def in_languages(library: Library, identifier: str, first: tuple[str, ...]) -> tuple[InLanguage, ...]:
    """The term in every language that has it: those of ``first``, then the others in the order of the list."""
    rows = library.connection.execute(
        "SELECT language FROM passage WHERE owner_kind = 'glossary' AND owner = ? AND section = 'term'", (identifier,)
    )
    having = {row[0] for row in rows}
    order = dict.fromkeys((*first, *(each.tag for each in library.languages()), *sorted(having)))
    return tuple(_in(library, identifier, tag) for tag in order if tag in having)


def _in(library: Library, identifier: str, tag: str) -> InLanguage:
    meaning = library.passage("glossary", identifier, "meaning", tag)
    return InLanguage(
        tag,
        library.passage("glossary", identifier, "term", tag),
        meaning if meaning.language == tag else None,
    )


def copied(term: GlossaryTerm, others: tuple[InLanguage, ...], wanted: tuple[str, ...]) -> str:
    """What a copy holds: the term and its meaning in the wanted languages that have it."""
    parts = [(each.term.words, each.meaning.words if each.meaning else "") for each in others if each.tag in wanted]
    parts = parts or [(term.term.words, term.meaning.words)]
    return "\n\n".join("\n".join(filter(None, part)) for part in parts)
