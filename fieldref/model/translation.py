"""How far a translated text can be trusted."""

from dataclasses import dataclass
from enum import StrEnum


class TranslationState(StrEnum):
    """``source`` is the English original; ``reviewed`` was read by a named person.

    ``draft`` is gettext's fuzzy: nobody who speaks the language has checked it.
    ``stale`` was translated from an earlier English text. ``missing`` means English is shown instead.
    """

    SOURCE = "source"
    REVIEWED = "reviewed"
    DRAFT = "draft"
    STALE = "stale"
    MISSING = "missing"

    @property
    def rank(self) -> int:
        """0 is best; a passage made of several texts is as good as its worst one.

        >>> max([TranslationState.REVIEWED, TranslationState.DRAFT], key=lambda s: s.rank).value
        'draft'
        """
        return list(TranslationState).index(self)


@dataclass(frozen=True)
class Text:
    """One passage in one language, with the state of its translation.

    ``language`` is the language the words are really in: where a translation is missing it is the source's.
    """

    words: str
    language: str
    state: TranslationState
