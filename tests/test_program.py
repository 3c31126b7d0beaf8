"""The program as it is started: the window on one side, the commands on the other."""

import importlib
import sys
from types import ModuleType

import pytest

from fieldref import __main__ as program


def test_a_missing_system_library_is_one_sentence_when_the_window_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(name: str) -> ModuleType:
        raise ImportError("libGL.so.1: cannot open shared object file")

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(importlib, "import_module", refuse)
    monkeypatch.setattr(sys, "argv", ["fieldref"])
    assert program.main() == 2
    assert "libGL.so.1" in capsys.readouterr().err
