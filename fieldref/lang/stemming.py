"""Stems where Snowball knows the language: "detained", "detaining" and "detention" meet."""

from functools import lru_cache

from Stemmer import Stemmer

_ALGORITHMS = {
    "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "da": "danish", "nl": "dutch", "en": "english",
    "et": "estonian", "fi": "finnish", "fr": "french", "de": "german", "el": "greek", "hi": "hindi", "hu": "hungarian",
    "id": "indonesian", "ga": "irish", "it": "italian", "lt": "lithuanian", "ne": "nepali", "no": "norwegian",
    "nb": "norwegian", "nn": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "es": "spanish", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip


@lru_cache(maxsize=16)
def _stemmer(algorithm: str) -> Stemmer:
    return Stemmer(algorithm, 512)


@lru_cache(maxsize=1024)
def primary(tag: str) -> str:
    """The language subtag of a BCP 47 tag, in lower case.

    >>> primary("fa-AF"), primary("zh_Hant")
    ('fa', 'zh')
    """
    return tag.replace("_", "-").split("-", 1)[0].lower()


def has_stems(tag: str) -> bool:
    """Whether words of the language can be stemmed."""
    return primary(tag) in _ALGORITHMS


def stem(word: str, tag: str) -> str:
    """The stem of an already folded word in a language; the word itself where no stemmer exists.

    >>> stem("detained", "en") == stem("detaining", "en"), stem("word", "din")
    (True, 'word')
    """
    algorithm = _ALGORITHMS.get(primary(tag))
    if algorithm is None or len(word) < 3:
        return word
    return str(_stemmer(algorithm).stemWord(word))
