"""Two made-up languages for looking at the window: words a third longer, and the same from right to left.

``FIELDREF_PSEUDO=long`` or ``FIELDREF_PSEUDO=mirrored`` puts them in place of the working language. What is shown
without brackets did not go through translation.
"""

import os
import re

LONG, MIRRORED = "long", "mirrored"
OPEN, CLOSE = "⟦", "⟧"
_ACCENTS = str.maketrans("aeiounAEIOUN", "àéîöûñÀÉÎÖÛÑ")
_PLACEHOLDER = re.compile(r"(\{[^}]*\})")


def mode() -> str:
    """Which of the two is asked for, "" where none is."""
    asked = os.environ.get("FIELDREF_PSEUDO", "")
    return asked if asked in (LONG, MIRRORED) else ""


def stretched(words: str) -> str:
    """English words with accents, in brackets, and a third longer; placeholders stay.

    >>> stretched("Results: {count}")
    '⟦Résûlts: {count} ~~~~~⟧'
    """
    pieces = _PLACEHOLDER.split(words)
    accented = "".join(each if each.startswith("{") else each.translate(_ACCENTS) for each in pieces)
    return f"{OPEN}{accented} {'~' * max(1, len(words) // 3)}{CLOSE}"
