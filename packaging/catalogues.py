"""Compile the words of the interface and of the sheets into the bundle.

    python packaging/catalogues.py I18N TARGET

``I18N/<domain>/<tag>.po`` becomes ``TARGET/<tag>/LC_MESSAGES/<domain>.mo`` for the domains interface and sheets.
Fuzzy words are drafts: they are compiled too, because a draft that is shown as a draft helps more than English,
and how many there are is told. A translation whose ``{placeholders}`` differ from the English ones is refused
with file and line, and then nothing is changed. The same input gives the same bytes. Exit code 1: refused.
"""

import io
import re
import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DOMAINS = ("interface", "sheets")
PLACEHOLDER = re.compile(r"\{(\w*)[^{}]*\}")


def placeholders(text: str) -> set[str]:
    """The names of the ``{name}`` placeholders in a text.

    >>> sorted(placeholders("{count} of {total:d}"))
    ['count', 'total']
    """
    return set(PLACEHOLDER.findall(text))


def _forms(words: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [words] if isinstance(words, str) else [form for form in words or () if form]


def faults(message: Message) -> list[str]:
    """What is wrong with the placeholders of one translated message, a sentence each; [] when nothing is.

    A plural form may leave a placeholder out ("one entry"), a single message may not; none may add one.
    """
    sources, translations = _forms(message.id), [form for form in _forms(message.string) if form]
    wanted = set().union(*map(placeholders, sources))
    may_leave_out = len(sources) > 1
    found = []
    for translation in translations:
        has = placeholders(translation)
        added, left_out = sorted(has - wanted), [] if may_leave_out else sorted(wanted - has)
        found += [f"the translation has {{{name}}}, the English text has not" for name in added]
        found += [f"the translation lacks {{{name}}}" for name in left_out]
        if translation.count("{") != translation.count("}"):
            found.append("a brace is open or closed alone")
    return found


def read_catalogue(file: Path) -> Catalog:
    """Read one .po file; the locale is left out because Babel does not know every tag that people speak.

    Raises:
        PoFileError: the file is not a gettext catalogue.
    """
    with file.open("rb") as stream:
        return read_po(stream, abort_invalid=True)


def compiled(catalogue: Catalog) -> bytes:
    """The bytes of the .mo file, drafts included; dates are fixed so that equal words give equal bytes."""
    catalogue.creation_date = catalogue.revision_date = EPOCH
    stream = io.BytesIO()
    write_mo(stream, catalogue, use_fuzzy=True)
    return stream.getvalue()


def catalogue_files(i18n: Path) -> Iterator[tuple[str, Path]]:
    """Each domain with each of its catalogues, sorted; templates (.pot) are none."""
    for domain in DOMAINS:
        for file in sorted((i18n / domain).glob("*.po")):
            yield domain, file


def check(file: Path, catalogue: Catalog) -> list[str]:
    """Every fault of a catalogue as ``file:line: sentence``."""
    lines = []
    for message in catalogue:
        if message.id:
            lines += [f"{file}:{message.lineno}: {fault}." for fault in faults(message)]
    return lines


def summary(domain: str, tag: str, catalogue: Catalog) -> str:
    """One line for a person: how many words are there, and how many of them are drafts."""
    messages = [message for message in catalogue if message.id]
    translated = [message for message in messages if any(_forms(message.string))]
    drafts = sum(message.fuzzy for message in translated)
    return f"  {domain} {tag}: {len(translated)} of {len(messages)} translated, {drafts} of them drafts"


def compile_all(i18n: Path, target: Path) -> list[str]:
    """Compile every catalogue into ``target``, which is replaced whole; answers the faults, [] when it was done."""
    wrong: list[str] = []
    done: dict[Path, bytes] = {}
    lines = []
    for domain, file in catalogue_files(i18n):
        try:
            catalogue = read_catalogue(file)
        except (PoFileError, UnicodeDecodeError) as error:
            wrong.append(f"{file}: not a gettext catalogue ({error}).")
            continue
        wrong += check(file, catalogue)
        done[Path(file.stem) / "LC_MESSAGES" / f"{domain}.mo"] = compiled(catalogue)
        lines.append(summary(domain, file.stem, catalogue))
    if wrong:
        return wrong
    print("\n".join(lines or ["  no catalogue yet"]))
    _replace(target, done)
    return []


def _replace(target: Path, files: dict[Path, bytes]) -> None:
    fresh = target.with_name(target.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    for name, content in files.items():
        (fresh / name).parent.mkdir(parents=True, exist_ok=True)
        (fresh / name).write_bytes(content)
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)


def main(arguments: list[str]) -> int:
    """Run from the command line; answers the exit code."""
    i18n, target = map(Path, arguments)
    wrong = compile_all(i18n, target)
    print("\n".join(wrong), file=sys.stderr, end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
