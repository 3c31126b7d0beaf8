"""Sheets whose lines are in many scripts: article 5 of the Universal Declaration, as its translations open it."""

import dataclasses
import json
from pathlib import Path

from fieldref.model.translation import Text, TranslationState
from fieldref.sheet import Sheet
from fieldref.sheet.composed import Pair, SheetLanguage

WORDS: dict[str, dict[str, dict[str, str]]] = json.loads(
    (Path(__file__).parents[1] / "golden" / "scripts.json").read_text(encoding="utf-8")
)


def in_scripts(sheet: Sheet, group: str) -> Sheet:
    """``sheet`` with one line for each language of a group of ``golden/scripts.json`` instead of its own lines."""
    languages = {
        tag: SheetLanguage(tag, tag, tag, found["script"], found["direction"]) for tag, found in WORDS[group].items()
    }
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
