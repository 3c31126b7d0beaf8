"""The documentation names everything there is: commands, options, settings, shortcuts."""

import re
from collections.abc import Iterator
from dataclasses import fields

import click
import polib
import pytest

from fieldref import paths
from fieldref.cli.root import root
from fieldref.gui.actions import ACTIONS, PLACE_KEYS
from fieldref.gui.places.listing import PLACES
from fieldref.settings import Settings

MANUAL = (paths.PACKAGE / "gui" / "manual" / "en.md").read_text(encoding="utf-8")
README = (paths.SOURCES / "README.md").read_text(encoding="utf-8")
TRANSLATED = sorted(path.stem for path in (paths.PACKAGE / "gui" / "manual").glob("*.md") if path.stem != "en")
SHORTCUTS = MANUAL.partition("<!-- page: shortcuts -->")[2].partition("<!-- page:")[0]


def commands(group: click.Group, before: str = "fieldref") -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in sorted(group.list_commands(context)):
        command = group.get_command(context, name)
        assert command is not None, name
        yield f"{before} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{before} {name}")


ALL = dict(commands(root))


def written(shortcut: str) -> str:
    """Keys as the manual writes them."""
    return shortcut.replace("Return", "Enter")


@pytest.mark.parametrize("name", sorted(ALL))
def test_the_manual_names_a_command_and_its_options(name: str) -> None:
    assert name in MANUAL
    line = next((line for line in MANUAL.splitlines() if line.startswith(f"| `{name}")), MANUAL)
    for option in ALL[name].params:
        if isinstance(option, click.Option) and not option.hidden:
            longest = max(option.opts, key=len)
            assert longest in line or longest in ("--json", "--help"), f"{name}: {longest}"


@pytest.mark.parametrize("name", sorted(name for name in ALL if name.count(" ") == 1))
def test_the_readme_names_every_command(name: str) -> None:
    assert name in README


@pytest.mark.parametrize("setting", [field.name for field in fields(Settings)])
def test_the_manual_names_every_setting(setting: str) -> None:
    page = MANUAL.partition("<!-- page: settings -->")[2].partition("<!-- page:")[0]
    assert f"`{setting}`" in page


@pytest.mark.parametrize("spec", ACTIONS, ids=lambda spec: spec.id)
def test_the_manual_names_every_action_with_its_keys(spec: object) -> None:
    words, shortcut = str(getattr(spec, "words", "")), str(getattr(spec, "shortcut", ""))
    if shortcut:
        assert f"| {words} | {written(shortcut)} |" in SHORTCUTS
    else:
        assert words in SHORTCUTS


def test_the_manual_names_every_place_with_its_keys() -> None:
    for place, keys in zip(PLACES, PLACE_KEYS, strict=False):
        assert f"| {place.name} | {keys} |" in SHORTCUTS


def test_the_manual_names_no_keys_that_do_nothing() -> None:
    known = {written(spec.shortcut) for spec in ACTIONS if spec.shortcut} | set(PLACE_KEYS)
    rows = re.findall(r"^\| .+? \| (\S+) \|$", SHORTCUTS, re.MULTILINE)
    assert set(rows) - {"keys", "---"} <= known


def test_the_manual_in_docs_is_the_one_in_the_window() -> None:
    copy = paths.SOURCES / "docs" / "manual.md"
    assert copy.read_text(encoding="utf-8") == MANUAL, "copy fieldref/gui/manual/en.md over docs/manual.md"


def in_language(language: str) -> str:
    return (paths.PACKAGE / "gui" / "manual" / f"{language}.md").read_text(encoding="utf-8")


def pages(manual: str) -> dict[str, str]:
    parts = re.split(r"^<!-- page: ([a-z-]+) -->$", manual, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def shape(page: str) -> list[str]:
    """What a page is made of: its headings, the rows of its tables, where its links lead."""
    return re.findall(r"^#+ |^\|(?=.)|\]\(#[a-z-]+\)", page, re.MULTILINE)


def names(page: str) -> list[str]:
    """Keys, options, commands, settings and files; examples of what to type are none."""
    keys = re.findall(r"(?:(?:Ctrl|Alt|Shift)\+)+(?:[A-Za-z0-9]+|[-+/])|\bF\d+\b|\b(?:Enter|Esc|Tab|Space|Del)\b", page)
    code = re.findall(r"`(--[a-z-]+|[a-z_]+(?:\.json)?|udhr-\d+|(?:fieldref|python3) [^`]+)`", page)
    return sorted({*keys, *code})


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translated_manual_has_every_section_and_every_row(language: str) -> None:
    translated = pages(in_language(language))
    assert list(translated) == list(pages(MANUAL))
    for identifier, page in pages(MANUAL).items():
        assert shape(translated[identifier]) == shape(page), identifier


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translated_manual_names_every_key_setting_and_command(language: str) -> None:
    translated = pages(in_language(language))
    for identifier, page in pages(MANUAL).items():
        assert names(translated[identifier]) == names(page), identifier


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translated_manual_calls_controls_what_the_window_calls_them(language: str) -> None:
    catalogue = polib.pofile(str(paths.SOURCES / "i18n" / "interface" / f"{language}.po"))
    words = {message.msgid: message.msgstr for message in catalogue if message.msgstr}
    page = pages(in_language(language))["shortcuts"]
    for place, keys in zip(PLACES, PLACE_KEYS, strict=False):
        assert f"| {words[place.name]} | {keys} |" in page
    for spec in ACTIONS:
        wanted = f"| {words[spec.words]} | {written(spec.shortcut)} |" if spec.shortcut else words[spec.words]
        assert wanted in page
