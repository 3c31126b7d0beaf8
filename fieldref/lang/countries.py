"""Countries by ISO 3166 alpha-3 code, named in any language that has words here."""

from functools import cache

from fieldref.lang.cldr import known, read

_SOURCE = "en"


@cache
def alpha2_codes() -> dict[str, str]:
    """Every alpha-3 code and its alpha-2 code, and "EU", which is a party to some treaties itself.

    >>> alpha2_codes()["GRC"]
    'GR'
    """
    return dict(read("codes"))


def country_name(code: str, language: str = _SOURCE) -> str:
    """The name of a country in a language; English where CLDR has none, the code where it is unknown.

    >>> country_name("GRC"), country_name("GRC", "es"), country_name("GRC", "din"), country_name("XXA")
    ('Greece', 'Grecia', 'Greece', 'XXA')
    """
    for tag in (language, _SOURCE):
        name = known(tag).get("countries", {}).get(code)
        if name:
            return str(name)
    return code


@cache
def country_names(language: str = _SOURCE) -> dict[str, str]:
    """Every country's name in a language, keyed by alpha-3 code."""
    return {code: country_name(code, language) for code in alpha2_codes()}


def language_name(tag: str, language: str) -> str:
    """The name of a language in another; "" where CLDR has none.

    >>> language_name("fa-AF", "fr"), language_name("fr", "din")
    ('dari', '')
    """
    return str(known(language).get("languages", {}).get(tag, ""))
