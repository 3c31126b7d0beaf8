"""Translated passages with their fallbacks."""

import sqlite3
from collections.abc import Callable

from fieldref.errors import DatabaseError
from fieldref.mark import N_
from fieldref.model.translation import Text, TranslationState

_QUERY = (
    "SELECT language, words, state FROM passage WHERE owner_kind = ? AND owner = ? AND section = ? AND language IN ({})"
)


class PassageRows:
    """Reads passages in a language, or in the nearest of its fallbacks, English at the end."""

    def __init__(self, connection: sqlite3.Connection, chain: Callable[[str], tuple[str, ...]]) -> None:
        self._connection = connection
        self._chain = chain

    def text(self, kind: str, owner: str, section: str, language: str) -> Text:
        """The passage; a missing English one means that the library is damaged."""
        found = self.optional(kind, owner, section, language)
        if found is None:
            message = N_("The library is damaged: the {section} of {kind} {owner} is missing; copy the program again.")
            raise DatabaseError(message, section=section, kind=kind, owner=owner)
        return found

    def optional(self, kind: str, owner: str, section: str, language: str) -> Text | None:
        """The passage, or None where not even English has one.

        A fallback's words keep their own language; English shown for another language has state ``missing``.
        """
        chain = self._chain(language)
        query = _QUERY.format(", ".join("?" * len(chain)))
        rows = {row[0]: row for row in self._connection.execute(query, (kind, owner, section, *chain))}
        for tag in chain:
            if tag in rows:
                _, words, state = rows[tag]
                fell_back = tag == "en" and language != "en" and not language.startswith("en-")
                return Text(words, tag, TranslationState.MISSING if fell_back else TranslationState(state))
        return None
