"""What is searched: the fields of entries, statements, glossary terms and articles, and what each field weighs."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

TITLE, TERM, KEY_MESSAGE, ASKED, SYNONYM, BODY = 5.0, 4.0, 3.0, 4.0, 2.5, 1.0
# In the order in which the reader meets them; what follows is found but not shown.
_ENTRY = {"title": TITLE, "term": TERM, "key-message": KEY_MESSAGE, "what-it-means": BODY, "what-you-can-do": BODY,
          "limits": BODY}  # fmt: skip
_STATEMENT = {"text": 3.0, "officer": BODY, "card": BODY}
_GLOSSARY = {"term": TITLE, "meaning": 2.0}
_SECTIONS = {"entry": _ENTRY, "statement": _STATEMENT, "glossary": _GLOSSARY}


@dataclass(frozen=True)
class Field:
    """A passage with its weight; ``kind`` groups the fields whose lengths are compared."""

    section: str
    words: str
    weight: float
    kind: str


@dataclass(frozen=True)
class ShelfText:
    """One result to be found: ``kind`` entry, statement, glossary or declaration."""

    number: int
    kind: str
    id: str
    entry: str
    fields: tuple[Field, ...]


def content_languages(connection: sqlite3.Connection) -> list[str]:
    """English first (the source), then the languages that have passages of entries, statements or terms."""
    rows = connection.execute(
        "SELECT DISTINCT language FROM passage WHERE owner_kind IN ('entry', 'statement', 'glossary')"
    )
    return sorted((str(language) for (language,) in rows), key=lambda language: (language != "en", language))


def content_texts(connection: sqlite3.Connection, language: str) -> Iterator[ShelfText]:
    """Entries, statements and glossary terms of one language, each group in its own order."""
    passages = _passages(connection, language)
    asked = _pairs(
        connection, "SELECT entry, phrase FROM entry_asked_as WHERE language = ? ORDER BY entry, position", language
    )
    synonyms = _pairs(
        connection, "SELECT term, synonym FROM glossary_synonym WHERE language = ? ORDER BY term, position", language
    )
    fed = _fed_by_glossary(connection, passages, synonyms)
    number = 0
    for kind, query in (
        ("entry", "SELECT id, id FROM entry ORDER BY position, id"),
        ("statement", "SELECT id, entry FROM statement ORDER BY position, id"),
        ("glossary", "SELECT id, '' FROM glossary_term ORDER BY position, id"),
    ):
        for owner, entry in connection.execute(query).fetchall():
            fields = list(_shown(kind, passages.get((kind, owner), {})))
            if not fields:
                continue
            if kind == "entry":
                fields += [Field("", phrase, ASKED, "asked") for phrase in asked.get(owner, ())]
                fields += [Field("", words, SYNONYM, "synonym") for words in fed.get(owner, ())]
            elif kind == "glossary":
                fields += [Field("", words, TERM, "synonym") for words in synonyms.get(owner, ())]
            yield ShelfText(number, kind, owner, entry, tuple(fields))
            number += 1


def declaration_texts(connection: sqlite3.Connection, variant: str) -> Iterator[ShelfText]:
    """The preamble and the articles of one variant; the number of the text is the number of the article."""
    rows = connection.execute(
        "SELECT number, title, words FROM declaration WHERE variant = ? ORDER BY number", (variant,)
    )
    for number, title, words in rows.fetchall():
        fields = (Field("words", words, 1.0, "words"), Field("title", title, 0.5, "title"))
        yield ShelfText(number, "declaration", f"udhr-{number}", "", fields)


def _shown(kind: str, sections: dict[str, str]) -> Iterable[Field]:
    for section, weight in _SECTIONS[kind].items():
        words = sections.get(section, "")
        if words:
            yield Field(section, words, weight, f"{kind} {section}")


def _passages(connection: sqlite3.Connection, language: str) -> dict[tuple[str, str], dict[str, str]]:
    found: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    rows = connection.execute(
        "SELECT owner_kind, owner, section, words FROM passage WHERE language = ?"
        " AND owner_kind IN ('entry', 'statement', 'glossary') ORDER BY owner_kind, owner, section",
        (language,),
    )
    for kind, owner, section, words in rows:
        found[kind, owner][section] = words
    return dict(found)


def _pairs(connection: sqlite3.Connection, query: str, language: str) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for owner, words in connection.execute(query, (language,)):
        found[owner].append(words)
    return dict(found)


def _fed_by_glossary(
    connection: sqlite3.Connection,
    passages: dict[tuple[str, str], dict[str, str]],
    synonyms: dict[str, list[str]],
) -> dict[str, list[str]]:
    """What the glossary adds to the entries it points to: its terms and what people say instead."""
    fed: defaultdict[str, list[str]] = defaultdict(list)
    for term, entry in connection.execute("SELECT term, entry FROM glossary_entry ORDER BY term, position"):
        words = [passages.get(("glossary", term), {}).get("term", ""), *synonyms.get(term, ())]
        fed[entry] += [piece for piece in words if piece]
    return dict(fed)
