"""One analysis for index and query: text in, terms with their places out."""

from collections.abc import Iterator
from typing import NamedTuple

from fieldref.lang.folding import key, surface
from fieldref.lang.segmentation import Unit, parts, units


class Term(NamedTuple):
    """What the index is made of: a folded key, the word as written ("" = same as the key), its offset.

    ``gram`` marks a pair of neighbouring characters of an unspaced script (or one alone where no other
    follows); ``part`` marks a part of a joined word, which stands where the part does.
    """

    key: str
    surface: str
    start: int
    gram: bool = False
    part: bool = False


def analyse(text: str) -> Iterator[Term]:
    """The terms of ``text`` in order, for the index.

    >>> [(term.key, term.surface, term.start) for term in analyse("L’Élève")]
    [('leleve', 'l’élève', 0), ('eleve', 'élève', 2)]
    >>> [(term.key, term.start) for term in analyse("人权法")]
    [('人权', 0), ('权法', 1), ('法', 2)]
    """
    waiting: Unit | None = None
    for unit in units(text):
        if waiting is not None:
            yield _gram(waiting, unit if unit.unspaced else None)
            waiting = None
        if unit.unspaced:
            waiting = unit
        else:
            yield from _words(unit)
    if waiting is not None:
        yield _gram(waiting, None)


def _gram(unit: Unit, following: Unit | None) -> Term:
    return Term(key(unit.text) + (key(following.text) if following else ""), "", unit.start, gram=True)


def _words(unit: Unit) -> Iterator[Term]:
    yield word_term(unit.text, unit.start)
    for piece, start in parts(unit.text):
        yield word_term(piece, unit.start + start, part=True)


def word_term(word: str, start: int, *, part: bool = False) -> Term:
    """The term of one word."""
    folded, written = key(word), surface(word)
    return Term(folded, "" if written == folded else written, start, part=part)
