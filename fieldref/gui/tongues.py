"""How words in a language are set: script and direction, looked up once a language."""

import unicodedata
from dataclasses import dataclass

from fieldref.errors import FieldrefError
from fieldref.gui.design.fonts import Fonts
from fieldref.store import Library


def reads_from_left(words: str) -> bool:
    """Whether the first letter with a direction runs from left to right.

    >>> reads_from_left("1951 Convention"), reads_from_left("(حق)")
    (True, False)
    """
    strong = (unicodedata.bidirectional(letter) for letter in words)
    return next((kind == "L" for kind in strong if kind in ("L", "R", "AL")), True)


@dataclass(frozen=True)
class Tongue:
    """A language as the screen needs it."""

    tag: str
    script: str
    rtl: bool
    own_name: str


class Tongues:
    """Looks languages up in the library; also variants of the Universal Declaration, which may differ in script."""

    def __init__(self, library: Library, fonts: Fonts) -> None:
        self._library = library
        self._fonts = fonts
        self._known: dict[str, Tongue] = {}
        self._variants: dict[str, Tongue] = {}

    def of(self, tag: str, variant: str = "") -> Tongue:
        """A language, or the language of a variant."""
        if variant:
            return self._of_variant(variant)
        if tag not in self._known:
            try:
                found = self._library.language(tag)
                script, rtl = self._fonts.script_of(found), found.direction == "rtl"
                self._known[tag] = Tongue(tag, script, rtl, found.own_name)
            except FieldrefError:
                self._known[tag] = Tongue(tag, "Latn", False, tag)
        return self._known[tag]

    def _of_variant(self, code: str) -> Tongue:
        if not self._variants:
            for each in self._library.variants():
                self._variants[each.code] = Tongue(each.language, each.script, each.direction == "rtl", each.name)
        return self._variants.get(code) or self.of(code)
