"""Sheets whose lines are in many scripts: article 5 of the Universal Declaration, as its translations open it."""

import dataclasses
import itertools
import json
import re
from pathlib import Path

from fieldref.model.translation import Text, TranslationState
from fieldref.sheet import Contact, Layout, Sheet
from fieldref.sheet.composed import Pair, PointLine, SheetLanguage

WORDS: dict[str, dict[str, dict[str, str]]] = json.loads(
    (Path(__file__).parents[1] / "golden" / "scripts.json").read_text(encoding="utf-8")
)
# Scripts of bundled fonts that no translation of the Declaration is in: the language's own name has to do.
OWN_NAMES = {
    "rhg": {"script": "Rohg", "direction": "rtl", "words": "𐴌𐴗𐴥𐴝𐴙𐴚𐴒𐴙𐴝"},
    "nqo": {"script": "Nkoo", "direction": "rtl", "words": "ߒߞߏ"},
}
LANGUAGES: dict[str, dict[str, str]] = {
    tag: found for group in WORDS.values() for tag, found in group.items()
} | OWN_NAMES
_NUMBER = re.compile(r"\S*\d\S*")


def in_scripts(sheet: Sheet, group: str) -> Sheet:
    """``sheet`` with one line for each language of a group of ``golden/scripts.json`` instead of its own lines."""
    languages = {tag: _described(tag, tag) for tag in WORDS[group]}
    lines = tuple(
        dataclasses.replace(
            sheet.items[0], id=tag, citation=None, text=Pair(Text(found["words"], tag, TranslationState.REVIEWED))
        )
        for tag, found in WORDS[group].items()
    )
    return dataclasses.replace(
        sheet,
        items=lines,
        key_message=None,
        next_steps=(),
        declaration=(),
        contact_lines=0,
        law=(),
        languages=sheet.languages | languages,
    )


def in_language(sheet: Sheet, tag: str) -> Sheet:
    """``sheet`` with all that its reader reads in a language of ``LANGUAGES``: as long as before, numbers kept."""
    turned = _turned(sheet, tag)
    assert isinstance(turned, Sheet)
    name = _as_long(" " * 8, tag)
    point = PointLine(tag, name, _as_long(" " * 20, tag), tag)
    return dataclasses.replace(
        turned,
        reader=tag,
        languages=sheet.languages | {tag: _described(tag, name)},
        regions=tuple((region, (point, *lines)) for region, lines in turned.regions),
        contacts=(Contact(name, name, "+30 210 000-0000", "9:00–17:30"),) if sheet.layout is Layout.PAGE else (),
    )


def _described(tag: str, own_name: str) -> SheetLanguage:
    return SheetLanguage(tag, tag, own_name, LANGUAGES[tag]["script"], LANGUAGES[tag]["direction"])


def _turned(value: object, tag: str) -> object:
    """``value`` with the reader's half of each pair in it in another language."""
    if isinstance(value, Pair):
        words = _as_long(value.reader.words, tag)
        return Pair(Text(words, tag, TranslationState.DRAFT), value.official)
    if isinstance(value, tuple):
        return tuple(_turned(each, tag) for each in value)
    if isinstance(value, dict):
        return {key: _turned(each, tag) for key, each in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = (field.name for field in dataclasses.fields(value))
        return dataclasses.replace(value, **{name: _turned(getattr(value, name), tag) for name in fields})
    return value


def _as_long(words: str, tag: str) -> str:
    """Words of the language, about as long as ``words``, and the numbers of these behind them."""
    given = LANGUAGES[tag]["words"].split()
    taken: list[str] = []
    for word in itertools.cycle(given):
        taken.append(word)
        if sum(map(len, taken)) + len(taken) > len(words) * 0.8:
            break
    return " ".join([*taken, *_NUMBER.findall(words)])
