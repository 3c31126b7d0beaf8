"""Countries by ISO 3166 alpha-3 code, named in any language through Babel's CLDR data."""

from functools import cache

from babel import Locale
from babel.core import UnknownLocaleError, get_global


@cache
def alpha2_codes() -> dict[str, str]:
    """Every alpha-3 code and its alpha-2 code, and "EU", which is a party to some treaties itself.

    >>> alpha2_codes()["GRC"]
    'GR'
    """
    aliases = get_global("territory_aliases")
    current = Locale("en").territories
    codes = {
        code: targets[0]
        for code, targets in sorted(aliases.items())
        if len(code) == 3 and code.isalpha() and len(targets) == 1 and targets[0] in current
    }
    return codes | {"EU": "EU"}


@cache
def locale_for(language: str) -> Locale:
    """Babel's locale nearest to a BCP 47 tag, English where Babel knows none.

    >>> str(locale_for("fa-AF")), str(locale_for("din"))
    ('fa_AF', 'en')
    """
    parts = language.split("-")
    while parts:
        try:
            return Locale.parse("_".join(parts))
        except (UnknownLocaleError, ValueError):
            parts.pop()
    return Locale("en")


def country_name(code: str, language: str = "en") -> str:
    """The name of a country in a language; English where CLDR has none, the code where it is unknown.

    >>> country_name("GRC"), country_name("GRC", "es"), country_name("XXA")
    ('Greece', 'Grecia', 'XXA')
    """
    alpha2 = alpha2_codes().get(code, "")
    name = locale_for(language).territories.get(alpha2) or Locale("en").territories.get(alpha2)
    return str(name) if name else code


@cache
def country_names(language: str = "en") -> dict[str, str]:
    """Every country's name in a language, keyed by alpha-3 code."""
    return {code: country_name(code, language) for code in alpha2_codes()}
