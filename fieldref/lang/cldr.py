"""What CLDR says of a language, as set-up wrote it with Babel (packaging/names.py): one small file a language."""

import json
from functools import cache
from typing import Any

from fieldref import paths


@cache
def known(tag: str) -> dict[str, Any]:
    """Names and dates of the nearest language that has them: "countries", "languages", "dates"; {} where none has.

    >>> known("es-MX")["countries"]["GRC"], known("din")
    ('Grecia', {})
    """
    parts = tag.split("-")
    while parts:
        found = read("-".join(parts))
        if found:
            return found
        parts.pop()
    return {}


@cache
def read(name: str) -> dict[str, Any]:
    """One file; {} where it is not there."""
    try:
        content: dict[str, Any] = json.loads((paths.names() / f"{name}.json").read_text(encoding="utf-8"))
    except OSError:
        return {}
    return content
