"""Writes the index of the search: one shelf a language or variant, and which word is on which shelves.

``search_shelf`` holds the packed shelves (see ``fieldref.lang.postings``), ``search_text`` what stands on the
shelves of entries, ``search_word`` the shelves of every word, so that a query without a language finds its own.
Everything that ranks (impact of a word in a text by field and length) is worked out here, once.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from fieldref.build.search_texts import Field, ShelfText, content_languages, content_texts, declaration_texts
from fieldref.lang.analysis import Term, analyse
from fieldref.lang.countries import country_names
from fieldref.lang.plain_words import MARK, group_keys, has_plain_words
from fieldref.lang.postings import LAST_PLACE, pack, pack_numbers, to_bytes
from fieldref.lang.sounds import sound_of
from fieldref.lang.stemming import has_stems, stem

SCHEMA = """
-- One shelf: the texts of a language that are searched together. keys: the folded words, sorted, one a line;
-- surfaces: for each key its written forms, tab between, '' = as the key. offsets: for each key where its first
-- form begins in hits (32-bit). hits: see fieldref.lang.postings. stems: a line each: stem, tab, its keys.
-- sounds: a line each: how a word sounds in Latin letters, tab, its keys.
CREATE TABLE search_shelf (
  shelf INTEGER PRIMARY KEY, language TEXT NOT NULL, variant TEXT NOT NULL, texts INTEGER NOT NULL,
  keys TEXT NOT NULL, surfaces TEXT NOT NULL, offsets BLOB NOT NULL, hits BLOB NOT NULL, stems TEXT NOT NULL,
  sounds TEXT NOT NULL
) STRICT;
-- The texts on a shelf of entries, statements and glossary terms; on a shelf of the Declaration the number of
-- the text is the number of the article. heading: the folded words of title and term, a blank before and after
-- each. fields: JSON, section and place of its first character.
CREATE TABLE search_text (
  shelf INTEGER NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, entry TEXT NOT NULL,
  heading TEXT NOT NULL, fields TEXT NOT NULL, PRIMARY KEY (shelf, number)
) STRICT, WITHOUT ROWID;
-- The shelves a folded word is on (16-bit numbers).
CREATE TABLE search_word (word TEXT PRIMARY KEY, shelves BLOB NOT NULL) STRICT, WITHOUT ROWID;
-- Folded words of the names of countries and languages: rightly spelt, also where no text has them.
CREATE TABLE search_name (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
"""
_SHORTEST_NAME = 3
_SATURATION = 1.2
_LENGTH_MATTERS = 0.6


@dataclass
class _Posting:
    weight: float = 0.0
    places: list[int] = field(default_factory=list)


Postings = dict[tuple[str, str], dict[int, _Posting]]


def write_index(connection: sqlite3.Connection) -> None:
    """Create and fill the index tables from the content tables; equal content gives equal rows."""
    for statement in SCHEMA.split(";\n"):
        if statement.strip():
            connection.execute(statement)
    words: defaultdict[str, set[int]] = defaultdict(set)
    shelf = 0
    for language in content_languages(connection):
        texts = list(content_texts(connection, language))
        _write_texts(connection, shelf, texts)
        _write_shelf(connection, shelf, language, "", texts, words)
        shelf += 1
    for variant, language in connection.execute("SELECT code, language FROM variant ORDER BY code").fetchall():
        _write_shelf(connection, shelf, language, variant, list(declaration_texts(connection, variant)), words)
        shelf += 1
    connection.executemany(
        "INSERT INTO search_word VALUES (?, ?)",
        ((word, pack_numbers(sorted(shelves))) for word, shelves in sorted(words.items())),
    )
    connection.executemany("INSERT INTO search_name VALUES (?)", ((word,) for word in sorted(_names(connection))))


def _names(connection: sqlite3.Connection) -> set[str]:
    names = [name for row in connection.execute("SELECT name, own_name FROM language") for name in row]
    for language in content_languages(connection):
        names += country_names(language).values()
    return {term.key for name in names for term in analyse(name) if not term.gram and len(term.key) >= _SHORTEST_NAME}


def _write_texts(connection: sqlite3.Connection, shelf: int, texts: Iterable[ShelfText]) -> None:
    connection.executemany(
        "INSERT INTO search_text VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (shelf, text.number, text.kind, text.id, text.entry, _heading(text), json.dumps(_field_places(text)))
            for text in texts
        ),
    )


def _heading(text: ShelfText) -> str:
    words = [
        term.key
        for part in text.fields
        if part.section in ("title", "term")
        for term in analyse(part.words)
        if term.key
    ]
    return f" {' '.join(words)} "


def _field_places(text: ShelfText) -> list[tuple[str, int]]:
    return [(part.section, start) for part, start in _placed(text.fields)]


def _placed(fields: Iterable[Field]) -> Iterator[tuple[Field, int]]:
    """Fields one after the other, apart enough that no phrase reaches from one into the next."""
    start = 0
    for part in fields:
        yield part, start
        start += len(part.words) + 24


def _write_shelf(
    connection: sqlite3.Connection,
    shelf: int,
    language: str,
    variant: str,
    texts: list[ShelfText],
    words: defaultdict[str, set[int]],
) -> None:
    postings = _postings(texts, "" if variant else language)
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for folded, written in sorted(postings):
        forms[folded].append(written)
    keys = sorted(forms)
    offsets, hits = pack_forms(keys, forms, postings)
    connection.execute(
        "INSERT INTO search_shelf VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            shelf,
            language,
            variant,
            max((text.number for text in texts), default=-1) + 1,
            "\n".join(keys),
            "\n".join("\t".join(forms[folded]) for folded in keys),
            offsets,
            hits,
            _lines((stem(folded, language), folded) for folded in keys) if has_stems(language) else "",
            _lines((sound, folded) for folded in keys for sound in sound_of(folded, language)),
        ),
    )
    for folded in keys:
        if not folded.startswith(MARK):
            words[folded].add(shelf)


def pack_forms(keys: list[str], forms: dict[str, list[str]], postings: Postings) -> tuple[bytes, bytes]:
    """The offsets and the packed hits of a shelf."""
    offsets: list[int] = []
    packed = pack({})[:0]
    for folded in keys:
        offsets.append(len(packed))
        for written in forms[folded]:
            hits = postings[folded, written]
            packed.extend(
                pack(
                    {
                        number: (round(255 * posting.weight / (posting.weight + _SATURATION)), posting.places)
                        for number, posting in hits.items()
                    }
                )
            )
    return b"".join(offset.to_bytes(4, "little") for offset in offsets), to_bytes(packed)


def _lines(pairs: Iterable[tuple[str, str]]) -> str:
    """``head, tab, keys`` a line, sorted; a pair of equal words says nothing and is left out."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for head, folded in pairs:
        if head and head != folded:
            found[head].append(folded)
    return "\n".join("\t".join((head, *sorted(set(folded)))) for head, folded in sorted(found.items()))


def _postings(texts: list[ShelfText], plain: str) -> Postings:
    """All postings of a shelf; ``plain`` is the language whose groups of plain words are noted, "" for none."""
    lengths: Counter[str] = Counter()
    counted: Counter[str] = Counter()
    analysed = []
    for text in texts:
        for part, start in _placed(text.fields):
            terms = [term for term in analyse(part.words) if term.key]
            terms += _groups(terms, plain)
            analysed.append((text.number, part, start, terms))
            lengths[part.kind] += sum(1 for term in terms if not term.key.startswith(MARK))
            counted[part.kind] += 1
    postings: Postings = defaultdict(dict)
    for number, part, start, terms in analysed:
        usual = lengths[part.kind] / counted[part.kind]
        length = sum(1 for term in terms if not term.key.startswith(MARK))
        weight = part.weight / (1 - _LENGTH_MATTERS + _LENGTH_MATTERS * length / usual) if terms else 0.0
        for term in terms:
            posting = postings[term.key, term.surface].setdefault(number, _Posting())
            posting.weight += weight
            if start + term.start <= LAST_PLACE:
                posting.places.append(start + term.start)
    return postings


def _groups(terms: list[Term], language: str) -> list[Term]:
    if not has_plain_words(language):
        return []
    words = [term for term in terms if not term.gram]
    return [Term(name, "", words[place].start) for place, name in group_keys([word.key for word in words], language)]
