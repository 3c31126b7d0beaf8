"""Posters: point to your language, and rights at a glance."""

from collections.abc import Callable

from fieldref.browse import Selection, select
from fieldref.model.language import Language
from fieldref.model.translation import Text
from fieldref.sheet.composed import GlanceTable, Pair, PointLine, Sheet
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
    return _empty(request, voices, "point-to-your-language", voices.words("point"), regions=tuple(regions))


def _region(language: Language) -> str:
    return language.region if language.region in REGIONS else REGIONS[-1]


def _point(language: Language) -> PointLine:
    return PointLine(language.tag, language.own_name, language.point, language.name)


def glance_poster(library: Library, request: SheetRequest, voices: Voices) -> Sheet:
    """Families of rights against categories of person, adding up as the model text has it."""
    families = library.terms("family", voices.reader.tag)
    categories = library.categories()
    rows = {family.id: [0] * len(categories) for family in families}
    family_of = dict(library.connection.execute("SELECT id, family FROM entry"))
    for column, category in enumerate(categories):
        for entry, sources in select(library, Selection(categories=(category,))).items():
            row = rows[family_of[entry]]
            row[column] = max(row[column], 2 if category in sources else 1)
    table = GlanceTable(
        families=tuple(voices.pair(_name(library, "family", family.id)) for family in families),
        categories=tuple(voices.pair(_name(library, "category", identifier)) for identifier in categories),
        cells=tuple(tuple(rows[family.id]) for family in families),
    )
    return _empty(request, voices, "rights-at-a-glance", voices.words("glance"), glance=table)


def _name(library: Library, kind: str, identifier: str) -> Callable[[str], Text]:
    return lambda tag: library.passage(kind, identifier, "name", tag)


def _empty(
    request: SheetRequest,
    voices: Voices,
    identifier: str,
    title: Pair,
    *,
    regions: tuple[tuple[Pair, tuple[PointLine, ...]], ...] = (),
    glance: GlanceTable | None = None,
) -> Sheet:
    return Sheet(
        id=identifier,
        layout=request.layout,
        paper=request.paper,
        flip=request.flip,
        reader=voices.reader.tag,
        official=voices.official.tag if voices.official else "",
        languages={},
        words={},
        title=voices.typed(request.title) if request.title else title,
        regions=regions,
        glance=glance,
        date=request.date,
        copies=request.copies,
    )
