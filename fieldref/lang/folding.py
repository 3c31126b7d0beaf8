"""What people type and what the text says, brought together: one key for all ways to write a word.

Three strengths. ``surface`` is the word as written (case and invisible characters aside); ``letters`` also lets
the keyboards meet (Arabic, Persian, Urdu and Kurdish letters, apostrophes, digits, stroked and hooked letters);
``key`` also drops every mark (diacritics, harakat, points, vowel signs), so that a word is found however it
was typed. The index is keyed by ``key``; the other two rank what it finds.
"""

import unicodedata
from functools import lru_cache

from fieldref.lang.segmentation import JOINERS

# Left: letters that other keyboards or hands use; right: the letter they meet in. پ چ ژ گ stay themselves.
_MEETING = {
    # Arabic script
    "ىیېۍێےۓۑ": "ي",
    "کڪګڬڭ": "ك",
    "ہھەةۀۃۂۿ": "ه",
    "ٱٲٳٵ": "ا",
    "ۆۇۈۉۊۋۏٶٷ": "و",
    "ګڳ": "گ",
    "ڕړڒ": "ر",
    "ڵ": "ل",
    "ڼںڻ": "ن",
    "ټٹ": "ت",
    "ډڈ": "د",
    "ڤڢ": "ف",
    # Latin
    "ıɩɪ": "i",
    "łⱡ": "l",
    "øɔɵ": "o",
    "đðɖɗ": "d",
    "ħɦ": "h",
    "ŧƭʈ": "t",
    "ɓƀ": "b",
    "ƙ": "k",
    "ƴ": "y",
    "ɛǝə": "e",
    "ŋɲɳ": "n",
    "ɣɠ": "g",
    "ƒ": "f",
    "ʋ": "v",
    "ʊʉ": "u",
    "ƨ": "s",
    "ƶʒ": "z",
    "æ": "ae",
    "œ": "oe",
    # Cyrillic
    "іїӏ": "и",
    "ґғҕӷ": "г",
    "қҝҡҟӄԛ": "к",
    "ңҥӈ": "н",
    "үұў": "у",
    "һҳӽҺ": "х",
    "өӧ": "о",
    "әє": "е",
    "җҷҹ": "ж",
    "ҙ": "з",
    "ҫ": "с",
    "ҭ": "т",
    # Hebrew final letters
    "ך": "כ",
    "ם": "מ",
    "ן": "נ",
    "ף": "פ",
    "ץ": "צ",
}
# Ethiopic rows that sound alike (in Tigrinya ሐ and ዐ are sounds of their own: exact forms still rank first).
_ETHIOPIC_ROWS = {"ሐ": "ሀ", "ኀ": "ሀ", "ኸ": "ሀ", "ሠ": "ሰ", "ዐ": "አ", "ፀ": "ጸ"}
_TATWEEL = "\u0640"
_UNSEEN = ("Cf", "Cc", "Cs")


def _letters_table() -> dict[str, str]:
    table = {letter: meeting for letters, meeting in _MEETING.items() for letter in letters}
    table["ګ"] = "گ"
    for row, meeting in _ETHIOPIC_ROWS.items():
        table |= {chr(ord(row) + order): chr(ord(meeting) + order) for order in range(7)}
    return table


class _Folding(dict[int, str | None]):
    """A table for ``str.translate`` that works out each character once, when it is first met."""

    def __init__(self, *, keep_marks: bool) -> None:
        super().__init__()
        self.keep_marks = keep_marks

    def __missing__(self, code: int) -> str | None:
        folded = self._fold(chr(code))
        self[code] = folded
        return folded

    def _fold(self, character: str) -> str | None:
        category = unicodedata.category(character)
        if category in _UNSEEN or character == _TATWEEL or character in JOINERS:
            return None
        if category[0] == "M":
            return character if self.keep_marks else None
        if category == "Nd":
            return str(unicodedata.digit(character))
        if "ァ" <= character <= "ヶ":
            character = chr(ord(character) - 0x60)
        return _LETTERS.get(character, character) or None


_LETTERS = _letters_table()
_TO_LETTERS = _Folding(keep_marks=True)
_TO_KEY = _Folding(keep_marks=False)


@lru_cache(maxsize=4096)
def key(word: str) -> str:
    """The strongest fold, by which words are indexed; "" where nothing is left.

    >>> key("Élève"), key("L’homme"), key("حَقّ"), key("يک") == key("یك"), key("١٤")
    ('eleve', 'lhomme', 'حق', True, '14')
    >>> key("หนี้"), key("गाँव"), key("ሐበሻ") == key("ሀበሻ"), key("پ") == key("ب")
    ('หน', 'गव', True, False)
    """
    if word.isascii() and word.isalpha():
        return word.lower()
    folded = unicodedata.normalize("NFKD", word.casefold()).translate(_TO_KEY)
    return unicodedata.normalize("NFC", folded.casefold())


def letters(word: str) -> str:
    """The middle fold: letters, digits and apostrophes of all keyboards meet, marks count.

    >>> letters("کتاب") == letters("كتاب"), letters("حَق") == letters("حق")
    (True, False)
    """
    folded = unicodedata.normalize("NFKD", word.casefold()).translate(_TO_LETTERS)
    return unicodedata.normalize("NFC", folded.casefold())


def surface(word: str) -> str:
    """The word as written, apart from case, tatweel and invisible characters.

    >>> surface("Élève"), surface("کـتاب")
    ('élève', 'کتاب')
    """
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word.casefold()).translate(_TO_SURFACE)


class _Visible(dict[int, int | None]):
    def __missing__(self, code: int) -> int | None:
        unseen = unicodedata.category(chr(code)) in _UNSEEN or chr(code) == _TATWEEL
        self[code] = None if unseen else code
        return self[code]


_TO_SURFACE = _Visible()
