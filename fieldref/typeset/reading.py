"""Makes a PDF say its text exactly, in every script and to every reader.

The setter's PDF library, krilla, gives each glyph of a letter the text of the whole letter and leaves the rest to
``ActualText`` (its issues 411 and 425; ``text/group.rs`` tells why). Readers that do not know ``ActualText`` (pypdf,
pdfminer, PDF.js, Preview) then find letters doubled; the others do where a letter's glyphs differ in height and so
come in parts. That is most letters of Nastaliq, Burmese or Khmer. Here each pair of a glyph and what it says gets a
code of its own, each character is told once, and glyphs that are left over say nothing.
"""

import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

import pikepdf

from fieldref.typeset.faces import Face, is_face
from fieldref.typeset.letters import Line, Told, is_from_the_right, told
from fieldref.typeset.shown import Glyph, Stretch, stretches

# Two stretches are of one line where the second starts about where the first ends, and not much higher or lower.
# In parts of the text size.
_BACK, _ON, _RISE = 0.6, 1.0, 2.0
# Where a drawing has none of these marks, and no glyph stands for a letter with a sign, the text is exact already.
_MARKS = (b"/ActualText", b"/ReversedChars")
_SEVERAL = re.compile(rb"> <([0-9A-F]{8,})>")
Owner = tuple[int, int]


