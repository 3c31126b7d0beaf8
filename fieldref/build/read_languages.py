"""Reads the one list of languages and the gettext catalogues of the content."""

import io
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from fieldref.build.content import Content, PassageKey, Sources
from fieldref.build.passages import ASKED_AS, SYNONYMS, context, passages
from fieldref.build.source import Place, Reader, read_text, read_toml, shown
from fieldref.errors import Fault
from fieldref.model.language import Language
from fieldref.model.translation import Text, TranslationState

SOURCE_LANGUAGE = "en"
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


def read_catalogue(path: Path, root: Path, faults: list[Fault]) -> Catalog | None:
    """Read a gettext file; a syntax fault names its line."""
    text = read_text(path, root, faults)
    if text is None:
        return None
    try:
        return read_po(io.StringIO(text), abort_invalid=True)
    except PoFileError as error:
        faults.append(Fault(shown(path, root), error.lineno + 1, "file", f"This is not a valid gettext file: {error}."))
        return None


def _take(catalogue: Catalog, path: Path, english: dict[PassageKey, str], sources: Sources, content: Content) -> None:
    by_context = {context(key): key for key in english}
    found: dict[PassageKey, Text] = {}
    for message in catalogue:
        if not message.id or not message.string or not isinstance(message.string, str):
            continue
        place = Place(shown(path, sources.root), {}, message.lineno or 1)
        key = by_context.get(message.context or "")
        if key is None:
            # The passage was removed or renamed; Poedit keeps the old text for the translator.
            continue
        state = _state(message, english[key])
        if state is TranslationState.REVIEWED and catalogue.last_translator in NOBODY:
            text = "Reviewed passages need a named reviewer; fill in Last-Translator in the header."
            content.faults.append(place.fault(message.context or "", text))
        found[key] = Text(message.string.strip(), path.stem, state)
    for key in [key for key in found if key[2] in (ASKED_AS, SYNONYMS)]:
        lines = tuple(line.strip() for line in found.pop(key).words.splitlines() if line.strip())
        target = content.asked_as if key[0] == "entry" else content.synonyms
        target.setdefault(key[1], {})[path.stem] = lines
    content.translations[path.stem] = found


def _state(message: Message, english: str) -> TranslationState:
    if message.id != english or message.previous_id:
        return TranslationState.STALE
    return TranslationState.DRAFT if message.fuzzy else TranslationState.REVIEWED
