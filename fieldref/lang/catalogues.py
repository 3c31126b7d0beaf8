"""Interface and sheet words in a language, from the compiled gettext catalogues of the bundle."""

import gettext
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from fieldref import paths

Translate = Callable[[str], str]
_PLACEHOLDER = re.compile(r"\{([a-z_]*)[^}]*\}")


def placeholders(text: str) -> frozenset[str]:
    """The names of the ``{name}`` placeholders in a text.

    >>> sorted(placeholders("{count} of {total}"))
    ['count', 'total']
    """
    return frozenset(_PLACEHOLDER.findall(text))


def english(text: str) -> str:
    """The source words themselves."""
    return text


def translate(language: str, domain: str = "interface", folder: Path | None = None) -> Translate:
    """A function from English words to words of ``language``.

    ``domain`` is "interface" or "sheets". A missing catalogue gives English; so does a translation whose
    placeholders differ from the source's, because it would fail when it is formatted.
    """
    found = _load(language, domain, folder or paths.catalogues())
    if found is None:
        return english

    def translated(text: str) -> str:
        words = found.gettext(text)
        return words if placeholders(words) == placeholders(text) else text

    return translated


@cache
def _load(language: str, domain: str, folder: Path) -> gettext.NullTranslations | None:
    file = folder / language / "LC_MESSAGES" / f"{domain}.mo"
    if not file.is_file():
        return None
    with file.open("rb") as stream:
        return gettext.GNUTranslations(stream)
