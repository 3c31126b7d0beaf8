"""Words of Arabic and Ethiopic script typed in Latin letters: "huquq" for حقوق, "selam" or "SElam" for ሰላም.

There is no one spelling, so only the frame of consonants is compared: vowels, w and y are left out, letters that
people write in more than one way meet (q and k, j and g, p and b; 3, 5, 7 and 9 as in messages). It is a way in
of second rank, for words of at least three consonants; in short words of two ("haq" for حق) q and k stay apart.
"""

import re

from fieldref.lang.stemming import primary

_LANGUAGES = {"ar", "fa", "ps", "ur", "ckb", "ku", "ug", "am", "ti"}
_SHORTEST = 3
_SHORT_TYPED = 5
# Capitals are single sounds: X kh, S sh and ch, G gh.
_ARABIC = {
    "ب": "b", "پ": "b", "ت": "t", "ط": "t", "ث": "t", "ج": "g", "چ": "S", "ح": "h", "ه": "h", "خ": "X", "د": "d",
    "ض": "d", "ذ": "d", "ظ": "z", "ر": "r", "ز": "z", "ژ": "z", "س": "s", "ص": "s", "ش": "S", "غ": "G", "ف": "f",
    "ق": "k", "ك": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n",
}  # fmt: skip
# In Persian, Urdu and their neighbours these sound like z and s.
_PERSIAN = str.maketrans("ذظضثح", "زززسه")
_ETHIOPIC = {
    "ሀ": "h", "ለ": "l", "ሐ": "h", "መ": "m", "ሠ": "s", "ረ": "r", "ሰ": "s", "ሸ": "S", "ቀ": "k", "ቈ": "k", "ቐ": "k",
    "ቘ": "k", "በ": "b", "ቨ": "", "ተ": "t", "ቸ": "S", "ኀ": "h", "ኈ": "h", "ነ": "n", "ኘ": "n", "አ": "", "ከ": "k",
    "ኰ": "k", "ኸ": "h", "ዀ": "h", "ወ": "", "ዐ": "", "ዘ": "z", "ዠ": "z", "የ": "", "ደ": "d", "ዸ": "d", "ጀ": "g",
    "ገ": "g", "ጐ": "g", "ጘ": "g", "ጠ": "t", "ጨ": "S", "ጰ": "b", "ጸ": "s", "ፀ": "s", "ፈ": "f", "ፐ": "b",
}  # fmt: skip
_DIGRAPHS = (("tch", "S"), ("kh", "X"), ("sh", "S"), ("ch", "S"), ("gh", "G"), ("th", "t"), ("dh", "d"), ("zh", "z"),
             ("ph", "f"), ("ts", "s"), ("tz", "s"), ("ck", "k"))  # fmt: skip
_LATIN = str.maketrans("cqjpx5796", "kkgbSXhst", "aeiouywv32'")
_DOUBLE = re.compile(r"(.)\1+")
ARTICLE = "ال"


def sound_of(word: str, language: str) -> tuple[str, ...]:
    """The frames of consonants of a folded word; empty where no scheme is known or the frame is too short.

    >>> sound_of("حقوق", "ar"), sound_of("المحكمه", "ar"), sound_of("ሰላም", "ti"), sound_of("word", "en")
    (('hkk',), ('lmhkm', 'mhkm'), ('slm',), ())
    >>> sound_of("حق", "ar"), sound_of("الحق", "ar")
    (('hq',), ('lhk', 'hq'))
    """
    language = primary(language)
    if language not in _LANGUAGES or not word or word.isascii():
        return ()
    if "\u1200" <= word[0] <= "\u137f":
        frames = ["".join(_ETHIOPIC.get(chr(ord(letter) & ~7), "") for letter in word)]
        return tuple(frame for frame in frames if len(frame) >= _SHORTEST)
    spelled = [word, word[2:]] if word.startswith(ARTICLE) else [word]
    if language != "ar":
        spelled = [piece.translate(_PERSIAN) for piece in spelled]
    return tuple(dict.fromkeys(frame for piece in spelled for frame in _arabic_frame(piece)))


def _arabic_frame(word: str) -> list[str]:
    word = word.removesuffix("ه")
    frame = "".join(_ARABIC.get(letter, "") for letter in _single(word))
    if len(frame) == len(word) == _SHORTEST - 1:
        return ["".join("q" if letter == "ق" else _ARABIC[letter] for letter in word)]
    return [frame] if len(frame) >= _SHORTEST else []


def latin_sound(word: str, *, short: bool = False) -> str:
    """The frame of consonants of a folded word in Latin letters, "" where it is too short.

    ``short`` also reads words of two consonants.

    >>> latin_sound("huquq"), latin_sound("mahkamah"), latin_sound("selam"), latin_sound("haq")
    ('hkk', 'mhkm', 'slm', '')
    >>> latin_sound("haq", short=True), latin_sound("haqq", short=True), latin_sound("hi", short=True)
    ('hq', 'hq', '')
    """
    if not word.isascii():
        return ""
    typed = word
    for pair, sound in _DIGRAPHS:
        word = word.replace(pair, sound)
    word = word[:-1] if word.endswith("h") else word
    # A consonant written twice is one; the same consonant after a vowel is another.
    frame = _single(word).translate(_LATIN)
    if short and len(frame) == _SHORTEST - 1 and len(typed) <= _SHORT_TYPED:
        return _single(word).replace("q", "\0").translate(_LATIN).replace("\0", "q")
    return frame if len(frame) >= _SHORTEST else ""


def _single(word: str) -> str:
    return _DOUBLE.sub(r"\1", word)
