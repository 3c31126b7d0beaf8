"""What a page of the reader says, gathered from the library: no widgets, no words of the interface."""

from dataclasses import dataclass

from fieldref.browse import lens
from fieldref.errors import FieldrefError, NotFoundError
from fieldref.model.declaration import DeclarationArticle, Variant
from fieldref.model.entry import Entry, Section
from fieldref.model.law import Instrument, InstrumentInState
from fieldref.model.person import Category
from fieldref.model.sheet import GlossaryTerm
from fieldref.model.translation import TranslationState
from fieldref.store import Library

READ = (Section.MEANING, Section.ACTION, Section.LIMITS)


@dataclass(frozen=True)
class LawRow:
    """One line of the law table; ``name`` is short. ``here`` is None where no country is chosen."""

    instrument: Instrument
    name: str
    provision: str
    says: str
    verified: bool
    here: InstrumentInState | None


@dataclass(frozen=True)
class ArticleText:
    """An article of the Universal Declaration in one variant."""

    variant: Variant
    article: DeclarationArticle


@dataclass(frozen=True)
class EntryPage:
    """An entry in one or two languages, with everything that stands under it."""

    columns: tuple[Entry, ...]
    law: tuple[LawRow, ...]
    held_by: tuple[Category, ...]
    path: tuple[Category, ...]
    articles: tuple[tuple[ArticleText, ...], ...]
    related: tuple[tuple[str, str], ...]
    untranslated: str = ""


@dataclass(frozen=True)
class DeclarationPage:
    """An article of the Universal Declaration, in the variant asked for and in the working language."""

    columns: tuple[ArticleText, ...]
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class GlossaryPage:
    """A glossary term in one or two languages."""

    columns: tuple[GlossaryTerm, ...]
    entries: tuple[tuple[str, str], ...]


def entry_page(
    library: Library, identifier: str, tags: tuple[str, ...], country: str, category: str, working: str
) -> EntryPage:
    """Gather an entry; ``tags`` are the languages of the columns, ``category`` the person's."""
    columns, untranslated = _columns(library, identifier, tags)
    entry = columns[0]
    categories = library.categories(working)
    return EntryPage(
        columns=columns,
        law=_law(library, library.entry(identifier, working) if working != tags[0] else entry, country, working),
        held_by=tuple(categories[held] for held in entry.categories if held in categories),
        path=path_to(categories, category, entry.categories),
        articles=tuple(_articles(library, number, tags) for number in entry.udhr),
        related=titles(library, entry.related, working),
        untranslated=untranslated,
    )


def declaration_page(library: Library, code: str, number: int, working: str, both: bool) -> DeclarationPage:
    """Gather an article; ``both`` puts the working language's text beside it."""
    variant = next((each for each in library.variants() if each.code == code), None)
    if variant is None:
        library.declaration_article(code, number)
        raise NotFoundError("There is no variant “{id}”.", id=code)
    columns = [ArticleText(variant, library.declaration_article(code, number))]
    if both:
        columns = [*(a for a in _articles(library, number, (working,)) if a.variant.code != code), *columns]
    rows = library.connection.execute("SELECT entry FROM entry_udhr WHERE article = ? ORDER BY entry", (number,))
    entries = tuple(str(row[0]) for row in rows.fetchall())
    return DeclarationPage(tuple(columns), titles(library, entries, working))


def glossary_page(library: Library, identifier: str, tags: tuple[str, ...], working: str) -> GlossaryPage:
    """Gather a term."""
    columns = tuple(library.glossary_term(identifier, tag) for tag in tags)
    return GlossaryPage(columns, titles(library, columns[0].entries, working))


def titles(library: Library, entries: tuple[str, ...], language: str) -> tuple[tuple[str, str], ...]:
    """Entries with their titles."""
    return tuple((entry, library.passage("entry", entry, "title", language).words) for entry in entries)


def path_to(categories: dict[str, Category], held: str, givers: tuple[str, ...]) -> tuple[Category, ...]:
    """The way through the graph from the category a person has to the nearest one that gives the right.

    >>> base = Category("everyone", 0, "Everyone")
    >>> refugee = Category("refugee", 1, "Refugee", includes=("everyone",))
    >>> known = {c.id: c for c in (base, refugee)}
    >>> [c.id for c in path_to(known, "refugee", ("everyone",))], path_to(known, "everyone", ("refugee",))
    (['refugee', 'everyone'], ())
    """
    if held not in categories:
        return ()
    waiting: list[tuple[str, ...]] = [(held,)]
    while waiting:
        way = waiting.pop(0)
        if way[-1] in givers:
            return tuple(categories[step] for step in way)
        waiting += [(*way, included) for included in categories[way[-1]].includes]
    return ()


def _columns(library: Library, identifier: str, tags: tuple[str, ...]) -> tuple[tuple[Entry, ...], str]:
    """The entry in each language; one that has nothing of it is left out and named instead."""
    entries = [(tag, library.entry(identifier, tag)) for tag in tags]
    kept = tuple(entry for _tag, entry in entries if not _is_missing(entry))
    untranslated = next((tag for tag, entry in entries if _is_missing(entry)), "")
    return kept or (entries[0][1],), untranslated


def _is_missing(entry: Entry) -> bool:
    return all(text.state is TranslationState.MISSING for text in entry.texts.values())


def _law(library: Library, entry: Entry, country: str, working: str) -> tuple[LawRow, ...]:
    here = lens(library, country, (citation.instrument for citation in entry.citations)) if country else {}
    return tuple(
        LawRow(
            library.instrument(citation.instrument),
            library.passage("instrument", citation.instrument, "short", working).words,
            citation.provision,
            citation.says,
            citation.grade.value != "M",
            here.get(citation.instrument),
        )
        for citation in entry.citations
    )


def _articles(library: Library, number: int, tags: tuple[str, ...]) -> tuple[ArticleText, ...]:
    found = []
    for tag in tags:
        for variant in library.variants_of(tag)[:1]:
            try:
                found.append(ArticleText(variant, library.declaration_article(variant.code, number)))
            except FieldrefError:
                continue
    return tuple(found)
