"""The nearest valid values to a misspelt one, for sentences that offer a way on."""

import importlib
from collections.abc import Iterable


def closest(value: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Up to ``limit`` of ``known`` that look most like ``value``, best first; none where nothing is near.

    >>> closest("asylun", ["asylum", "work", "family"])
    ('asylum',)
    >>> closest("zzz", ["asylum"])
    ()
    """
    # Loaded at the first misspelt value: it would be a twentieth of the time that the window takes to open.
    fuzz, process = importlib.import_module("rapidfuzz.fuzz"), importlib.import_module("rapidfuzz.process")
    found = process.extract(
        value, sorted(known), scorer=fuzz.WRatio, processor=str.casefold, limit=limit, score_cutoff=65
    )
    return tuple(name for name, _, _ in found)
