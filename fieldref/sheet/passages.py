"""Pairs of passages for reader and officer, and the languages they turn out to be in."""

import datetime
from collections.abc import Callable, Iterable

from fieldref.lang.countries import country_name, language_name
from fieldref.lang.dates import knows_dates, written_date
from fieldref.model.language import Language
from fieldref.model.translation import Text, TranslationState
from fieldref.sheet.composed import Pair, SheetLanguage
from fieldref.sheet.words import SOURCE, Value, printed
from fieldref.store import Library


class Voices:
    """The two languages of a sheet: what the reader gets and, where there is one, what the officer gets."""

    def __init__(self, library: Library, reader: Language, official: Language | None) -> None:
        self._library = library
        self.reader = reader
        self.official = official

    def pair(self, read: Callable[[str], Text]) -> Pair:
        """The passage that ``read`` gives for a language, in both."""
        return Pair(read(self.reader.tag), read(self.official.tag) if self.official else None)

    def optional(self, read: Callable[[str], Text | None]) -> Pair | None:
        """Like ``pair``, for a passage that may not exist at all."""
        reader = read(self.reader.tag)
        if reader is None:
            return None
        return Pair(reader, read(self.official.tag) if self.official else None)

    def words(self, name: str, **values: Value) -> Pair:
        """Words printed on every sheet; a value may be a function of the language tag."""
        return self.pair(lambda tag: printed(name, tag, **values))

    def typed(self, text: str) -> Pair:
        """Words that a person typed: the same on both sides, in the reader's script or not."""
        typed = Text(text, self.reader.tag, TranslationState.SOURCE)
        return Pair(typed, Text(text, self.official.tag, TranslationState.SOURCE) if self.official else None)

    def language_name(self, tag: str) -> Callable[[str], str]:
        """A function that names a language in another: its own name in itself, else CLDR's or the English name."""
        language = self._library.language(tag)

        def name(shown_in: str) -> str:
            if shown_in == tag:
                return language.own_name
            if shown_in == SOURCE:
                return language.name
            return language_name(tag, shown_in) or language.name

        return name

    def describe(self, tags: Iterable[str]) -> dict[str, SheetLanguage]:
        """The languages that really occur, by tag."""
        found = {}
        for tag in dict.fromkeys([self.reader.tag, *tags]):
            language = self.reader if tag == self.reader.tag else self._library.language(tag)
            found[tag] = SheetLanguage(tag, language.name, language.own_name, language.script, language.direction)
        return found


def country_in(code: str) -> Callable[[str], str]:
    """A function that names a country in a language."""
    return lambda tag: country_name(code, tag)


def date_in(date: str) -> Callable[[str], str]:
    """A function that writes an ISO 8601 date in a language; the ISO form where it is not known how.

    >>> date_in("2026-11-24")("es")
    '24 de noviembre de 2026'
    """

    return lambda tag: written_date(_date(date), "long", tag) if knows_dates(tag) else date


def _date(date: str) -> datetime.date:
    return datetime.date.fromisoformat(date)


def worst(texts: Iterable[Text]) -> TranslationState:
    """The worst state among passages, SOURCE where there are none."""
    return max((text.state for text in texts), key=lambda state: state.rank, default=TranslationState.SOURCE)