def exact(pdf: bytes) -> bytes:
    """``pdf``, as the setter made it, with its text exact; the same bytes where it already was.

    Pages look the same, tags and languages stay, and the same file gives the same bytes.
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        retelling = _Retelling(opened)
        changed = [retelling.read(page) for page in opened.pages]
        if not any(changed):
            return pdf
        for face in retelling.faces.values():
            face.write(opened)
        out = io.BytesIO()
        opened.save(out, deterministic_id=True, fix_metadata_version=False)
    return out.getvalue()


class _Retelling:
    """Goes through the pages of one file. Pages that are drawn alike, as copies in a job are, are told once."""

    def __init__(self, opened: pikepdf.Pdf) -> None:
        self.faces: dict[Owner, Face] = {}
        self._opened = opened
        self._tags = pikepdf.NumberTree(opened.Root.StructTreeRoot.ParentTree)
        self._told: dict[tuple[object, ...], list[bytes]] = {}

    def read(self, page: pikepdf.Page) -> bool:
        """Tell the text of a page anew; False where nothing had to be changed."""
        drawing = page.Contents.read_bytes() if "/Contents" in page else b""
        fonts = dict(page.Resources.get("/Font", {}).items())
        usual = {name[1:]: font for name, font in fonts.items() if font.objgen in self.faces or is_face(font)}
        if not any(mark in drawing for mark in _MARKS) and not any(map(_has_signs, usual.values())):
            return False
        owners = self._owners(page)
        alike = (drawing, tuple(owners), *((name, font.objgen) for name, font in usual.items()))
        if alike not in self._told:
            self._told[alike] = list(_retold(drawing, self._named(usual), owners))
        parts = self._told[alike]
        if len(parts) > 1:
            page.Contents = self._opened.make_stream(b"".join(parts))
        return len(parts) > 1

    def _named(self, fonts: dict[str, pikepdf.Object]) -> dict[str, Face]:
        for font in fonts.values():
            if font.objgen not in self.faces:
                self.faces[font.objgen] = Face(font)
        return {name: self.faces[font.objgen] for name, font in fonts.items()}

    def _owners(self, page: pikepdf.Page) -> list[int]:
        """The tag that owns each marked part of the page: a number for each tag, in order."""
        numbers: dict[Owner, int] = {}
        owned = self._tags[int(page.StructParents)] if "/StructParents" in page else ()
        return [numbers.setdefault(tag.objgen, len(numbers)) for tag in owned]


def _has_signs(font: pikepdf.Object) -> bool:
    """True where a glyph stands for a letter with a sign, of which it may be one of several."""
    said = (bytes.fromhex(text.decode()) for text in _SEVERAL.findall(font.ToUnicode.read_bytes()))
    return any(
        unicodedata.category(character).startswith("M") for text in said for character in text.decode("utf-16-be")
    )


def _retold(drawing: bytes, faces: dict[str, Face], owners: Sequence[int]) -> Iterator[bytes]:
    at = 0
    for line in _lines(stretches(drawing, faces), owners):
        is_plain = all(stretch.plain for stretch in line) and len({stretch.y for stretch in line}) == 1
        found = None if is_plain else told(line)
        if found is None:
            continue
        yield drawing[at : line[0].place[0]]
        yield from _written(line, found, faces[line[0].font])
        at = line[-1].place[1]
    yield drawing[at:]


def _lines(found: Iterable[Stretch], owners: Sequence[int]) -> Iterator[list[Stretch]]:
    line: list[Stretch] = []
    for stretch in found:
        if line and not _goes_on(line, stretch, owners):
            yield line
            line = []
        line.append(stretch)
    if line:
        yield line


def _goes_on(line: Sequence[Stretch], stretch: Stretch, owners: Sequence[int]) -> bool:
    last = line[-1]
    if stretch.tag < 0 or last.tag < 0 or owners[stretch.tag] != owners[last.tag] or last.place[1] != stretch.place[0]:
        return False
    if (last.colour, last.font, last.size) != (stretch.colour, stretch.font, stretch.size):
        return False
    gap = (stretch.x - last.end) / stretch.size
    return -_BACK < gap < _ON and abs(stretch.y - last.y) < _RISE * stretch.size


def _written(line: Sequence[Stretch], found: Line, face: Face) -> Iterator[bytes]:
    """A line as one stretch of text: what it says first, then the glyphs that say nothing.

    Those stand for the end of the line, which is right for who reads ``ActualText`` and the same as nothing for who
    sorts text by its place. They come from the right to the left, so that nobody takes the way between for a space.
    The marked parts that the line had before stay, empty, so that the tags need no change.
    """
    first = line[0]
    pen = _Pen(face, first.size, first.x)
    yield first.start + b"q 1 0 0 -1 %s %s cm" % (_number(first.x), _number(found.y)) + first.colour
    yield b"\nBT/%s %s Tf" % (first.font.encode(), _number(first.size))
    for word in found.words:
        yield from pen.tell(word)
    if found.rest:
        yield b"\n/Span<</ActualText<FEFF000A>>>BDC" + pen.mode(seen=True)
        for glyph in sorted(found.rest, key=lambda glyph: (-glyph.x, glyph.y)):
            yield pen.paint(glyph, glyph.y - found.y)
        yield b" 0 Ts EMC"
    yield b"\nET\nQ\nEMC"
    for stretch in line[1:]:
        yield stretch.start + b"EMC"


class _Pen:
    """Writes glyphs of one line at their places, which are in points from the left of the page."""

    def __init__(self, face: Face, size: float, x: float) -> None:
        self._face = face
        self._size = size
        self._left = self._x = x
        self._is_seen: bool | None = None
        self._rise = 0.0
        self._model = max(face.widths, key=lambda glyph: (face.widths[glyph], -glyph))

    def mode(self, seen: bool) -> bytes:
        """The change to letters that are painted, or that are not."""
        if seen is self._is_seen:
            return b""
        self._is_seen = seen
        return b" 0 Tr" if seen else b" 3 Tr"

    def tell(self, word: Sequence[Told]) -> Iterator[bytes]:
        """A word; where it is from right to left, it stands in the file from its end."""
        is_reversed = any(is_from_the_right(part.text) for part in word)
        yield b"/ReversedChars BMC" if is_reversed else b""
        at = 0
        while at < len(word):
            seen = word[at].glyph is not None
            end = next((n for n in range(at, len(word)) if (word[n].glyph is not None) != seen), len(word))
            yield (
                self.mode(seen)
                + self._start(word[at].x)
                + self._shown((part.x, self._code(part)) for part in word[at:end])
            )
            at = end
        yield b" EMC" if is_reversed else b""

    def paint(self, glyph: Glyph, rise: float) -> bytes:
        """A glyph that says nothing, ``rise`` points above the line."""
        change = b"" if rise == self._rise else b" %s Ts" % _number(rise)
        self._rise = rise
        return change + self._shown([(glyph.x, self._face.code(glyph.number, ""))])

    def _start(self, x: float) -> bytes:
        """Put the pen down anew, so that no error of a reader adds up along the line."""
        self._x = x
        return b" 1 0 0 -1 %s 0 Tm" % _number(x - self._left)

    def _code(self, part: Told) -> int:
        if part.glyph is not None:
            return self._face.code(part.glyph.number, part.text)
        return self._face.bearer(part.text, part.width, self._model)

    def _shown(self, placed: Iterable[tuple[float, int]]) -> bytes:
        parts: list[bytes] = []
        codes = ""
        for x, code in placed:
            move = round((self._x - x) / self._size * 1000, 2)
            if move:
                if codes:
                    parts.append(b"<%s>" % codes.encode())
                parts.append(_number(move))
                codes = ""
            codes += f"{code:04X}"
            self._x += (self._face.widths[code] - move) * self._size / 1000
        parts.append(b"<%s>" % codes.encode())
        return b"[" + b"".join(parts) + b"]TJ"


def _number(value: float) -> bytes:
    """Without an exponent, which a PDF cannot have.

    >>> _number(1e-05), _number(12.50), _number(-3)
    (b'0.00001', b'12.5', b'-3')
    """
    return (f"{value:.6f}".rstrip("0").rstrip(".") or "0").encode()
