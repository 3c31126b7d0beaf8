"""packaging/pyinstaller: which files of Qt the package keeps; the recipe runs in PyInstaller only, its parts here."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import PurePosixPath
from typing import Any

import pytest

from tests.packaging.scripts import ROOT

FOLDER = ROOT / "packaging" / "pyinstaller"
NAMES = ("EXCLUDED", "PLUGINS", "OF_THE_SYSTEM", "WITH_A_SERVICE", "is_wanted", "is_library", "reachable")
LINKED = {
    "PySide6/QtTextToSpeech.abi3.so": ["libQt6TextToSpeech.so.6"],
    "libQt6TextToSpeech.so.6": ["libQt6Multimedia.so.6"],
    "libQt6Multimedia.so.6": ["libpulse.so.0", "libQt6Network.so.6"],
    "libQt6Network.so.6": ["libgssapi_krb5.so.2"],
    "PySide6/Qt/plugins/texttospeech/libqtexttospeech_speechd.so": ["libspeechd.so.2"],
}


@pytest.fixture
def recipe() -> dict[str, Any]:
    """The recipe's own tables and functions, over libraries that link one another as ``LINKED`` says."""
    tree = ast.parse((FOLDER / "fieldref.spec").read_text(encoding="utf-8"))
    kept = [part for part in tree.body if _name(part) in NAMES]
    names: dict[str, Any] = {
        "PurePosixPath": PurePosixPath,
        "INTERFACE": {"en"},
        "linked": lambda file: LINKED.get(file, []),
    }
    exec(compile(ast.Module(kept, []), "fieldref.spec", "exec"), names)  # noqa: S102 - the project's own recipe
    return names


def _name(part: ast.stmt) -> str:
    if isinstance(part, ast.Assign) and isinstance(part.targets[0], ast.Name):
        return part.targets[0].id
    return part.name if isinstance(part, ast.FunctionDef) else ""


def entry(name: str) -> tuple[str, str, str]:
    return name, name, "EXTENSION" if name.endswith(".abi3.so") else "BINARY"


@pytest.mark.parametrize(
    ("plugin", "wanted"),
    [
        ("PySide6/Qt/plugins/texttospeech/libqtexttospeech_speechd.so", True),
        ("PySide6/Qt/plugins/texttospeech/libqtexttospeech_darwin.dylib", True),
        ("PySide6\\plugins\\texttospeech\\qtexttospeech_winrt.dll", True),
        ("PySide6\\plugins\\texttospeech\\qtexttospeech_sapi.dll", True),
        ("PySide6/Qt/plugins/texttospeech/libqtexttospeech_mock.so", False),
        ("PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so", False),
    ],
)
def test_only_voices_of_the_system_are_kept_when_the_package_is_collected(
    plugin: str, wanted: bool, recipe: dict[str, Any]
) -> None:
    assert recipe["is_wanted"](entry(plugin)) is wanted


def test_speech_stays_when_the_package_leaves_parts_of_qt_out(recipe: dict[str, Any]) -> None:
    assert "PySide6.QtTextToSpeech" not in recipe["EXCLUDED"]


def test_libraries_of_services_are_left_to_the_system_when_speech_is_collected(recipe: dict[str, Any]) -> None:
    names = {*LINKED, *(name for linked in LINKED.values() for name in linked)}
    kept = {kept for kept, _source, _kind in recipe["reachable"]([entry(name) for name in names])}
    assert names - kept == {"libpulse.so.0", "libgssapi_krb5.so.2", "libspeechd.so.2"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has a search path for libraries")
@pytest.mark.parametrize(
    ("former", "found"), [({}, "None"), ({"LD_LIBRARY_PATH_ORIG": "/opt/lib"}, "/opt/lib")], ids=["none", "one"]
)
def test_programs_find_the_libraries_of_the_system_when_the_package_starts_them(
    former: dict[str, str], found: str
) -> None:
    tell = "import os, runpy; runpy.run_module = lambda *_, **__: print(os.environ.get('LD_LIBRARY_PATH'))"
    run = f"{tell}; exec(open({str(FOLDER / 'start.py')!r}).read())"
    env = {**os.environ, "LD_LIBRARY_PATH": "", **former}
    done = subprocess.run([sys.executable, "-c", run], env=env, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == found
