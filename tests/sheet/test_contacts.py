"""Contacts of the office, read from a file."""

from pathlib import Path

import pytest

from fieldref.errors import UsageError
from fieldref.sheet import Contact, parse_contacts, read_contacts

GOOD = """# our office
[[contact]]
name = "Legal Aid"
place = "Port 4"
phone = "+30 210 000"
hours = "09:00-15:00"
languages = ["Arabic", "Dari"]

[[contact]]
name = "Clinic"
"""


def test_all_fields_are_read_when_the_file_is_well_formed(tmp_path: Path) -> None:
    file = tmp_path / "contacts.toml"
    file.write_text(GOOD, encoding="utf-8")
    assert read_contacts(file) == (
        Contact("Legal Aid", "Port 4", "+30 210 000", "09:00-15:00", "Arabic, Dari"),
        Contact("Clinic"),
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[[contact]]\nname = "A"\n[[contact]]\nphone = "1"', 'line 3: the contact has no "name"'),
        ('[[contact]]\nname = "A"\nfax = "1"', 'line 3: a contact has no field "fax"'),
        ('[[contact]]\nname = "A"\nphone = 30', 'line 3: "phone" must be text'),
        ('[[contact]]\nname = "A"\nphone = "' + "1" * 400 + '"', 'line 3: "phone" has 400 characters'),
        ('[[place]]\nname = "A"', 'line 1: only .* not "place"'),
        ('contact = "A"', 'line 1: only .* not "contact"'),
        ("[[contact]\n", "malformed: .*line 1"),
        ('[[contact]]\nname = "A"\n' * 30, "30 contacts"),
    ],
)
def test_line_and_field_are_named_when_the_file_is_malformed(text: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        parse_contacts(text, "contacts.toml")


def test_file_is_named_when_it_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.toml cannot be read"):
        read_contacts(tmp_path / "none.toml")


def test_encoding_is_named_when_the_file_is_not_utf8(tmp_path: Path) -> None:
    file = tmp_path / "contacts.toml"
    file.write_bytes('[[contact]]\nname = "Café"'.encode("latin-1"))
    with pytest.raises(UsageError, match="UTF-8"):
        read_contacts(file)
