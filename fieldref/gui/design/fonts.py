"""Bundled fonts, each script's loaded when it is first shown."""

import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from PySide6.QtGui import QFont, QFontDatabase

from fieldref import paths
from fieldref.gui.design.measures import Measures, Size
from fieldref.model.language import Language

LATIN = "Noto Sans"
_FOREIGN_LATIN = ("Arab", "Aran")
# Line height in per cent where the fonts themselves ask for more than twice the size of the text.
_TALL = {"Arab": 84, "Aran": 88, "Mymr": 86}


@dataclass(frozen=True)
class ScriptSetting:
    """How a script is set: font families in order, factor on the size, extra leading in em."""

    families: tuple[str, ...] = (LATIN,)
    scale: float = 1.0
    leading: float = 0.62
    bundled: bool = True


class Fonts:
    """Loads font files on demand. ``missing`` holds families whose files are not there or not readable."""

    def __init__(self) -> None:
        self._loaded: set[str] = set()
        self._settings: dict[str, ScriptSetting] = {}
        self.missing: set[str] = set()

    @cached_property
    def _table(self) -> dict[str, Any]:
        try:
            table: dict[str, Any] = json.loads((paths.fonts() / "fonts.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {"families": {}, "scripts": {}}
        return table

    def setting(self, script: str) -> ScriptSetting:
        """How ``script`` (ISO 15924) is set, its fonts loaded now."""
        if script not in self._settings:
            self._settings[script] = self._set(script)
        return self._settings[script]

    def _set(self, script: str) -> ScriptSetting:
        known = self._table["scripts"].get(script)
        if known is None:
            self.need(LATIN)
            return ScriptSetting(bundled=False)
        families = tuple(dict.fromkeys((*known.get("screen", known["families"]), LATIN)))
        if script in _FOREIGN_LATIN:
            # Fonts of these scripts bring Latin letters of another style; Noto Sans has to be asked first.
            families = tuple(dict.fromkeys((LATIN, *families)))
        for family in families:
            self.need(family)
        return ScriptSetting(families, known.get("scale", 1.0), known.get("leading", 0.62))

    def script_of(self, language: Language) -> str:
        """The script a language is set in: readers of some Arabic-script languages expect Nastaliq."""
        for script, known in self._table["scripts"].items():
            if language.tag in known.get("languages", ()):
                return str(script)
        return language.script

    def need(self, family: str) -> None:
        """Load the files of a family once."""
        if family in self._loaded:
            return
        self._loaded.add(family)
        for name in self._table["families"].get(family, {}).get("files", [None]):
            if name is None or QFontDatabase.addApplicationFont(str(paths.fonts() / name)) < 0:
                self.missing.add(family)


@dataclass
class Type:
    """Fonts at the chosen sizes."""

    fonts: Fonts
    measures: Measures
    interface_script: str = "Latn"
    _cache: dict[tuple[Size, bool, str], QFont] = field(default_factory=dict)

    def font(self, size: Size = Size.BODY, bold: bool = False, script: str = "") -> QFont:
        """A font of one of the four sizes for text in ``script``, the interface's where not given."""
        script = script or self.interface_script
        key = (size, bold, script)
        if key not in self._cache:
            self._cache[key] = self._make(size, bold, script)
        return QFont(self._cache[key])

    def _make(self, size: Size, bold: bool, script: str) -> QFont:
        setting = self.fonts.setting(script)
        interface = self.fonts.setting(self.interface_script)
        font = QFont()
        families = (*setting.families, *interface.families)
        font.setFamilies(list(dict.fromkeys(families)))
        font.setPixelSize(round(self.measures.text(size) * setting.scale))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        return font

    def leading(self, script: str = "") -> int:
        """Line height in per cent for text in a script.

        The metrics of Noto's taller scripts hold most of it already; Latin gets what long reading needs.
        """
        script = script or self.interface_script
        return _TALL.get(script) or (112 if self.fonts.setting(script).leading <= 0.7 else 102)
