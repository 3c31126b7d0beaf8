"""Opens the library read-only and tells a damaged, foreign or too new file apart in one sentence."""

import sqlite3
from pathlib import Path

from fieldref import paths
from fieldref.errors import DatabaseError
from fieldref.mark import N_
from fieldref.store.library import Library

APPLICATION_ID = 0x666C7266
SCHEMA_VERSION = 1
_HEADER = b"SQLite format 3\x00"
# What SQLite keeps of the file for each connection; the system keeps the file itself, so more would not be faster.
_CACHE_KIB = 512


def open_library(path: Path | None = None) -> Library:
    """Open the library for reading; ``path`` is the bundled file by default.

    Raises DatabaseError with one sentence where the file is missing, empty, foreign, damaged or too new.
    """
    return Library(open_database(path or paths.database()))


def open_database(path: Path) -> sqlite3.Connection:
    """Open ``path`` with ``mode=ro&immutable=1`` after checking what it is; see open_library."""
    _check_file(path)
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        connection.execute("PRAGMA query_only = 1")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        _check_version(connection, path)
    except sqlite3.DatabaseError as error:
        connection.close()
        raise _damaged(path) from error
    except DatabaseError:
        connection.close()
        raise
    return connection


def _check_file(path: Path) -> None:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError as error:
        message = N_("The library {path} is missing; copy the whole program again, or run `python3 dev.py run`.")
        raise DatabaseError(message, path=path) from error
    except OSError as error:
        message = N_("The library {path} cannot be read ({reason}); check that you may open it.")
        raise DatabaseError(message, path=path, reason=error.strerror) from error
    if size == 0:
        raise DatabaseError(N_("The library {path} is empty; copy the program again."), path=path)
    if not header.startswith(_HEADER):
        raise DatabaseError(N_("{path} is not a fieldref library; copy the program again."), path=path)
    page_size = int.from_bytes(header[16:18], "big") or 1
    pages = int.from_bytes(header[28:32], "big")
    if size < pages * (65536 if page_size == 1 else page_size):
        raise _damaged(path)


def _damaged(path: Path) -> DatabaseError:
    return DatabaseError(N_("The library {path} is damaged or cut short; copy the program again."), path=path)


def _check_version(connection: sqlite3.Connection, path: Path) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise DatabaseError(N_("{path} is not a fieldref library; copy the program again."), path=path)
    if version > SCHEMA_VERSION:
        message = N_(
            "The library {path} is too new: it has format {found}, this program reads up to {known}. "
            "Get the newer program."
        )
        raise DatabaseError(message, path=path, found=version, known=SCHEMA_VERSION)
    if version < SCHEMA_VERSION:
        message = N_("The library {path} is too old: it has format {found}, this program reads {known}. Get both new.")
        raise DatabaseError(message, path=path, found=version, known=SCHEMA_VERSION)
    connection.execute("SELECT value FROM meta").fetchall()
