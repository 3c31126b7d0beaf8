"""Plain words that mean nearly the same in this field: "boss" and "employer", "locked up" and "detention".

Both sides are read: the index notes under the name of a group where any of its words stands, and a query looks
for the group of each of its words, ranked below the word itself. Words are compared by their stems, so one form
is enough; expressions of two words are joined by "_". A word may be in several groups. The groups have the same
names in every language, so a question in one language can find an entry that is written in another.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from fieldref.lang.folding import key
from fieldref.lang.groups import GROUPS
from fieldref.lang.stemming import has_stems, primary, stem

MARK = "\x02"


_HEAD = 5


def _head(folded: str, language: str) -> str:
    """What the forms of a word share: the stem, or the beginning where there is no stemmer."""
    return stem(folded, language) if has_stems(language) else folded[:_HEAD]


@cache
def _groups(language: str) -> dict[str, tuple[str, ...]]:
    """For each stem (or two joined by "_") of the language the keys of its groups."""
    found: dict[str, list[str]] = {}
    name = ""
    for word in GROUPS.get(language, "").split():
        if word.endswith(":"):
            name = MARK + word[:-1]
            continue
        joined = "_".join(_head(key(piece), language) for piece in word.split("_"))
        if name not in found.setdefault(joined, []):
            found[joined].append(name)
    return {joined: tuple(names) for joined, names in found.items()}


def has_plain_words(tag: str) -> bool:
    """Whether groups are known for the language."""
    return primary(tag) in GROUPS


def group_keys(keys: Sequence[str], tag: str) -> Iterator[tuple[int, str]]:
    """For words in order, by their folded keys: (place in ``keys``, key of a group) for each group of each word.

    >>> [(place, name[1:]) for place, name in group_keys(["boss", "laid", "off"], "en")]
    [(0, 'employer'), (1, 'dismissal')]
    """
    language = primary(tag)
    groups = _groups(language)
    if not groups:
        return
    stems = [_head(folded, language) for folded in keys]
    for place, head in enumerate(stems):
        seen = list(groups.get(head, ()))
        if place + 1 < len(stems):
            seen += groups.get(f"{head}_{stems[place + 1]}", ())
        yield from ((place, name) for name in dict.fromkeys(seen))
