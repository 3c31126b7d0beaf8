"""What can go wrong, as one sentence for a person and an exit code for a script."""

from dataclasses import dataclass

from fieldref.mark import N_


class FieldrefError(Exception):
    """An error a person can act on.

    ``message`` is an English gettext source with ``{name}`` placeholders and ``values`` fill them, so that the
    edge (command line or window) can translate before it formats. ``exit_code`` is the contract of the
    command line: 1 nothing found or a check failed, 2 usage, 3 content or database at fault, 4 cannot write.

    >>> str(UsageError("No entry is called {id}.", id="asylun"))
    'No entry is called asylun.'
    """

    exit_code = 1

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = values

    def __str__(self) -> str:
        return self.message.format(**self.values)


class NotFoundError(FieldrefError):
    """Nothing matched (exit code 1)."""

    exit_code = 1


class CheckError(FieldrefError):
    """A check ran and failed (exit code 1)."""

    exit_code = 1


class UsageError(FieldrefError):
    """The person asked for something that does not exist or does not fit (exit code 2)."""

    exit_code = 2


class NotAvailableError(UsageError):
    """A known request that this edition cannot serve yet (exit code 2)."""


class DatabaseError(FieldrefError):
    """The library file is missing, damaged, foreign or too new (exit code 3)."""

    exit_code = 3


class CannotWriteError(FieldrefError):
    """A file could not be written; nothing half-written is left (exit code 4)."""

    exit_code = 4


@dataclass(frozen=True, order=True)
class Fault:
    """One fault in the content: where it is and what to do, in one sentence.

    >>> print(Fault("data/entries/I/interpreter.md", 12, "citations", "ICCPR has no article 99."))
    data/entries/I/interpreter.md:12: citations: ICCPR has no article 99.
    """

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field}: {self.message}"


class ContentError(FieldrefError):
    """The reviewed text or its tables have faults (exit code 3); all of them are carried at once."""

    exit_code = 3

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__(
            N_("{count} faults in the content, nothing was built:\n{faults}"),
            count=len(self.faults),
            faults="\n".join(map(str, self.faults)),
        )
