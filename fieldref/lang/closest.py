"""The nearest valid values to a misspelt one, for sentences that offer a way on."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process


def closest(value: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Up to ``limit`` of ``known`` that look most like ``value``, best first; none where nothing is near.

    >>> closest("asylun", ["asylum", "work", "family"])
    ('asylum',)
    >>> closest("zzz", ["asylum"])
    ()
    """
    found = process.extract(
        value, sorted(known), scorer=fuzz.WRatio, processor=str.casefold, limit=limit, score_cutoff=65
    )
    return tuple(name for name, _, _ in found)
