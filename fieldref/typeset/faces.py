"""A font of a PDF whose codes can be given out anew: one code for each pair of a glyph and what it says."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pikepdf

# Codes for glyphs that say nothing: characters that nobody sees, for readers that show a code without a text as such.
_UNSEEN = (*range(0x200B, 0x2010), *range(0x2060, 0x2070), *range(0x180B, 0x1810), 0x034F, 0x17B4, 0x17B5)
_SAYS = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]*)>")
_LAST = 0xD7FF
_ENTRIES = 100
_ITS_OWN = -1
_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Said def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{entries}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class Face:
    """A composite TrueType font as the setter writes it, where a code is the number of a glyph.

    Widths are in thousandths of the text size. Codes that are in use stay what they are.
    """

    def __init__(self, font: pikepdf.Object) -> None:
        self._font = font
        self._inner = font.DescendantFonts[0]
        # Some readers cut fractions off, so that 501.99997 would become 501.
        self.widths = {code: round(width, 3) for code, width in _widths(self._inner.W)}
        self.says: dict[int, str] = dict(_said(font.ToUnicode.read_bytes()))
        # The first code that is not the number of a glyph.
        self._first = self._next = max([*self.widths, *self.says], default=0) + 1
        self._glyphs: dict[int, int] = {}
        self._given: dict[tuple[int, str, int], int] = {}
        self._unseen = [code for code in _UNSEEN if code >= self._first]

    def code(self, glyph: int, text: str) -> int:
        """The code of a glyph that says ``text``; one that says nothing where it is empty."""
        if self.says.get(glyph) == text:
            return glyph
        return self._given.get((glyph, text, _ITS_OWN)) or self._give(glyph, text, _ITS_OWN)

    def bearer(self, text: str, width: int, glyph: int) -> int:
        """The code of a ``text`` that takes ``width``; ``glyph`` has to be in the font, but is not to be painted."""
        return self._given.get((0, text, width)) or self._give(glyph, text, width)

    def _give(self, glyph: int, text: str, width: int) -> int:
        code = self._unseen.pop() if not text and self._unseen else self._fresh()
        self._given[glyph if width == _ITS_OWN else 0, text, width] = code
        self._glyphs[code] = glyph
        self.widths[code] = self.widths.get(glyph, 0) if width == _ITS_OWN else width
        self.says[code] = text
        return code

    def _fresh(self) -> int:
        while self._next in _UNSEEN:
            self._next += 1
        if self._next > _LAST:
            raise OverflowError("a font has more pairs of glyph and text than codes")
        self._next += 1
        return self._next - 1

    def write(self, pdf: pikepdf.Pdf) -> None:
        """Put the codes that were given out into the file; nothing where there are none."""
        if not self._glyphs:
            return
        glyphs = [*range(self._first), *[0] * (max(self._glyphs) + 1 - self._first)]
        for code, glyph in self._glyphs.items():
            glyphs[code] = glyph
        self._inner.CIDToGIDMap = pdf.make_stream(b"".join(glyph.to_bytes(2, "big") for glyph in glyphs))
        self._inner.W = pikepdf.Array(
            [part for code, width in sorted(self.widths.items()) if width for part in (code, code, _number(width))]
        )
        self._font.ToUnicode = pdf.make_stream(_cmap(self.says))
        # It lists the codes before, and readers shall ignore it.
        if "/CIDSet" in self._inner.FontDescriptor:
            del self._inner.FontDescriptor["/CIDSet"]


def is_face(font: pikepdf.Object) -> bool:
    """True for a font whose codes are numbers of glyphs."""
    if font.get("/Subtype") != "/Type0" or font.get("/Encoding") != "/Identity-H" or "/ToUnicode" not in font:
        return False
    inner = font.DescendantFonts[0]
    return bool(inner.get("/CIDToGIDMap") == "/Identity" and "/W" in inner and inner.get("/DW", 1000) == 0)


def _widths(given: pikepdf.Object) -> Iterator[tuple[int, float]]:
    """Each code with its width. ``given`` is ``first last width`` or ``first [width ...]``, one after another."""
    parts = list(given)
    at = 0
    while at < len(parts):
        first = int(parts[at])
        if isinstance(parts[at + 1], pikepdf.Array):
            yield from enumerate(map(float, parts[at + 1]), first)
            at += 2
        else:
            yield from ((code, float(parts[at + 2])) for code in range(first, int(parts[at + 1]) + 1))
            at += 3


def _said(cmap: bytes) -> Iterator[tuple[int, str]]:
    """Each code with its text; the setter writes single ones, never ranges."""
    for code, text in _SAYS.findall(cmap[cmap.find(b"endcodespacerange") :]):
        yield int(code, 16), bytes.fromhex(text.decode()).decode("utf-16-be")


def _cmap(says: dict[int, str]) -> bytes:
    lines = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in sorted(says.items())]
    blocks = [lines[at : at + _ENTRIES] for at in range(0, len(lines), _ENTRIES)]
    entries = "\n".join("\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]) for block in blocks)
    return _CMAP.format(entries=entries).encode()


def _number(width: float) -> Decimal | int:
    return int(width) if width == int(width) else Decimal(f"{width:.3f}")
