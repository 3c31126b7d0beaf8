"""Reads the lists of terms: chapters, families, groups, topics, situations, categories."""

from typing import TypedDict

from fieldref.build.content import Content, Sources
from fieldref.build.source import Reader, read_toml
from fieldref.model.person import Category, Situation, Term


def read_terms(sources: Sources, content: Content) -> None:
    """Read every list of terms of ``data/`` in the order of its file."""
    for kind, file, found in (
        ("chapter", "chapters.toml", content.chapters),
        ("family", "families.toml", content.families),
        ("group", "groups.toml", content.groups),
        ("topic", "topics.toml", content.topics),
    ):
        for position, reader in enumerate(_tables(sources, content, file, kind)):
            found.append(Term(**_common(content, kind, position, reader)))
            reader.finish()
    for position, reader in enumerate(_tables(sources, content, "situations.toml", "situation")):
        common = _common(content, "situation", position, reader)
        content.situations.append(Situation(**common, question=reader.text("question"), icon=reader.text("icon")))
        reader.finish()
    for position, reader in enumerate(_tables(sources, content, "categories.toml", "category")):
        content.categories.append(_category(content, position, reader))


def _tables(sources: Sources, content: Content, file: str, table: str) -> list[Reader]:
    return read_toml(sources.data / file, table, sources.root, content.faults)


class _Common(TypedDict):
    id: str
    position: int
    name: str
    description: str


def _common(content: Content, kind: str, position: int, reader: Reader) -> _Common:
    identifier = reader.text("id")
    content.remember(kind, identifier, reader.place)
    return {
        "id": identifier,
        "position": position,
        "name": reader.text("name"),
        "description": reader.text("description", ""),
    }


def _category(content: Content, position: int, reader: Reader) -> Category:
    category = Category(
        **_common(content, "category", position, reader),
        chapter=reader.text("chapter"),
        includes=reader.texts("includes", required=True),
        overlay=reader.flag("overlay"),
        derived=reader.flag("derived"),
        note=reader.text("note", ""),
    )
    reader.finish()
    return category
