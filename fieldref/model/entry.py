"""An entry: one right or one practical subject, self-contained, with its law and its date."""

from dataclasses import dataclass, field
from enum import StrEnum

from fieldref.model.law import Force, Grade
from fieldref.model.translation import Text, TranslationState


class Section(StrEnum):
    """The passages of an entry, in reading order."""

    TITLE = "title"
    TERM = "term"
    KEY_MESSAGE = "key-message"
    MEANING = "what-it-means"
    ACTION = "what-you-can-do"
    LIMITS = "limits"


class Kind(StrEnum):
    """What an entry is. Open questions and the framework look different from rights, on screen and paper."""

    RIGHT = "right"
    DEFINITION = "definition"
    DUTY = "duty"
    PROCEDURE = "procedure"
    COOPERATION = "cooperation"
    OPEN_QUESTION = "open-question"
    FRAMEWORK = "framework"


@dataclass(frozen=True)
class Citation:
    """The law behind an entry: instrument, provision, what it says in our own words, force, grade."""

    instrument: str
    provision: str
    says: str
    force: Force
    grade: Grade


@dataclass(frozen=True)
class Entry:
    """One entry as read from the library, its passages in one language (or English where missing)."""

    id: str
    chapter: str
    family: str
    kind: Kind
    checked_on: str
    texts: dict[Section, Text]
    categories: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    situations: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    udhr: tuple[int, ...] = ()
    related: tuple[str, ...] = ()
    asked_as: tuple[str, ...] = field(default=(), repr=False)

    @property
    def title(self) -> str:
        """The title in the language the entry was read in."""
        return self.texts[Section.TITLE].words

    @property
    def state(self) -> TranslationState:
        """The worst state of any of its passages."""
        return max((text.state for text in self.texts.values()), key=lambda state: state.rank)
