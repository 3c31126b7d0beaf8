"""Posters: point to your language, and rights at a glance."""

from collections.abc import Callable
from dataclasses import replace

from fieldref.browse import overview
from fieldref.model.language import Language
from fieldref.model.translation import Text
from fieldref.sheet.composed import GlanceTable, PointLine, Sheet
from fieldref.sheet.opening import opened
from fieldref.sheet.passages import Voices
from fieldref.sheet.request import SheetRequest
from fieldref.store import Library

REGIONS = (
    "middle-east",
    "horn-east-africa",
    "west-central-africa",
    "south-asia",
    "southeast-east-asia",
    "caucasus-central-asia",
    "europe",
    "americas",
)


def language_poster(library: Library, request: SheetRequest, voices: Voices) -> Sheet:
    """The poster "point to your language": own names by region, in the order of languages.toml.

    ``request.languages`` limits it to those tags; without it every listed language is there.
    """
    chosen = [library.language(tag) for tag in request.languages] or list(library.languages())
    regions = []
    for region in REGIONS:
        lines = tuple(_point(language) for language in chosen if _region(language) == region)
        if lines:
            regions.append((voices.words(region), lines))
    return replace(opened(request, voices, "point-to-your-language", voices.words("point")), regions=tuple(regions))


def _region(language: Language) -> str:
    return language.region if language.region in REGIONS else REGIONS[-1]


def _point(language: Language) -> PointLine:
    return PointLine(language.tag, language.own_name, language.point, language.name)


def glance_poster(library: Library, request: SheetRequest, voices: Voices) -> Sheet:
    """Families of rights against categories of person, adding up as the model text has it."""
    families = library.terms("family", voices.reader.tag)
    categories = library.categories()
    held = overview(library)

    def cell(family: str, category: str) -> int:
        entries = held.get((family, category), ())
        return 2 if any(one.added_by == category for one in entries) else 1 if entries else 0

    table = GlanceTable(
        families=tuple(voices.pair(_name(library, "family", family.id)) for family in families),
        categories=tuple(voices.pair(_name(library, "category", identifier)) for identifier in categories),
        cells=tuple(tuple(cell(family.id, category) for category in categories) for family in families),
    )
    return replace(opened(request, voices, "rights-at-a-glance", voices.words("glance")), glance=table)


def _name(library: Library, kind: str, identifier: str) -> Callable[[str], Text]:
    return lambda tag: library.passage(kind, identifier, "name", tag)
