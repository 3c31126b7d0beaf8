"""The Universal Declaration for readers in whose language nothing else is translated."""

from collections import Counter

from fieldref.errors import NotFoundError
from fieldref.model.declaration import DeclarationArticle
from fieldref.model.language import Language
from fieldref.model.translation import Text, TranslationState
from fieldref.sheet.composed import ArticlePair, Pair, Sheet
from fieldref.sheet.passages import Voices
from fieldref.sheet.words import SOURCE, printed
from fieldref.store import Library

MOST_ARTICLES = 6
MOST_BESIDE = 2


def closest_articles(
    library: Library, sheet: Sheet, wanted: tuple[int, ...], voices: Voices
) -> tuple[tuple[ArticlePair, ...], str]:
    """The articles closest to the sheet and the code of the variant; nothing where the reader has better.

    ``wanted`` are the sheet's own articles; without them those of its entries, the most shared first.
    """
    if not _is_needed(sheet):
        return (), ""
    variant = _variant(library, voices.reader)
    if not variant:
        return (), ""
    numbers = wanted or _shared(library, sheet)
    official = _variant(library, voices.official) if voices.official else ""
    # Two columns need twice the room; the rest of the sheet must still fit on the second side.
    most = MOST_BESIDE if voices.official else MOST_ARTICLES
    pairs = [_pair(library, variant, official, number, voices) for number in numbers[:most]]
    found = tuple(pair for pair in pairs if pair)
    return found, variant if found else ""


def _is_needed(sheet: Sheet) -> bool:
    return sheet.reader != SOURCE and all(item.text.reader.language == SOURCE for item in sheet.items)


def _variant(library: Library, language: Language) -> str:
    if language.udhr:
        return language.udhr
    # Sorani and others exist only in letters their readers do not use: a variant must be in the same script.
    return next((v.code for v in library.variants_of(language.tag) if v.script == language.script), "")


def _shared(library: Library, sheet: Sheet) -> tuple[int, ...]:
    entries = dict.fromkeys(item.entry for item in sheet.items)
    counts = Counter(number for entry in entries for number in library.entry(entry).udhr)
    chosen = [number for number, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))]
    return tuple(sorted(chosen[:MOST_ARTICLES]))


def _pair(library: Library, variant: str, official: str, number: int, voices: Voices) -> ArticlePair | None:
    reader = _read(library, variant, number)
    if reader is None:
        return None
    beside = _read(library, official, number) if official and voices.official else None
    tag, other = voices.reader.tag, voices.official.tag if voices.official else ""
    return ArticlePair(
        number,
        Pair(_heading(reader, tag), _heading(beside, other) if beside else None),
        Pair(_text(reader, tag), _text(beside, other) if beside else None),
    )


def _read(library: Library, variant: str, number: int) -> DeclarationArticle | None:
    try:
        return library.declaration_article(variant, number)
    except NotFoundError:
        return None


def _heading(article: DeclarationArticle, tag: str) -> Text:
    if article.title:
        return Text(article.title, tag, TranslationState.REVIEWED)
    return printed("declaration-article", tag, number=str(article.number))


def _text(article: DeclarationArticle, tag: str) -> Text:
    return Text(article.text, tag, TranslationState.REVIEWED)
