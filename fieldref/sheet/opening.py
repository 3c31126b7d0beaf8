"""How every sheet begins: what was asked for and its title. What stands on it is put in afterwards."""

from fieldref.sheet.composed import Pair, Sheet
from fieldref.sheet.passages import Voices
from fieldref.sheet.request import SheetRequest
from fieldref.sheet.typed import clean

LONGEST_TITLE = 160


def opened(request: SheetRequest, voices: Voices, identifier: str, title: Pair) -> Sheet:
    """A sheet with nothing on it yet, under the title the person typed, else under ``title``."""
    typed = clean(request.title, LONGEST_TITLE)
    return Sheet(
        id=identifier,
        layout=request.layout,
        paper=request.paper,
        flip=request.flip,
        reader=voices.reader.tag,
        official=voices.official.tag if voices.official else "",
        languages={},
        words={},
        title=voices.typed(typed) if typed else title,
        country=request.country,
        date=request.date,
    )
