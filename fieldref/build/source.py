"""Reading a file while remembering the line of every field, so that each fault can say where it is."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from fieldref.errors import Fault

Fields = dict[str, Any]


@dataclass(frozen=True)
class Place:
    """Where a record stands: its file and the line of each of its fields (1-based)."""

    file: str
    lines: Mapping[str, int] = field(default_factory=dict, repr=False)
    first: int = 1

    def line(self, name: str) -> int:
        """The line of ``name``, or of the nearest field around it.

        >>> Place("a.md", {"citations": 4, "citations.1": 6}).line("citations.1.says")
        6
        """
        while name not in self.lines and "." in name:
            name = name.rpartition(".")[0]
        return self.lines.get(name, self.first)

    def fault(self, name: str, message: str) -> Fault:
        """A fault at the line of field ``name``."""
        return Fault(self.file, self.line(name), re.sub(r"\.\d+", "", name), message)


@dataclass
class Reader:
    """Reads the fields of one record and notes every fault instead of stopping at the first."""

    fields: Fields
    place: Place
    faults: list[Fault]
    used: set[str] = field(default_factory=set)

    def say(self, name: str, message: str) -> None:
        """Note a fault of field ``name``."""
        self.faults.append(self.place.fault(name, message))

    def text(self, name: str, default: str | None = None) -> str:
        """A non-empty string; with ``default`` the field may be left out."""
        self.used.add(name)
        value = self.fields.get(name, default)
        if value is None:
            self.say(name, f'The field "{name}" is missing; add it.')
            return ""
        if not isinstance(value, str):
            value = str(value)
        if not value.strip() and default is None:
            self.say(name, f'The field "{name}" is empty; write it or remove the record.')
        return value.strip()

    def texts(self, name: str, required: bool = False) -> tuple[str, ...]:
        """A list of strings, empty where the field is left out."""
        self.used.add(name)
        value = self.fields.get(name, None if required else [])
        if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
            self.say(name, f'The field "{name}" must be a list of texts in square brackets.')
            return ()
        return tuple(part.strip() for part in value)

    def numbers(self, name: str) -> tuple[int, ...]:
        """A list of whole numbers, empty where the field is left out."""
        self.used.add(name)
        value = self.fields.get(name, [])
        if not isinstance(value, list) or not all(isinstance(part, int) for part in value):
            self.say(name, f'The field "{name}" must be a list of whole numbers.')
            return ()
        return tuple(value)

    def number(self, name: str, default: int | None = None) -> int | None:
        """A whole number, or ``default``."""
        self.used.add(name)
        value = self.fields.get(name, default)
        if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
            self.say(name, f'The field "{name}" must be a whole number.')
            return default
        return value

    def flag(self, name: str) -> bool:
        """True or false; false where the field is left out."""
        self.used.add(name)
        value = self.fields.get(name, False)
        if not isinstance(value, bool):
            self.say(name, f'The field "{name}" must be true or false.')
            return False
        return value

    def one_of(self, name: str, allowed: list[str], default: str | None = None) -> str:
        """One of ``allowed``; another value is a fault that names them."""
        value = self.text(name, default)
        if value and value not in allowed:
            self.say(name, f'"{value}" is not one of {", ".join(allowed)}.')
            return allowed[0]
        return value or allowed[0]

    def finish(self) -> None:
        """Refuse fields nobody read: most are misspelt."""
        for name in self.fields:
            if name not in self.used:
                self.say(name, f'The field "{name}" is not known here; known are {", ".join(sorted(self.used))}.')


def shown(path: Path, root: Path) -> str:
    """The path as people say it, relative to the sources."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def read_text(path: Path, root: Path, faults: list[Fault]) -> str | None:
    """The text of a UTF-8 file, or None with a fault noted."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        faults.append(Fault(shown(path, root), 1, "file", "The file is missing; restore it."))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        faults.append(Fault(shown(path, root), line, "file", "The file is not UTF-8; save it as UTF-8."))
    return None


def read_toml(path: Path, table: str, root: Path, faults: list[Fault]) -> list[Reader]:
    """Every ``[[table]]`` of a TOML file as a Reader; a syntax fault names its line."""
    text = read_text(path, root, faults)
    if text is None:
        return []
    try:
        parsed = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found.group(1)) if found else text.count("\n") + 1
        faults.append(Fault(shown(path, root), line, "file", f"This is not valid TOML: {error}."))
        return []
    starts = _table_lines(text, table)
    tables = parsed.get(table, [])
    if not isinstance(tables, list):
        faults.append(Fault(shown(path, root), 1, table, f"Write [[{table}]] in double square brackets."))
        return []
    places = [Place(shown(path, root), _toml_lines(text, start), start) for start in starts]
    places += [Place(shown(path, root))] * (len(tables) - len(places))
    return [Reader(fields, place, faults) for fields, place in zip(tables, places, strict=False)]


def read_single_toml(path: Path, root: Path, faults: list[Fault]) -> Reader | None:
    """A TOML file that is one record, its fields at the top."""
    text = read_text(path, root, faults)
    if text is None:
        return None
    try:
        return Reader(tomllib.loads(text), Place(shown(path, root), _toml_lines(text, 0)), faults)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found.group(1)) if found else 1
        faults.append(Fault(shown(path, root), line, "file", f"This is not valid TOML: {error}."))
        return None


def _table_lines(text: str, table: str) -> list[int]:
    header = re.compile(rf"^\s*\[\[\s*{re.escape(table)}\s*\]\]")
    return [number for number, line in enumerate(text.splitlines(), 1) if header.match(line)]


def _toml_lines(text: str, start: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, line in enumerate(text.splitlines()[start:], start + 1):
        if re.match(r"^\s*\[\[", line):
            break
        key = re.match(r"^([A-Za-z_][\w-]*)\s*=", line)
        if key:
            found.setdefault(key.group(1), number)
    return found


def yaml_fields(text: str, offset: int) -> tuple[Fields, dict[str, int]]:
    """Parse YAML into its fields and the line of each path ("citations.2.provision"), counted from ``offset``.

    >>> yaml_fields("id: a\\ncitations:\\n  - {says: b}\\n", 1)
    ({'id': 'a', 'citations': [{'says': 'b'}]}, {'id': 2, 'citations': 3, 'citations.0': 4, 'citations.0.says': 4})
    """
    loader = yaml.CSafeLoader(text)
    try:
        root = loader.get_single_node()
        fields = loader.construct_document(root) if root is not None else {}
    finally:
        loader.dispose()
    lines: dict[str, int] = {}
    if isinstance(root, yaml.MappingNode):
        _yaml_lines(root, "", offset, lines)
    return (fields if isinstance(fields, dict) else {}), lines


def _yaml_lines(node: yaml.Node, path: str, offset: int, lines: dict[str, int]) -> None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            name = f"{path}.{key.value}".lstrip(".")
            lines[name] = key.start_mark.line + 1 + offset
            _yaml_lines(value, name, offset, lines)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            lines[f"{path}.{number}"] = value.start_mark.line + 1 + offset
            _yaml_lines(value, f"{path}.{number}", offset, lines)
