"""The house rules: rows, no Qt outside the window, no import hidden in a function."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "fieldref"
ROWS = [
    {"mark", "errors"},
    {"model", "paths"},
    {"lang"},
    {"store", "settings"},
    {"build", "search", "browse"},
    {"sheet"},
    {"typeset"},
    {"cli", "gui"},
    {"__main__"},
]
ROW_OF = {name: number for number, row in enumerate(ROWS) for name in row}
ALLOWED_WITHIN_ROW_ZERO = {("errors", "mark")}


def modules() -> list[Path]:
    return [path for path in sorted(PACKAGE.rglob("*.py")) if "bundle" not in path.relative_to(PACKAGE).parts]


def package_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            if node.module == "fieldref":
                yield from (f"fieldref.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_package_imports_only_from_rows_above_it(path: Path) -> None:
    here = package_of(path)
    if here == "__init__":
        return
    assert here in ROW_OF, f"{here} stands in no row; give it one here and in CONTRIBUTING.md"
    for name in imports(ast.parse(path.read_text(encoding="utf-8"))):
        parts = name.split(".")
        if parts[0] != "fieldref" or len(parts) == 1 or parts[1] not in ROW_OF or parts[1] == here:
            continue
        above = ROW_OF[parts[1]] < ROW_OF[here] or (here, parts[1]) in ALLOWED_WITHIN_ROW_ZERO
        assert above, f"{path.name} in {here} imports {name}, which does not stand in a row above"


def test_only_the_window_names_qt() -> None:
    naming = {
        package_of(path)
        for path in modules()
        if any(name.split(".")[0] == "PySide6" for name in imports(ast.parse(path.read_text(encoding="utf-8"))))
    }
    assert naming <= {"gui"}


def test_babel_stays_with_set_up() -> None:
    # What the program needs of CLDR lies in the bundle; Babel would keep a tenth of the window's memory.
    for path in modules():
        named = {name.split(".")[0] for name in imports(ast.parse(path.read_text(encoding="utf-8")))}
        assert "babel" not in named, path.name


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_import_hides_in_a_function(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            inside = [inner for inner in ast.walk(node) if isinstance(inner, ast.Import | ast.ImportFrom)]
            assert not inside, f"{path.name}: {node.name} imports inside"


def test_the_core_runs_without_qt_when_imported_whole() -> None:
    names = sorted(
        "fieldref." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")
        for path in modules()
        if package_of(path) not in ("gui", "__main__", "__init__")
    )
    code = f"import importlib, sys\nfor name in {names!r}: importlib.import_module(name)\n"
    code += "sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_file_stays_under_400_lines_and_a_function_under_50(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") < 400
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
            assert node.end_lineno - node.lineno < 50, f"{path.name}: {node.name}"
