"""Which bundled font sets which script, and which characters no font has.

Reads one small table that set-up wrote (``fonts/fonts.json``), never the fonts themselves.
"""

import json
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fieldref import paths
from fieldref.errors import DatabaseError, NotAvailableError
from fieldref.mark import N_

LATIN = "Noto Sans"
TABLE = "fonts.json"


@dataclass(frozen=True)
class ScriptSetting:
    """How a script is set: font families in order, and measures in em of the text size.

    ``line_height`` is from one baseline to the next; ``top`` and ``bottom`` are the room above and below a baseline.
    ``scale`` makes up for letters that look small; ``breaks_inside`` is true for scripts without spaces.
    """

    script: str
    families: tuple[str, ...]
    direction: str
    line_height: float
    top: float
    bottom: float
    scale: float
    breaks_inside: bool


class FontTable:
    """The bundled fonts: scripts they set and characters they cover."""

    def __init__(self, table: dict[str, dict[str, dict[str, object]]]) -> None:
        self._scripts = table["scripts"]
        self._covers = {family: described["covers"] for family, described in table["families"].items()}
        self._asked: dict[str, bool] = {}
        self._styles = {
            language: name
            for name, script in self._scripts.items()
            for language in script.get("languages", [])  # type: ignore[attr-defined]
        }

    def families(self) -> tuple[str, ...]:
        """Every bundled family, by name."""
        return tuple(sorted(self._covers))

    def setting(self, script: str, language: str = "") -> ScriptSetting:
        """How to set a language written in a script (ISO 15924).

        Raises:
            NotAvailableError: no bundled font sets the script; nothing may be printed in it.
        """
        name = self._styles.get(language, self._styles.get(language.split("-")[0], script))
        if script != "Arab":
            name = script
        found = self._scripts.get(name)
        if found is None:
            raise NotAvailableError(
                N_(
                    "No bundled font can set the script {script}, so nothing is printed in it; choose another language."
                ),
                script=script,
            )
        return _setting(name, found)

    def covers(self, character: str) -> bool:
        """True when some bundled font has the character."""
        found = self._asked.get(character)
        if found is None:
            found = any(_is_in(character, runs) for runs in self._covers.values())
            self._asked[character] = found
        return found

    def missing(self, words: str) -> str:
        """The characters of ``words`` that no bundled font has, each once, in order."""
        return "".join(c for c in dict.fromkeys(words) if not _needs_no_glyph(c) and not self.covers(c))


def _setting(name: str, found: dict[str, object]) -> ScriptSetting:
    families = tuple(str(family) for family in found["families"])  # type: ignore[attr-defined]
    if LATIN not in families:
        families += (LATIN,)
    return ScriptSetting(
        script=name,
        families=families,
        direction=str(found["direction"]),
        line_height=float(str(found["line_height"])),
        top=float(str(found.get("top", 0.8))),
        bottom=float(str(found.get("bottom", 0.2))),
        scale=float(str(found.get("scale", 1))),
        breaks_inside=found.get("breaks") == "inside",
    )


def _is_in(character: str, runs: object) -> bool:
    assert isinstance(runs, list)  # noqa: S101 - written by set-up
    place = bisect_right(runs, ord(character))
    return place % 2 == 1 or (place > 0 and runs[place - 1] == ord(character))


def _needs_no_glyph(character: str) -> bool:
    code = ord(character)
    return (
        code < 0x21 or code in (0xA0, 0xAD, 0xFEFF) or 0x200B <= code <= 0x200F or 0x2028 <= code <= 0x202E
        or 0x2060 <= code <= 0x206F or 0xFE00 <= code <= 0xFE0F
    )  # fmt: skip


@lru_cache(maxsize=4)
def _read(path: Path) -> FontTable:
    try:
        return FontTable(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError) as error:
        raise DatabaseError(
            N_("The bundled fonts are missing or damaged; copy the program again or run its set-up.")
        ) from error


def font_table() -> FontTable:
    """The table of the bundled fonts, read once.

    Raises:
        DatabaseError: the fonts are missing or damaged.
    """
    return _read(paths.fonts() / TABLE)
