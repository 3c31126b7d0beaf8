"""Instruments and participation."""

import json
import sqlite3

from fieldref.errors import NotFoundError
from fieldref.lang.closest import closest
from fieldref.mark import N_
from fieldref.model.law import Article, Confidence, Force, Instrument, Participation, Status

_COLUMNS = (
    "id, name, short, kind, force, unit, adopted, in_force, in_force_note, applies_from, as_of, caution, depositary, "
    "supervised_by, complaint, open_to, binds_via, except_states, unsure_states, also_states, text_checked, verify, "
    "article_count"
)


class LawRows:
    """Reads instruments, their articles and which State is bound."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._cache: dict[str, Instrument] = {}

    def instruments(self) -> tuple[Instrument, ...]:
        """Every instrument, in its order."""
        rows = self._connection.execute("SELECT id FROM instrument ORDER BY position").fetchall()
        return tuple(self.instrument(row[0]) for row in rows)

    def instrument(self, identifier: str) -> Instrument:
        """An instrument with its articles and aliases."""
        if identifier not in self._cache:
            self._cache[identifier] = self._read(identifier)
        return self._cache[identifier]

    def _read(self, identifier: str) -> Instrument:
        query = f"SELECT {_COLUMNS} FROM instrument WHERE id = ?"  # noqa: S608 - fixed columns
        row = self._connection.execute(query, (identifier,)).fetchone()
        if row is None:
            known = [name for (name,) in self._connection.execute("SELECT id FROM instrument")]
            near = closest(identifier, known)
            hint = N_(" The nearest are: {near}.") if near else ""
            message = N_("There is no instrument “{id}”.") + hint
            raise NotFoundError(message, id=identifier, near=", ".join(near))
        names = _COLUMNS.split(", ")
        fields = dict(zip(names, row, strict=True))
        fields["force"] = Force(fields["force"])
        for name in ("except_states", "unsure_states", "also_states"):
            fields[name] = tuple(json.loads(fields[name]))
        fields["text_checked"] = bool(fields["text_checked"])
        return Instrument(**fields, aliases=self._aliases(identifier), articles=self._articles(identifier))

    def _aliases(self, identifier: str) -> tuple[str, ...]:
        query = "SELECT alias FROM instrument_alias WHERE instrument = ? ORDER BY alias"
        return tuple(row[0] for row in self._connection.execute(query, (identifier,)))

    def _articles(self, identifier: str) -> tuple[Article, ...]:
        query = "SELECT number, subject, paragraphs FROM article WHERE instrument = ? ORDER BY position"
        return tuple(Article(*row) for row in self._connection.execute(query, (identifier,)))

    def states(self) -> tuple[str, ...]:
        """The States with records."""
        return tuple(row[0] for row in self._connection.execute("SELECT code FROM state ORDER BY code"))

    def participation(self, state: str) -> dict[str, Participation]:
        """What is recorded of a State, by instrument code."""
        rows = self._connection.execute(
            "SELECT instrument, state, status, date, as_at, confidence, source, note FROM participation "
            "WHERE state = ? ORDER BY instrument",
            (state,),
        )
        return {
            row[0]: Participation(row[0], row[1], Status(row[2]), row[3], row[4], Confidence(row[5]), row[6], row[7])
            for row in rows
        }

    def state_note(self, code: str) -> str:
        """The warning of a State or territory."""
        query = "SELECT note FROM territory WHERE code = ? UNION ALL SELECT note FROM state WHERE code = ?"
        notes = [row[0] for row in self._connection.execute(query, (code, code)) if row[0]]
        return str(notes[0]) if notes else ""

    def territory_of(self, code: str) -> str:
        """The State of a territory, or nothing."""
        row = self._connection.execute("SELECT state FROM territory WHERE code = ?", (code,)).fetchone()
        return str(row[0]) if row else ""
