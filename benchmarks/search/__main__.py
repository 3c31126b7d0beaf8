"""Measures the search against its peers in one run, and prints the tables.

    python -m benchmarks.search --size 3000 --seed 1

For every engine: the share of queries with the right article first and in the first ten, the median and the 95th
percentile of the time a query takes, and the size of the index. Times include snippets and highlights for
fieldref, and nothing but the ids for the others.
"""

import argparse
import sqlite3
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from time import perf_counter

from benchmarks.search.known_items import DISTORTIONS, KnownItem, known_items
from benchmarks.search.peers import PEERS
from fieldref.paths import database
from fieldref.search import Search, SearchRequest

QUESTIONS = Path(__file__).parent.parent / "questions.toml"
IN_FIRST = 5


class Measured:
    """What one engine answered to all queries."""

    def __init__(self, name: str, bytes_of_index: int) -> None:
        self.name = name
        self.bytes_of_index = bytes_of_index
        self.places: list[tuple[KnownItem, int | None]] = []
        self.times: list[float] = []

    def ask(self, items: Iterable[KnownItem], find: Callable[[KnownItem], Sequence[tuple[str, int]]]) -> None:
        """Ask every query; the answer is right where variant and article are."""
        for item in items:
            began = perf_counter()
            answer = find(item)
            self.times.append((perf_counter() - began) * 1000)
            right = (item.variant, item.number)
            self.places.append((item, next((place for place, found in enumerate(answer) if found == right), None)))

    def share(self, within: int, kept: Callable[[KnownItem], bool] = lambda _: True) -> float:
        """The share of the kept queries whose article is among the first ``within``."""
        places = [place for item, place in self.places if kept(item)]
        return sum(1 for place in places if place is not None and place < within) / max(1, len(places))

    def time(self, quantile: float) -> float:
        """A quantile of the times, in milliseconds."""
        return sorted(self.times)[int(quantile * (len(self.times) - 1))]


def main() -> None:
    """Run everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--library", type=Path, default=database())
    parser.add_argument("--without-peers", action="store_true")
    chosen = parser.parse_args()
    connection = sqlite3.connect(f"file:{chosen.library}?mode=ro&immutable=1", uri=True)
    items = known_items(connection, chosen.size, chosen.seed)
    measured = _fieldref(connection, items)
    if not chosen.without_peers:
        with tempfile.TemporaryDirectory() as folder:
            for build in PEERS:
                peer = build(connection, Path(folder))
                result = Measured(peer.name, peer.bytes_of_index)
                result.ask(items, lambda item, find=peer.find: find(item.text))  # type: ignore[misc]
                measured.append(result)
    _print_engines(measured, _bytes_of_text(connection))
    _print_shares(measured, "distortion", DISTORTIONS, lambda item: item.distortion)
    scripts = sorted({item.script for item in items})
    _print_shares(measured, "script", scripts, lambda item: item.script)
    _print_questions(connection)


def _fieldref(connection: sqlite3.Connection, items: Sequence[KnownItem]) -> list[Measured]:
    search = Search(connection)
    size = _bytes_of_index(connection)
    preferred, free = Measured("fieldref, language known", size), Measured("fieldref", size)
    for result, known in ((preferred, True), (free, False)):

        def find(item: KnownItem, known: bool = known) -> list[tuple[str, int]]:
            request = SearchRequest(item.text, (item.language,) if known else ())
            return [
                (found.variant, int(found.id.removeprefix("udhr-"))) if found.variant else ("", -1)
                for found in search.find(request).results
            ]

        result.ask(items, find)
    return [preferred, free]


def _bytes_of_index(connection: sqlite3.Connection) -> int:
    row = connection.execute("SELECT sum(pgsize) FROM dbstat WHERE name LIKE '%search!_%' ESCAPE '!'").fetchone()
    return int(row[0])


def _bytes_of_text(connection: sqlite3.Connection) -> int:
    row = connection.execute(
        "SELECT (SELECT sum(length(CAST(words AS BLOB))) FROM declaration)"
        " + (SELECT ifnull(sum(length(CAST(words AS BLOB))), 0) FROM passage)"
    ).fetchone()
    return int(row[0])


def _print_engines(measured: Sequence[Measured], text: int) -> None:
    fastest = measured[0].time(0.5)
    print("| engine | hit@1 | hit@10 | p50 ms | p95 ms | p50 to ours | index to text |")
    print("|---|---|---|---|---|---|---|")
    for one in measured:
        print(
            f"| {one.name} | {one.share(1):.3f} | {one.share(10):.3f} | {one.time(0.5):.2f} | {one.time(0.95):.2f}"
            f" | {one.time(0.5) / fastest:.2f} | {one.bytes_of_index / text:.1f} |"
        )


def _print_shares(
    measured: Sequence[Measured], what: str, values: Sequence[str], value: Callable[[KnownItem], str]
) -> None:
    counts: defaultdict[str, int] = defaultdict(int)
    for item, _ in measured[0].places:
        counts[value(item)] += 1
    print(f"\n| hit@10 by {what} | queries | {' | '.join(one.name for one in measured)} |")
    print("|---|---|" + "---|" * len(measured))
    for chosen in values:

        def kept(item: KnownItem, chosen: str = chosen) -> bool:
            return value(item) == chosen

        shares = (f"{one.share(10, kept):.3f}" for one in measured)
        print(f"| {chosen} | {counts[chosen]} | {' | '.join(shares)} |")


def _print_questions(connection: sqlite3.Connection) -> None:
    search = Search(connection)
    asked: defaultdict[str, list[bool]] = defaultdict(list)
    times: list[float] = []
    for question in tomllib.loads(QUESTIONS.read_text(encoding="utf-8"))["question"]:
        began = perf_counter()
        found = search.find(SearchRequest(question["text"], (question["language"],))).results[:IN_FIRST]
        times.append((perf_counter() - began) * 1000)
        asked[question["language"]].append(any(result.id in question["entries"] for result in found))
    print(f"\n| questions in | asked | entry in the first {IN_FIRST} |\n|---|---|---|")
    for language, right in asked.items():
        print(f"| {language} | {len(right)} | {sum(right) / len(right):.3f} |")
    times.sort()
    print(
        f"\nA question takes {times[len(times) // 2]:.1f} ms at the median, {times[int(len(times) * 0.95)]:.1f} at p95."
    )


if __name__ == "__main__":
    main()
