"""Makes text that people typed safe to set: no hidden characters, no run that cannot be broken."""

import re
import unicodedata

# Marks that change the direction of what follows, and other characters that print nothing but reorder or hide.
_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_LONG_RUN = re.compile(r"\S{40,}")
_BREAK_HERE = "\u200b"
MOST_CHARACTERS = 1500


def clean(text: str, most: int = MOST_CHARACTERS) -> str:
    """One line of text without hidden characters, cut after ``most`` characters with an ellipsis.

    >>> clean("a\\u202eb\\n c")
    'ab c'
    >>> clean("x" * 10, 4)
    'xxxx…'
    """
    text = _LONE_SURROGATE.sub("\ufffd", _HIDDEN.sub("", text))
    text = " ".join(unicodedata.normalize("NFC", text).split())
    if len(text) > most:
        text = text[:most].rstrip() + "…"
    return _LONG_RUN.sub(lambda run: _breakable(run.group()), text)


def _breakable(run: str) -> str:
    return _BREAK_HERE.join(run[start : start + 20] for start in range(0, len(run), 20))
