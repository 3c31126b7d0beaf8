"""Reads records from the library; nothing here writes."""

import sqlite3
from functools import cached_property

from fieldref.errors import DatabaseError, NotFoundError
from fieldref.lang.closest import closest
from fieldref.mark import N_
from fieldref.model.declaration import DeclarationArticle, Variant
from fieldref.model.entry import Citation, Entry, Kind, Section
from fieldref.model.language import Language
from fieldref.model.law import Force, Grade, Instrument, Participation
from fieldref.model.person import Category, Situation, Term
from fieldref.model.sheet import GlossaryTerm, ReadySheet, Statement
from fieldref.model.translation import Text
from fieldref.store.languages import LanguageRows
from fieldref.store.law import LawRows
from fieldref.store.passages import PassageRows

_TERM_TABLES = {
    "chapter": "chapter",
    "family": "family",
    "group": "person_group",
    "topic": "topic",
    "situation": "situation",
}


class Library:
    """The open library. Bound to the thread that opened it; open another for another thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._languages = LanguageRows(connection)
        self._law = LawRows(connection)
        self._passages = PassageRows(connection, self._languages.chain)

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    @cached_property
    def _meta(self) -> dict[str, str]:
        return dict(self.connection.execute("SELECT key, value FROM meta"))

    @property
    def version(self) -> str:
        """The version of the content, as printed on sheets."""
        return self._meta.get("version", "")

    @property
    def content_date(self) -> str:
        """The newest date on which an entry was checked (ISO 8601)."""
        return self._meta.get("content_date", "")

    # Languages and the Universal Declaration

    def languages(self) -> tuple[Language, ...]:
        """The languages of i18n/languages.toml, in its order."""
        return self._languages.listed()

    def language(self, tag: str) -> Language:
        """A language by BCP 47 tag, also one that only the Declaration is in; UsageError with the nearest tags."""
        return self._languages.language(tag)

    def variants(self) -> tuple[Variant, ...]:
        """Every variant of the Declaration, by code."""
        return self._languages.variants()

    def variants_of(self, tag: str) -> tuple[Variant, ...]:
        """The variants in a language, best first; empty where there is none."""
        return self._languages.variants_of(tag)

    def declaration_article(self, variant: str, number: int) -> DeclarationArticle:
        """One article of one variant; number 0 is the preamble. NotFoundError where it has none."""
        return self._languages.declaration_article(variant, number)

    # The law

    def instruments(self) -> tuple[Instrument, ...]:
        """Every instrument, in the order of instruments.toml."""
        return self._law.instruments()

    def instrument(self, identifier: str) -> Instrument:
        """An instrument by id; NotFoundError with the nearest ids."""
        return self._law.instrument(identifier)

    def participation(self, state: str) -> dict[str, Participation]:
        """What is recorded of a State, by instrument code; empty for a State nobody recorded."""
        return self._law.participation(state)

    def states(self) -> tuple[str, ...]:
        """The alpha-3 codes of the States with records."""
        return self._law.states()

    def state_note(self, state: str) -> str:
        """A warning the lens must show for a State or territory, or nothing."""
        return self._law.state_note(state)

    def territory_of(self, code: str) -> str:
        """The State a territory belongs to, or nothing where the code is not a territory."""
        return self._law.territory_of(code)

    # Terms

    def passage(self, kind: str, owner: str, section: str, language: str = "en") -> Text:
        """One passage in a language, or in the nearest fallback, English at the end."""
        return self._passages.text(kind, owner, section, language)

    def categories(self, language: str = "en") -> dict[str, Category]:
        """The category graph in the order of categories.toml, its names in ``language``."""
        includes: dict[str, list[str]] = {}
        for category, included in self.connection.execute("SELECT category, includes FROM category_includes"):
            includes.setdefault(category, []).append(included)
        rows = self.connection.execute(
            "SELECT id, position, chapter, overlay, derived, note FROM category ORDER BY position"
        )
        return {
            identifier: Category(
                identifier,
                position,
                self.passage("category", identifier, "name", language).words,
                self._optional("category", identifier, "description", language),
                chapter=chapter,
                includes=tuple(includes.get(identifier, ())),
                overlay=bool(overlay),
                derived=bool(derived),
                note=note,
            )
            for identifier, position, chapter, overlay, derived, note in rows
        }

    def terms(self, kind: str, language: str = "en") -> tuple[Term, ...]:
        """The terms of a list: "chapter", "family", "group", "topic" or "situation"."""
        table = _TERM_TABLES[kind]
        if kind == "situation":
            return self._situations(language)
        rows = self.connection.execute(f"SELECT id, position FROM {table} ORDER BY position")  # noqa: S608
        return tuple(
            Term(
                identifier,
                position,
                self.passage(kind, identifier, "name", language).words,
                self._optional(kind, identifier, "description", language),
            )
            for identifier, position in rows
        )

    def _situations(self, language: str) -> tuple[Situation, ...]:
        rows = self.connection.execute("SELECT id, position, icon FROM situation ORDER BY position")
        return tuple(
            Situation(
                identifier,
                position,
                self.passage("situation", identifier, "name", language).words,
                question=self.passage("situation", identifier, "question", language).words,
                icon=icon,
            )
            for identifier, position, icon in rows
        )

    def _optional(self, kind: str, owner: str, section: str, language: str) -> str:
        text = self._passages.optional(kind, owner, section, language)
        return text.words if text else ""

    # Entries

    def entry_ids(self) -> tuple[str, ...]:
        """The ids of all entries, in the order of chapters."""
        return tuple(row[0] for row in self.connection.execute("SELECT id FROM entry ORDER BY position"))

    def entry(self, identifier: str, language: str = "en") -> Entry:
        """An entry, its passages in ``language`` where translated; NotFoundError with the nearest ids."""
        row = self.connection.execute(
            "SELECT chapter, family, kind, checked_on FROM entry WHERE id = ?", (identifier,)
        ).fetchone()
        if row is None:
            raise missing(N_("There is no entry “{id}”."), identifier, self.entry_ids())
        chapter, family, kind, checked_on = row
        return Entry(
            id=identifier,
            chapter=chapter,
            family=family,
            kind=Kind(kind),
            checked_on=checked_on,
            texts={section: self.passage("entry", identifier, section.value, language) for section in Section},
            categories=self._facet("entry_category", "category", identifier),
            groups=self._facet("entry_group", "person_group", identifier),
            topics=self._facet("entry_topic", "topic", identifier),
            situations=self._facet("entry_situation", "situation", identifier),
            udhr=tuple(map(int, self._facet("entry_udhr", "article", identifier))),
            citations=self._citations(identifier, language),
            related=self._related(identifier),
            asked_as=self._asked_as(identifier, language),
        )

    def _facet(self, table: str, column: str, entry: str) -> tuple[str, ...]:
        query = f"SELECT {column} FROM {table} WHERE entry = ? ORDER BY {column}"  # noqa: S608 - fixed names
        return tuple(row[0] for row in self.connection.execute(query, (entry,)))

    def _related(self, entry: str) -> tuple[str, ...]:
        query = "SELECT related FROM entry_related WHERE entry = ? ORDER BY position"
        return tuple(row[0] for row in self.connection.execute(query, (entry,)))

    def _asked_as(self, entry: str, language: str) -> tuple[str, ...]:
        query = "SELECT phrase FROM entry_asked_as WHERE entry = ? AND language = ? ORDER BY position"
        return tuple(row[0] for row in self.connection.execute(query, (entry, language)))

    def _citations(self, entry: str, language: str) -> tuple[Citation, ...]:
        rows = self.connection.execute(
            "SELECT position, instrument, provision, force, grade FROM citation WHERE entry = ? ORDER BY position",
            (entry,),
        )
        return tuple(
            Citation(
                instrument,
                provision,
                self.passage("citation", f"{entry}#{position}", "says", language).words,
                Force(force),
                Grade(grade),
            )
            for position, instrument, provision, force, grade in rows
        )

    # Statements, sheets, glossary

    def statement_ids(self) -> tuple[str, ...]:
        """The ids of all statements."""
        return tuple(row[0] for row in self.connection.execute("SELECT id FROM statement ORDER BY position"))

    def statement(self, identifier: str, language: str = "en") -> Statement:
        """A statement, in ``language`` where translated; NotFoundError with the nearest ids."""
        row = self.connection.execute(
            "SELECT entry, instrument, provision FROM statement WHERE id = ?", (identifier,)
        ).fetchone()
        if row is None:
            raise missing(N_("There is no statement “{id}”."), identifier, self.statement_ids())
        entry, instrument, provision = row
        return Statement(
            id=identifier,
            entry=entry,
            text=self.passage("statement", identifier, "text", language),
            citation=self._cited(entry, instrument, provision, language),
            officer=self._passages.optional("statement", identifier, "officer", language),
            card=self._passages.optional("statement", identifier, "card", language),
        )

    def _cited(self, entry: str, instrument: str, provision: str, language: str) -> Citation:
        for citation in self._citations(entry, language):
            if (citation.instrument, citation.provision) == (instrument, provision):
                return citation
        raise DatabaseError(N_("The library is damaged: a statement of {entry} has no citation."), entry=entry)

    def statements_of(self, entry: str, language: str = "en") -> tuple[Statement, ...]:
        """The statements of an entry."""
        rows = self.connection.execute("SELECT id FROM statement WHERE entry = ? ORDER BY position", (entry,))
        return tuple(self.statement(row[0], language) for row in rows.fetchall())

    def ready_sheet_ids(self) -> tuple[str, ...]:
        """The ids of the ready-made sheets, in their order."""
        return tuple(row[0] for row in self.connection.execute("SELECT id FROM sheet ORDER BY position"))

    def ready_sheet(self, identifier: str, language: str = "en") -> ReadySheet:
        """A ready-made sheet, in ``language`` where translated; NotFoundError with the nearest ids."""
        row = self.connection.execute("SELECT position FROM sheet WHERE id = ?", (identifier,)).fetchone()
        if row is None:
            raise missing(N_("There is no sheet “{id}”."), identifier, self.ready_sheet_ids())
        return ReadySheet(
            id=identifier,
            position=row[0],
            title=self.passage("sheet", identifier, "title", language),
            key_message=self.passage("sheet", identifier, "key-message", language),
            statements=self._of_sheet("sheet_statement", "statement", "position", identifier),
            next_steps=self._lines(identifier, "what-happens-next", language),
            declaration=self._lines(identifier, "you-can-show-this", language),
            situations=self._of_sheet("sheet_situation", "situation", "situation", identifier),
            udhr=tuple(map(int, self._of_sheet("sheet_udhr", "article", "position", identifier))),
        )

    def _of_sheet(self, table: str, column: str, order: str, sheet: str) -> tuple[str, ...]:
        query = f"SELECT {column} FROM {table} WHERE sheet = ? ORDER BY {order}"  # noqa: S608 - fixed names
        return tuple(row[0] for row in self.connection.execute(query, (sheet,)))

    def _lines(self, sheet: str, section: str, language: str) -> tuple[Text, ...]:
        query = (
            "SELECT section FROM passage WHERE owner_kind = 'sheet' AND owner = ? AND language = 'en' "
            "AND section LIKE ? || '/%' ORDER BY CAST(substr(section, length(?) + 2) AS INTEGER)"
        )
        rows = self.connection.execute(query, (sheet, section, section)).fetchall()
        return tuple(self.passage("sheet", sheet, row[0], language) for row in rows)

    def glossary_ids(self) -> tuple[str, ...]:
        """The ids of all glossary terms."""
        return tuple(row[0] for row in self.connection.execute("SELECT id FROM glossary_term ORDER BY position"))

    def glossary_term(self, identifier: str, language: str = "en") -> GlossaryTerm:
        """A glossary term in ``language`` where translated; NotFoundError with the nearest ids."""
        if identifier not in self.glossary_ids():
            raise missing(N_("There is no glossary term “{id}”."), identifier, self.glossary_ids())
        synonyms = self.connection.execute(
            "SELECT synonym FROM glossary_synonym WHERE term = ? AND language = ? ORDER BY position",
            (identifier, language),
        )
        entries = self.connection.execute(
            "SELECT entry FROM glossary_entry WHERE term = ? ORDER BY position", (identifier,)
        )
        return GlossaryTerm(
            id=identifier,
            term=self.passage("glossary", identifier, "term", language),
            meaning=self.passage("glossary", identifier, "meaning", language),
            synonyms=tuple(row[0] for row in synonyms),
            entries=tuple(row[0] for row in entries),
        )

    def glossary(self, language: str = "en") -> tuple[GlossaryTerm, ...]:
        """All glossary terms, in their order."""
        return tuple(self.glossary_term(identifier, language) for identifier in self.glossary_ids())


def missing(message: str, identifier: str, known: tuple[str, ...]) -> NotFoundError:
    """A NotFoundError that offers the nearest ids."""
    near = closest(identifier, known)
    hint = N_(" The nearest are: {near}.") if near else ""
    return NotFoundError(message + hint, id=identifier, near=", ".join(near))
