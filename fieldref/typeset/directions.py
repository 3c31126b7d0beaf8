"""Keeps numbers, citations and foreign names in order inside right-to-left text."""

import re
import unicodedata

_START, _END = "\u2066", "\u2069"
# A run of Latin letters and digits with the signs between them; the signs at its end stay outside, but a
# closing bracket belongs to it: 33(1), +30 210 123, 1951 Refugee Convention.
_LATIN = "0-9A-Za-z\u00c0-\u024f"
_RUN = re.compile(rf"[+({_LATIN}](?:[{_LATIN} ()\[\]/.,:;'’&+%–-]*[{_LATIN})\]])?")


def isolate(words: str, direction: str) -> str:
    """``words`` with each left-to-right run of right-to-left text marked as one piece.

    >>> isolate("المادة 33(1)-(2).", "rtl") == "المادة \\u206633(1)-(2)\\u2069."
    True
    >>> isolate("article 33(1)", "ltr")
    'article 33(1)'
    """
    if direction != "rtl":
        return words
    return _RUN.sub(lambda run: _wrapped(run.group()), words)


def _wrapped(run: str) -> str:
    if len(run) == 1:
        return run
    if run.startswith("(") and run.count("(") == 1 and run.endswith(")"):
        return f"({_START}{run[1:-1]}{_END})"
    return f"{_START}{run}{_END}"


def first_strong(words: str) -> str:
    """The direction of the first letter that has one, "ltr" where none has.

    >>> first_strong("12 حق"), first_strong("asylum حق")
    ('rtl', 'ltr')
    """
    for character in words:
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"
