"""The engines that fieldref's search is measured against, each over the same articles, used as their users use them."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import tantivy
from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.writer import Creator, Hint, Item, StringProvider

# Answers with (variant, number of the article), best first.
Find = Callable[[str], list[tuple[str, int]]]
LIMIT = 10


@dataclass(frozen=True)
class Peer:
    """An engine with its index in a folder."""

    name: str
    find: Find
    bytes_of_index: int


def articles(connection: sqlite3.Connection) -> Iterator[tuple[str, int, str]]:
    """Every article: variant, number, words."""
    yield from connection.execute("SELECT variant, number, words FROM declaration ORDER BY variant, number")


def plain_fts5(connection: sqlite3.Connection, folder: Path) -> Peer:
    """SQLite FTS5 with its default tokenizer: all words, ranked by BM25."""
    return _fts5("FTS5 unicode61", connection, folder / "unicode61.db", "unicode61", 1)


def trigram_fts5(connection: sqlite3.Connection, folder: Path) -> Peer:
    """SQLite FTS5 with the trigram tokenizer: all words of three characters and up, ranked by BM25."""
    return _fts5("FTS5 trigram", connection, folder / "trigram.db", "trigram", 3)


def _fts5(name: str, connection: sqlite3.Connection, path: Path, tokenizer: str, shortest: int) -> Peer:
    index = sqlite3.connect(path)
    index.execute(f"CREATE VIRTUAL TABLE a USING fts5(words, tokenize={tokenizer}, content='')")
    places = []
    for row, (variant, number, words) in enumerate(articles(connection)):
        places.append((variant, number))
        index.execute("INSERT INTO a (rowid, words) VALUES (?, ?)", (row, words))
    index.execute("INSERT INTO a (a) VALUES ('optimize')")
    index.commit()

    def find(text: str) -> list[tuple[str, int]]:
        words = [word.replace('"', "") for word in text.split()]
        query = " ".join(f'"{word}"' for word in words if len(word) >= shortest)
        if not query:
            return []
        rows = index.execute("SELECT rowid FROM a WHERE a MATCH ? ORDER BY rank LIMIT ?", (query, LIMIT))
        return [places[row] for (row,) in rows]

    return Peer(name, find, path.stat().st_size)


def tantivy_fuzzy(connection: sqlite3.Connection, folder: Path) -> Peer:
    """Tantivy with its default tokenizer, every word allowed one edit."""
    path = folder / "tantivy"
    path.mkdir()
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("words", stored=False)
    builder.add_integer_field("place", stored=True)
    index = tantivy.Index(builder.build(), str(path))
    writer = index.writer(heap_size=100_000_000, num_threads=1)
    places = []
    for place, (variant, number, words) in enumerate(articles(connection)):
        places.append((variant, number))
        writer.add_document(tantivy.Document(words=words, place=place))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def find(text: str) -> list[tuple[str, int]]:
        plain = re.sub(r"[^\w\s]", " ", text)
        query, _ = index.parse_query_lenient(plain, ["words"], fuzzy_fields={"words": (False, 1, True)})
        hits = searcher.search(query, LIMIT).hits
        return [places[searcher.doc(address)["place"][0]] for _, address in hits]

    return Peer("tantivy, fuzzy", find, sum(file.stat().st_size for file in path.rglob("*")))


class _Page(Item):  # type: ignore[misc]
    def __init__(self, path: str, words: str) -> None:
        super().__init__()
        self._path, self._words = path, words

    def get_path(self) -> str:
        return self._path

    def get_title(self) -> str:
        return self._path

    def get_mimetype(self) -> str:
        return "text/html"

    def get_contentprovider(self) -> StringProvider:
        return StringProvider(f"<html><body><p>{self._words}</p></body></html>")

    def get_hints(self) -> dict[Hint, bool]:
        return {Hint.FRONT_ARTICLE: True}


def libzim_xapian(connection: sqlite3.Connection, folder: Path) -> Peer:
    """A ZIM archive with its Xapian index, as Kiwix searches it."""
    path = folder / "udhr.zim"
    with Creator(path).config_indexing(True, "eng") as creator:
        creator.set_mainpath("eng/1")
        for variant, number, words in articles(connection):
            creator.add_item(_Page(f"{variant}/{number}", words))
    archive = Archive(path)
    searcher = Searcher(archive)

    def find(text: str) -> list[tuple[str, int]]:
        results = searcher.search(Query().set_query(text)).getResults(0, LIMIT)
        return [(place.split("/")[0], int(place.split("/")[1])) for place in results]

    return Peer("libzim (Xapian)", find, path.stat().st_size)


PEERS = (plain_fts5, trigram_fts5, tantivy_fuzzy, libzim_xapian)
