"""Turns a composed sheet into the plain data that the templates read: never source text."""

import dataclasses
from collections import Counter
from enum import Enum

import segno
from fontTools import unicodedata as scripts

from fieldref.errors import NotAvailableError
from fieldref.mark import N_
from fieldref.model.translation import Text, TranslationState
from fieldref.sheet import CARD_COLUMNS, Contact, Sheet, SheetLanguage
from fieldref.typeset.directions import first_strong, isolate
from fieldref.typeset.fonts import FontTable, ScriptSetting

Data = dict[str, object]
TYPED = "typed:"
_PLAIN_SCRIPTS = {"Hani": "Hans", "Hira": "Jpan", "Kana": "Jpan", "Hang": "Kore"}
_SUBSTITUTE = "?"


class Setting:
    """Collects the data of one sheet, the voices it needs and the characters that no font has."""

    def __init__(self, sheet: Sheet, fonts: FontTable) -> None:
        self._sheet = sheet
        self._fonts = fonts
        self.voices: dict[str, Data] = {}
        self.missing = ""

    def data(self) -> Data:
        """Everything the template reads, ready for JSON."""
        sheet = self._sheet
        contacts = [self._contact(contact) for contact in sheet.contacts]
        found = {
            field.name: self._plain(getattr(sheet, field.name))
            for field in dataclasses.fields(sheet)
            if field.name not in ("contacts", "languages", "code_text")
        }
        found["contacts"] = contacts
        found["code"] = _square_code(sheet.code_text)
        found["names"] = {tag: self._name(language) for tag, language in sheet.languages.items()}
        found["tight"] = 0
        found["stretch"] = False
        found["card_grid"] = (CARD_COLUMNS, sheet.paper.card_rows)
        self._voice(sheet.reader)
        self._voice("en")
        found["voices"] = self.voices
        return found

    def _plain(self, value: object) -> object:
        if isinstance(value, Text):
            return {"w": self._words(value), "l": value.language, "s": value.state.value}
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return {field.name: self._plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
        if isinstance(value, Enum):
            return value.value
        if isinstance(value, dict):
            return {str(key): self._plain(each) for key, each in value.items()}
        if isinstance(value, tuple | list):
            return [self._plain(each) for each in value]
        return value

    def _words(self, text: Text) -> str:
        voice = self._voice(text.language)
        words = "".join(c for c in text.words if c == "\n" or (ord(c) >= 0x20 and not 0x7F <= ord(c) <= 0x9F))
        missing = self._fonts.missing(words)
        if missing and text.words not in (self._sheet.title.reader.words,):
            raise NotAvailableError(
                N_("No bundled font has these characters of the {language} text: {characters}. Nothing is printed."),
                language=self._sheet.languages[text.language].name,
                characters=" ".join(missing[:12]),
            )
        return isolate(self._without(words, missing), str(voice["dir"]))

    def _without(self, words: str, missing: str) -> str:
        self.missing += "".join(character for character in missing if character not in self.missing)
        return words.translate(dict.fromkeys(map(ord, missing), _SUBSTITUTE))

    def _voice(self, tag: str) -> Data:
        if tag not in self.voices:
            language = self._sheet.languages[tag]
            self.voices[tag] = self._described(language.script, language.direction, tag)
        return self.voices[tag]

    def _described(self, script: str, direction: str, tag: str) -> Data:
        setting = self._fonts.setting(script, tag)
        parts = tag.split("-")
        region = next((part for part in parts[1:] if len(part) == 2 and part.isupper()), "")
        voice: Data = {
            "lang": parts[0].lower() if 2 <= len(parts[0]) <= 3 else "en",
            "region": region,
            "script": script.lower(),
            "dir": direction,
        }
        if setting.script != script:
            voice["small"] = _measures(self._fonts.setting(script))
        return voice | _measures(setting)

    def _name(self, language: SheetLanguage) -> Data:
        """How a language is named on paper: own name in its own script, and the English name."""
        try:
            own = self._plain(Text(language.own_name, language.tag, TranslationState.SOURCE))
        except NotAvailableError:
            own = None
        return {"own": own, "name": language.name}

    def _contact(self, contact: Contact) -> Data:
        return {field.name: self._typed(str(getattr(contact, field.name))) for field in dataclasses.fields(contact)}

    def _typed(self, words: str) -> Data:
        """Words that a person typed, in whichever script they are; characters without a font are replaced."""
        script = dominant_script(words)
        direction = first_strong(words)
        key = f"{TYPED}{script}:{direction}"
        if key not in self.voices:
            try:
                self.voices[key] = self._described(script, direction, self._sheet.reader)
            except NotAvailableError:
                self.voices[key] = self._described("Latn", direction, "en")
        words = self._without(words, self._fonts.missing(words))
        return {"w": isolate(words, direction), "l": key, "s": "source"}


def _measures(setting: ScriptSetting) -> Data:
    return {
        "fonts": list(setting.families),
        "leading": round(setting.line_height - setting.top - setting.bottom, 3),
        "top": setting.top,
        "bottom": -setting.bottom,
        "scale": setting.scale,
        "breaks": setting.breaks_inside,
    }


def dominant_script(words: str) -> str:
    """The ISO 15924 code of the script most letters are in, "Latn" where there are none.

    >>> dominant_script("Νομική βοήθεια 210"), dominant_script("+30 210")
    ('Grek', 'Latn')
    """
    counts = Counter(scripts.script(character) for character in words)
    for neutral in ("Zyyy", "Zinh", "Zzzz"):
        counts.pop(neutral, None)
    if not counts:
        return "Latn"
    script: str = min(counts, key=lambda name: (-counts[name], name))
    return _PLAIN_SCRIPTS.get(script, script)


def _square_code(text: str) -> str:
    """The code as an SVG drawing, two modules of quiet zone; empty where there is nothing to say.

    The mask is fixed: choosing the best of eight takes longer than setting the page, and any of them can be read.
    """
    if not text:
        return ""
    return str(segno.make_qr(text, error="m", mask=2).svg_inline(border=2, dark="#1b1f1e", omitsize=True))
