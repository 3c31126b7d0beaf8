"""Measures of plain text that the editor's rules use."""

import re

_SENTENCE_END = re.compile(r"(?<=[.!?:;])[\"”’)]*\s+|\n+")
_WORD = re.compile(r"\S+")
LONG_WORD = 7


def words(text: str) -> int:
    """How many words a text has, bullets' dashes not counted.

    >>> words("- Say: I am afraid.")
    4
    """
    return len(_WORD.findall(re.sub(r"^\s*-\s+", "", text, flags=re.MULTILINE)))


def sentences(text: str) -> list[str]:
    """The sentences of a text; a bullet, a colon and a semicolon end one.

    >>> sentences("- Ask why. Write it down.\\n- Call: a lawyer.")
    ['Ask why.', 'Write it down.', 'Call:', 'a lawyer.']
    """
    plain = re.sub(r"^\s*-\s+", "", text, flags=re.MULTILINE)
    return [piece.strip() for piece in _SENTENCE_END.split(plain) if piece.strip()]


def bullets(text: str) -> list[str]:
    """The bullets of a section.

    >>> bullets("- One.\\n- Two.")
    ['One.', 'Two.']
    """
    return [line[2:].strip() for line in text.splitlines() if line.startswith("- ")]


def lix(text: str) -> int:
    """The LIX reading level (Björnsson 1968): words a sentence plus the share of long words in per cent.

    Under 40 is easy, over 60 very hard. Long words have more than six letters.

    >>> lix("You can ask for help. They must listen to you.")
    5
    """
    found = re.findall(r"[^\W\d_]+", text)
    if not found:
        return 0
    long_words = sum(len(word) >= LONG_WORD for word in found)
    return round(len(found) / max(1, len(sentences(text))) + 100 * long_words / len(found))


def sentence_key(sentence: str) -> str:
    """A sentence without case and punctuation, to find it again elsewhere.

    >>> sentence_key('“Ask why.”') == sentence_key("ask why")
    True
    """
    return re.sub(r"\W+", " ", sentence.casefold()).strip()
