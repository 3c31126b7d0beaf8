"""Reads the one list of languages and the gettext catalogues of the content."""

import re
from pathlib import Path

import polib

from fieldref.build.content import Content, PassageKey, Sources
from fieldref.build.passages import ASKED_AS, SYNONYMS, context, passages
from fieldref.build.source import Place, Reader, read_text, read_toml, shown
from fieldref.errors import Fault
from fieldref.model.language import Language
from fieldref.model.translation import Text, TranslationState

SOURCE_LANGUAGE = "en"
WRAP = 100
NOBODY = ("", "FULL NAME <EMAIL@ADDRESS>")


def read_languages(sources: Sources, content: Content) -> None:
    """Read i18n/languages.toml."""
    for reader in read_toml(sources.i18n / "languages.toml", "language", sources.root, content.faults):
        content.languages.append(_language(reader, content))


def _language(reader: Reader, content: Content) -> Language:
    tag = reader.text("tag")
    content.remember("language", tag, reader.place)
    language = Language(
        tag=tag,
        name=reader.text("name"),
        own_name=reader.text("own_name"),
        script=reader.text("script"),
        direction=reader.one_of("direction", ["ltr", "rtl"]),
        region=reader.text("region", ""),
        fallbacks=reader.texts("fallbacks"),
        interface=reader.flag("interface"),
        content=reader.flag("content"),
        udhr=reader.text("udhr", ""),
        point=reader.text("point", ""),
    )
    reader.finish()
    return language


def read_translations(sources: Sources, content: Content) -> None:
    """Read i18n/content/<tag>.po for every language whose content is translated."""
    english = dict(passages(content))
    known = {language.tag for language in content.languages}
    for path in sorted((sources.i18n / "content").glob("*.po")):
        if path.stem not in known:
            message = f'The language "{path.stem}" is not in languages.toml; add it there first.'
            content.faults.append(Fault(shown(path, sources.root), 1, "language", message))
            continue
        catalogue = read_catalogue(path, sources.root, content.faults)
        if catalogue is not None:
            _take(catalogue, path, english, sources, content)


def read_catalogue(path: Path, root: Path, faults: list[Fault]) -> polib.POFile | None:
    """Read a gettext file; a syntax fault names its line."""
    text = read_text(path, root, faults)
    if text is None:
        return None
    try:
        return polib.pofile(text, wrapwidth=WRAP)
    except OSError as error:
        found = re.search(r"line (\d+)\)?:?\s*(.*)", str(error))
        line, reason = (int(found.group(1)), found.group(2)) if found else (1, str(error))
        message = f"This is not a valid gettext file: {reason or 'syntax error'}."
        faults.append(Fault(shown(path, root), line, "file", message))
        return None


def translated(catalogue: polib.POFile) -> list[polib.POEntry]:
    """The messages that have a translation, fuzzy ones too."""
    return [message for message in catalogue if message.msgstr and not message.obsolete]


def _take(
    catalogue: polib.POFile, path: Path, english: dict[PassageKey, str], sources: Sources, content: Content
) -> None:
    by_context = {context(key): key for key in english}
    found: dict[PassageKey, Text] = {}
    for message in translated(catalogue):
        place = Place(shown(path, sources.root), {}, message.linenum or 1)
        key = by_context.get(message.msgctxt or "")
        if key is None:
            # The passage was removed or renamed; `check translations` names it, the build goes on without it.
            continue
        state = _state(message, english[key])
        if state is TranslationState.REVIEWED and catalogue.metadata.get("Last-Translator", "") in NOBODY:
            text = "Reviewed passages need a named reviewer; fill in Last-Translator in the header."
            content.faults.append(place.fault(message.msgctxt or "", text))
        found[key] = Text(message.msgstr.strip(), path.stem, state)
    for key in [key for key in found if key[2] in (ASKED_AS, SYNONYMS)]:
        lines = tuple(line.strip() for line in found.pop(key).words.splitlines() if line.strip())
        target = content.asked_as if key[0] == "entry" else content.synonyms
        target.setdefault(key[1], {})[path.stem] = lines
    content.translations[path.stem] = found


def _state(message: polib.POEntry, english: str) -> TranslationState:
    if message.msgid != english or message.previous_msgid:
        return TranslationState.STALE
    return TranslationState.DRAFT if message.fuzzy else TranslationState.REVIEWED
