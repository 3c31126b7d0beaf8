"""Write names of countries and languages, and dates, as the program reads them, from Babel's CLDR data.

    python packaging/names.py I18N TARGET

``TARGET/<tag>.json`` holds them in one language, for English and each language that has words in ``I18N``; a language
that CLDR does not know has no file. ``TARGET/codes.json`` holds the two-letter code of each three-letter one.

The program could ask Babel itself, but Babel keeps everything that CLDR says of each language it was asked about:
after a dozen of them that is a tenth of the memory that a window may take.
"""

import datetime
import json
import sys
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import UnknownLocaleError, get_global
from babel.dates import format_date, format_skeleton

SOURCE = "en"
# No two of these are alike in any language, so that each is found again in a date that was written with them.
YEAR, DAY = 2345, 19
RIGHT_TO_LEFT = "\u200f"
STYLES = ("long", "medium")
MONTHS = range(1, 13)


def locale_for(tag: str) -> Locale | None:
    """Babel's locale nearest to a BCP 47 tag, None where it does not know the language.

    >>> str(locale_for("fa-AF")), locale_for("din")
    ('fa_AF', None)
    """
    parts = tag.split("-")
    while parts:
        try:
            return Locale.parse("_".join(parts))
        except (UnknownLocaleError, ValueError):
            parts.pop()
    return None


def codes() -> dict[str, str]:
    """Every alpha-3 code of ISO 3166 and its alpha-2 code, and "EU", which is a party to some treaties itself."""
    current = Locale(SOURCE).territories
    found = {
        code: targets[0]
        for code, targets in sorted(get_global("territory_aliases").items())
        if len(code) == 3 and code.isalpha() and len(targets) == 1 and targets[0] in current
    }
    return found | {"EU": "EU"}


def _in_month(locale: Locale, style: str, month: int, day: int) -> str:
    date = datetime.date(YEAR, month, day)
    if style == "month":
        return format_skeleton("yMMM", date, locale=locale)
    written = format_date(date, style, locale)
    # In figures from right to left a date can be read from either end; with the month's name it cannot.
    return format_date(date, "long", locale) if RIGHT_TO_LEFT in written else written


def date_forms(locale: Locale, style: str) -> list[str]:
    """How a day of each month is written, with places for ``{day}`` and ``{year}``.

    >>> date_forms(Locale("es"), "long")[0], date_forms(Locale("ru"), "medium")[1]
    ('{day} de enero de {year}', '{day} февр. {year}\\u202fг.')
    """
    forms = []
    for month in MONTHS:
        short = 8 if month != 8 else 9
        pads = f"{short:02}" in _in_month(locale, style, month, short)
        form = _in_month(locale, style, month, DAY).replace(str(YEAR), "{year}")
        forms.append(form.replace(str(DAY), "{day:02}" if pads else "{day}"))
    return forms


def names(tag: str, locale: Locale, places: dict[str, str]) -> dict[str, Any]:
    """What one file holds."""
    # The world's English writes the day first.
    dates = Locale("en", "GB") if tag == SOURCE else locale
    return {
        "countries": {code: locale.territories[two] for code, two in places.items() if two in locale.territories},
        "languages": {each.replace("_", "-"): locale.languages[each] for each in locale.languages},
        "dates": {style: date_forms(dates, style) for style in (*STYLES, "month")},
    }


def worded(i18n: Path) -> list[str]:
    """English and the languages that have a catalogue, sorted."""
    return sorted({SOURCE} | {file.stem for file in i18n.glob("*/*.po")})


def write(i18n: Path, target: Path) -> None:
    """Write all files; the same input gives the same bytes."""
    places = codes()
    target.mkdir(parents=True, exist_ok=True)
    for old in target.glob("*.json"):
        old.unlink()
    files: dict[str, Any] = {"codes": places}
    for tag in worded(i18n):
        locale = locale_for(tag)
        if locale is not None:
            files[tag] = names(tag, locale, places)
    for name, content in files.items():
        text = json.dumps(content, ensure_ascii=False, sort_keys=True, indent=0)
        (target / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Run from the command line; answers the exit code."""
    i18n, target = map(Path, arguments)
    write(i18n, target)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
