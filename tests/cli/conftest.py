"""Runs commands in the miniature world, as a script would."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fieldref import cli


@dataclass(frozen=True)
class Ran:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def run(library_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``fieldref`` with arguments; ``stdin`` is what is piped into it."""
    monkeypatch.setenv("FIELDREF_DATABASE", str(library_path))

    def run_command(*arguments: str, stdin: str = "", windows: cli.Windows | None = None) -> Ran:
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        code = cli.main(list(arguments), windows or cli.Windows(lambda: 0, lambda _gallery: 0))
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run_command
