"""Everything that was read, as the model's dataclasses, with the place of each record."""

from dataclasses import dataclass, field
from pathlib import Path

from fieldref.build.source import Place
from fieldref.errors import Fault
from fieldref.model.declaration import DeclarationArticle, Variant
from fieldref.model.entry import Entry
from fieldref.model.language import Language
from fieldref.model.law import Instrument, Participation
from fieldref.model.person import Category, Situation, Term
from fieldref.model.sheet import GlossaryTerm, ReadySheet, Statement
from fieldref.model.translation import Text, TranslationState

PassageKey = tuple[str, str, str]


@dataclass(frozen=True)
class Sources:
    """The folders a build reads: ``data/``, ``i18n/`` and the texts of the Universal Declaration."""

    root: Path
    declaration: Path

    @property
    def data(self) -> Path:
        """Reviewed text and tables."""
        return self.root / "data"

    @property
    def i18n(self) -> Path:
        """Languages and translations."""
        return self.root / "i18n"


@dataclass(frozen=True)
class Territory:
    """A territory to which its State's treaties do not all apply."""

    code: str
    state: str
    note: str
    confidence: str


@dataclass
class Content:
    """What the readers found; ``faults`` grows while they read."""

    chapters: list[Term] = field(default_factory=list)
    families: list[Term] = field(default_factory=list)
    groups: list[Term] = field(default_factory=list)
    topics: list[Term] = field(default_factory=list)
    situations: list[Situation] = field(default_factory=list)
    categories: list[Category] = field(default_factory=list)
    instruments: list[Instrument] = field(default_factory=list)
    participation: list[Participation] = field(default_factory=list)
    state_notes: dict[str, str] = field(default_factory=dict)
    territories: list[Territory] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    sheets: list[ReadySheet] = field(default_factory=list)
    glossary: list[GlossaryTerm] = field(default_factory=list)
    languages: list[Language] = field(default_factory=list)
    variants: list[Variant] = field(default_factory=list)
    declaration: list[DeclarationArticle] = field(default_factory=list)
    translations: dict[str, dict[PassageKey, Text]] = field(default_factory=dict)
    asked_as: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    synonyms: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    places: dict[tuple[str, str], Place] = field(default_factory=dict, repr=False)
    faults: list[Fault] = field(default_factory=list)

    def place(self, kind: str, identifier: str) -> Place:
        """Where a record stands, for a fault found later."""
        return self.places.get((kind, identifier), Place(kind))

    def remember(self, kind: str, identifier: str, place: Place) -> None:
        """Note where a record stands; a second one of the same name is a fault."""
        earlier = self.places.get((kind, identifier))
        if earlier is not None:
            message = f'The {kind} "{identifier}" already stands in {earlier.file}:{earlier.first}; rename one.'
            self.faults.append(place.fault("id", message))
        else:
            self.places[(kind, identifier)] = place


def english(words: str) -> Text:
    """A passage of the source language."""
    return Text(words, "en", TranslationState.SOURCE)
