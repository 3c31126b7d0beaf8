"""Reads the office's contacts: the places that help here, printed on every sheet."""

import tomllib
from pathlib import Path

from fieldref.errors import UsageError
from fieldref.mark import N_
from fieldref.model.sheet import Contact

FIELDS = ("name", "place", "phone", "hours", "languages")
LONGEST = 300
MOST = 20


def read_contacts(path: Path) -> tuple[Contact, ...]:
    """Read a TOML file of ``[[contact]]`` tables with name, place, phone, hours and languages, all text.

    ``name`` is needed, the rest may be left out; ``languages`` may also be a list.

    Raises:
        UsageError: the file cannot be read or is malformed; the sentence names the line and the field.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(
            N_("The contacts file {file} cannot be read: {why}."), file=path.name, why=error.strerror or error
        ) from error
    except UnicodeDecodeError as error:
        raise UsageError(
            N_("The contacts file {file} is not a text file in UTF-8; save it as UTF-8."), file=path.name
        ) from error
    return parse_contacts(text, path.name)


def parse_contacts(text: str, file: str) -> tuple[Contact, ...]:
    """Read contacts from TOML text; ``file`` is the name used in sentences about faults.

    >>> parse_contacts('[[contact]]\\nname = "Legal Aid"\\nphone = "+30 210 000"', "c.toml")[0].phone
    '+30 210 000'
    >>> parse_contacts('[[contact]]\\nphone = "1"', "c.toml")
    Traceback (most recent call last):
    fieldref.errors.UsageError: c.toml, line 1: the contact has no "name".
    """
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(N_("The contacts file {file} is malformed: {why}."), file=file, why=error) from error
    extra = sorted(set(found) - {"contact"})
    tables = found.get("contact", [])
    if extra or not isinstance(tables, list):
        raise UsageError(
            N_('{file}, line {line}: only [[contact]] tables are expected, not "{field}".'),
            file=file,
            line=_line_of(text, extra[0] if extra else "contact"),
            field=extra[0] if extra else "contact",
        )
    if len(tables) > MOST:
        raise UsageError(
            N_("{file} has {count} contacts; {most} fit on a sheet."), file=file, count=len(tables), most=MOST
        )
    starts = [
        number for number, line in enumerate(text.splitlines(), 1) if "".join(line.split()).startswith("[[contact]]")
    ]
    starts += [1] * (len(tables) - len(starts))
    return tuple(_contact(table, text, start, file) for table, start in zip(tables, starts, strict=False))


def _line_of(text: str, name: str, start: int = 1) -> int:
    for number, line in enumerate(text.splitlines()[start - 1 :], start):
        if line.split("=")[0].strip().strip("[]\"' ") == name:
            return number
    return start


def _contact(table: object, text: str, start: int, file: str) -> Contact:
    if not isinstance(table, dict):
        raise UsageError(
            N_('{file}, line {line}: only [[contact]] tables are expected, not "{field}".'),
            file=file, line=start, field="contact",
        )  # fmt: skip
    for name in table:
        if name not in FIELDS:
            message = N_('{file}, line {line}: a contact has no field "{field}"; it has {known}.')
            line = _line_of(text, name, start)
            raise UsageError(message, file=file, line=line, field=name, known=", ".join(FIELDS))
    values = {name: _value(table[name], name, text, start, file) for name in FIELDS if name in table}
    if not values.get("name"):
        raise UsageError(N_('{file}, line {line}: the contact has no "name".'), file=file, line=start)
    return Contact(**values)


def _value(value: object, name: str, text: str, start: int, file: str) -> str:
    if name == "languages" and isinstance(value, list) and all(isinstance(each, str) for each in value):
        value = ", ".join(value)
    line = _line_of(text, name, start)
    if not isinstance(value, str):
        raise UsageError(
            N_('{file}, line {line}: "{field}" must be text in quotation marks.'), file=file, line=line, field=name
        )
    clean = " ".join(value.split())
    if len(clean) > LONGEST:
        raise UsageError(
            N_('{file}, line {line}: "{field}" has {count} characters; {most} fit on a sheet.'),
            file=file, line=line, field=name, count=len(clean), most=LONGEST,
        )  # fmt: skip
    return clean
