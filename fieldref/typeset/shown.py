"""The text that a page of the setter shows: stretches of it as they stand in the page's drawing, glyph by glyph.

The drawing is written by a machine and always in one form, so its text is found by that form, which takes a
twentieth of the time of going through all its operators. What has another form is left as it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from fieldref.typeset.faces import Face

_NUMBER = rb"-?\d*\.?\d+"
_STRING = rb"\((?:[^()\\]|\\.)*+\)"
for _ in range(4):
    # Brackets inside a string stand as they are where they come in pairs.
    _STRING = rb"\((?:[^()\\]|\\.|" + _STRING + rb")*+\)"
_STRING = rb"(?:" + _STRING + rb"|<[0-9A-Fa-f]*>)"


def _form(pattern: bytes) -> re.Pattern[bytes]:
    return re.compile(pattern.replace(b"NUMBER", _NUMBER).replace(b"STRING", _STRING), re.DOTALL)


_STRETCH = _form(
    rb"(?P<start>/(?:Span<</MCID (?P<tag>\d+)[^()<>]*+(?:\([^()\\]*+\))?>>|Artifact<<[^()<>]*+>>)BDC\n)"
    rb"q 1 0 0 -1 (?P<x>NUMBER) (?P<y>NUMBER) cm(?P<colour>/c\d+ cs [^()/]*? scn)\n"
    rb"BT(?P<body>(?:[^()E]++|STRING|E(?!T\n))*+)ET\nQ\nEMC"
)
_PART = _form(
    rb"/Span<</ActualText(?:<(?P<hex>[0-9A-Fa-f]+)>|(?P<plain>STRING))>>BDC"
    rb"|(?P<reversed>/ReversedChars BMC)"
    rb"|(?P<end>EMC)"
    rb"|0 Tr/(?P<font>\w+) (?P<size>NUMBER) Tf 1 0 0 -1 (?P<x>NUMBER) (?P<y>NUMBER) Tm"
    rb"|\[(?P<moved>(?:[^()\]<]++|STRING)*+)\]TJ"
    rb"|(?P<shown>STRING)Tj"
    rb"|\s+"
)
_MOVE = _form(rb"(?P<string>STRING)|(?P<move>NUMBER)|\s+")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


@dataclass(slots=True)
class Glyph:
    """One glyph: its number in the font, where its pen starts on the page, and how far it moves the pen (points)."""

    number: int
    x: float
    y: float
    width: float


@dataclass(slots=True)
class Piece:
    """Glyphs that stand together for ``text``; a letter's glyphs may be several pieces where they differ in height."""

    text: str
    glyphs: list[Glyph]


@dataclass(slots=True)
class Stretch:
    """Text of one font and size that the setter shows in one go: from ``x`` to ``end``, in points from the left.

    The glyphs alone make up the room between, since signs are set off to and fro.

    ``tag`` is its number among the marked parts of the page, -1 outside the reading order. ``place`` is where it
    stands in the drawing. ``plain`` is true where each glyph says what it stands for and readers agree on the order.
    """

    tag: int
    place: tuple[int, int]
    start: bytes
    colour: bytes
    font: str
    size: float
    x: float
    y: float
    end: float
    plain: bool
    pieces: list[Piece]


def stretches(drawing: bytes, faces: dict[str, Face]) -> Iterator[Stretch]:
    """All text in a font of ``faces``, in order."""
    for found in _STRETCH.finditer(drawing):
        stretch = _stretch(found, faces)
        if stretch is not None:
            yield stretch


def _stretch(found: re.Match[bytes], faces: dict[str, Face]) -> Stretch | None:
    reading = _Reading(float(found["x"]), float(found["y"]), faces)
    if not reading.read(found["body"]) or reading.face is None:
        return None
    return Stretch(
        tag=int(found["tag"] or -1),
        place=found.span(),
        start=found["start"],
        colour=found["colour"],
        font=reading.font,
        size=reading.size,
        x=float(found["x"]),
        y=float(found["y"]),
        end=float(found["x"]) + reading.room,
        plain=reading.plain,
        pieces=reading.pieces,
    )


class _Reading:
    """Follows the pen through one stretch of text."""

    def __init__(self, x: float, y: float, faces: dict[str, Face]) -> None:
        self.x, self.y = x, y
        self.faces = faces
        self.face: Face | None = None
        self.font = ""
        self.size = 0.0
        self.pen = x
        self.room = 0.0
        self.height = y
        self.plain = True
        self.pieces: list[Piece] = []
        self.piece: Piece | None = None

    def read(self, body: bytes) -> bool:
        """False where something has another form."""
        at = 0
        while at < len(body):
            part = _PART.match(body, at)
            if part is None or not self._take(part):
                return False
            at = part.end()
        return True

    def _take(self, part: re.Match[bytes]) -> bool:
        kind = part.lastgroup
        if kind == "y":
            return self._set(part)
        if kind in ("hex", "plain"):
            self.plain = False
            self.piece = Piece(_actual(part), [])
            self.pieces.append(self.piece)
        elif kind == "reversed":
            self.plain = False
        elif kind == "end":
            self.piece = None
        elif kind == "shown":
            return self._show(part["shown"])
        elif kind == "moved":
            return self._show_moved(part["moved"])
        return True

    def _set(self, part: re.Match[bytes]) -> bool:
        font, size = part["font"].decode(), float(part["size"])
        if self.face is not None and (font, size) != (self.font, self.size):
            return False
        self.font, self.size, self.face = font, size, self.faces.get(font)
        self.pen, self.height = self.x + float(part["x"]), self.y - float(part["y"])
        return self.face is not None

    def _show_moved(self, parts: bytes) -> bool:
        for part in _MOVE.finditer(parts):
            if part["move"]:
                self.pen -= float(part["move"]) * self.size / 1000
            elif part["string"] and not self._show(part["string"]):
                return False
        return True

    def _show(self, string: bytes) -> bool:
        face = self.face
        if face is None:
            return False
        for number in _numbers(string):
            width = face.widths.get(number, 0) * self.size / 1000
            glyph = Glyph(number, self.pen, self.height, width)
            if self.piece is not None:
                self.piece.glyphs.append(glyph)
            else:
                self.pieces.append(Piece(face.says.get(number, ""), [glyph]))
            self.pen += width
            self.room += width
        return True


def _actual(part: re.Match[bytes]) -> str:
    raw = bytes.fromhex(part["hex"].decode()) if part["hex"] else _bytes(part["plain"])
    return raw[2:].decode("utf-16-be") if raw.startswith(b"\xfe\xff") else raw.decode("latin-1")


@lru_cache(maxsize=4096)
def _numbers(string: bytes) -> tuple[int, ...]:
    raw = _bytes(string)
    return tuple(int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2))


def _bytes(string: bytes) -> bytes:
    """What a string stands for.

    >>> _bytes(rb"(a\\000\\(\\n)")
    b'a\\x00(\\n'
    """
    if string.startswith(b"<"):
        return bytes.fromhex(string[1:-1].decode())
    return _ESCAPE.sub(_unescaped, string[1:-1])


def _unescaped(found: re.Match[bytes]) -> bytes:
    escaped = found[1]
    return bytes([int(escaped, 8)]) if escaped.isdigit() else _ESCAPED.get(escaped, escaped)
