"""How commands print: JSON for scripts, plain lines for people."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from fieldref.store import Library, open_library

JSON_OPTION = click.option("--json", "as_json", is_flag=True, help="Print JSON for scripts.")


def print_json(value: Any) -> None:
    """Print one JSON value, readable in any script; halves of surrogates are written as escapes."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    click.echo(text.encode("utf-8", "backslashreplace").decode("utf-8"))


def print_json_line(value: Any) -> None:
    """Print one JSON value on one line."""
    text = json.dumps(value, ensure_ascii=False, separators=(", ", ": "))
    click.echo(text.encode("utf-8", "backslashreplace").decode("utf-8"))


@contextmanager
def library() -> Iterator[Library]:
    """The bundled library, closed at the end of the command."""
    opened = open_library()
    try:
        yield opened
    finally:
        opened.close()
