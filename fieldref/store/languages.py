"""Languages, their fallbacks, and the Universal Declaration."""

import json
import sqlite3
from functools import cached_property

from fieldref.errors import NotFoundError, UsageError
from fieldref.lang.closest import closest
from fieldref.mark import N_
from fieldref.model.declaration import DeclarationArticle, Variant
from fieldref.model.language import Language

_LANGUAGE = (
    "SELECT tag, name, own_name, script, direction, region, fallbacks, interface, content, udhr, point "
    "FROM language ORDER BY position"
)
_VARIANT = "SELECT code, language, script, direction, name, stage, title FROM variant"
# Stage 4 and 5 of the package mean a reviewed text; lower ones are drafts of the encoding.
_BEST_FIRST = "ORDER BY stage DESC, length(code), code"


class LanguageRows:
    """Reads languages and variants of the Declaration."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @cached_property
    def _listed(self) -> dict[str, Language]:
        rows = self._connection.execute(_LANGUAGE).fetchall()
        return {row[0]: _language(row) for row in rows}

    def listed(self) -> tuple[Language, ...]:
        """The languages of languages.toml."""
        return tuple(self._listed.values())

    def language(self, tag: str) -> Language:
        """A listed language, or one made from a variant of the Declaration."""
        known = {name.casefold(): name for name in self._listed}
        name = known.get(tag.casefold())
        if name is not None:
            return self._listed[name]
        variants = self._exact(tag)
        if variants:
            return _from_variant(variants[0])
        tags = [
            *self._listed,
            *(row[0] for row in self._connection.execute("SELECT DISTINCT language FROM variant")),
        ]
        near = closest(tag, tags)
        hint = N_(" The nearest are: {near}.") if near else N_(" `fieldref list languages` shows all.")
        raise UsageError(N_("The language “{tag}” is not known.") + hint, tag=tag, near=", ".join(near))

    def chain(self, tag: str) -> tuple[str, ...]:
        """The tag, its fallbacks in order, English last."""
        known = self._listed.get(tag)
        fallbacks = known.fallbacks if known else ()
        return tuple(dict.fromkeys((tag, *fallbacks, "en")))

    def variants(self) -> tuple[Variant, ...]:
        """Every variant."""
        return tuple(Variant(*row) for row in self._connection.execute(f"{_VARIANT} ORDER BY code"))

    def variants_of(self, tag: str) -> tuple[Variant, ...]:
        """The variant chosen in languages.toml first, then others of the same tag."""
        listed = self._listed.get(tag)
        exact = self._exact(tag)
        if listed is None or not listed.udhr:
            return exact
        chosen = self._connection.execute(f"{_VARIANT} WHERE code = ?", (listed.udhr,)).fetchall()
        first = tuple(Variant(*row) for row in chosen)
        return (*first, *(variant for variant in exact if variant not in first))

    def _exact(self, tag: str) -> tuple[Variant, ...]:
        query = f"{_VARIANT} WHERE lower(language) = ? OR code = ? {_BEST_FIRST}"
        return tuple(Variant(*row) for row in self._connection.execute(query, (tag.casefold(), tag)))

    def declaration_article(self, variant: str, number: int) -> DeclarationArticle:
        """One article of one variant."""
        row = self._connection.execute(
            "SELECT variant, number, title, words FROM declaration WHERE variant = ? AND number = ?",
            (variant, number),
        ).fetchone()
        if row is None:
            message = N_("The variant “{variant}” of the Universal Declaration has no article {number}.")
            raise NotFoundError(message, variant=variant, number=number)
        return DeclarationArticle(*row)


def _language(row: tuple[str, ...]) -> Language:
    tag, name, own_name, script, direction, region, fallbacks, interface, content, udhr, point = row
    return Language(
        tag, name, own_name, script, direction, region, tuple(json.loads(fallbacks)),
        bool(interface), bool(content), udhr, point,
    )  # fmt: skip


def _from_variant(variant: Variant) -> Language:
    return Language(variant.language, variant.name, variant.name, variant.script, variant.direction, udhr=variant.code)
