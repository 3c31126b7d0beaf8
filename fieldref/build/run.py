"""The whole road from files to the library file."""

import contextlib
import hashlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import sqlite_utils

from fieldref import __version__
from fieldref.build.check import check_references
from fieldref.build.content import Content, Sources
from fieldref.build.read_declaration import read_declaration
from fieldref.build.read_entries import read_entries
from fieldref.build.read_languages import read_languages, read_translations
from fieldref.build.read_law import read_law
from fieldref.build.read_sheets import read_sheets
from fieldref.build.read_terms import read_terms
from fieldref.build.search_index import write_index
from fieldref.build.write import write_content
from fieldref.errors import CannotWriteError, ContentError
from fieldref.mark import N_

Report = Callable[[str], None]


def silent(_message: str) -> None:
    """Report nothing."""


def read_content(sources: Sources) -> Content:
    """Read everything; faults are in ``content.faults``, references checked and sorted."""
    content = Content()
    read_terms(sources, content)
    read_languages(sources, content)
    read_law(sources, content)
    read_entries(sources, content)
    read_sheets(sources, content)
    read_declaration(sources, content)
    read_translations(sources, content)
    content.faults += check_references(content)
    return content


def build(sources: Sources, target: Path, report: Report = silent) -> Content:
    """Build the library at ``target``; raises ContentError with every fault, and then writes nothing.

    The file is built beside its place and moved there whole, so a reader never sees half of one.
    """
    report(N_("Reading the content"))
    content = read_content(sources)
    if content.faults:
        raise ContentError(content.faults)
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        _write(content, _meta(content, sources), beside, report)
        beside.replace(target)
    except (OSError, sqlite3.OperationalError) as error:
        message = N_("The library cannot be written to {path}: {reason}. Choose a folder you may write to.")
        raise CannotWriteError(message, path=target, reason=error) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    return content


def _write(content: Content, meta: dict[str, str], path: Path, report: Report) -> None:
    database = sqlite_utils.Database(path)
    try:
        database.conn.execute("PRAGMA page_size = 4096")
        database.conn.execute("PRAGMA journal_mode = OFF")
        database.conn.execute("PRAGMA synchronous = OFF")
        report(N_("Writing the tables"))
        write_content(database, content, meta)
        report(N_("Writing the search index"))
        write_index(database.conn)
        database.conn.commit()
        database.conn.execute("ANALYZE")
        database.conn.commit()
        database.conn.execute("VACUUM")
    finally:
        database.close()


def _meta(content: Content, sources: Sources) -> dict[str, str]:
    newest = max((entry.checked_on for entry in content.entries), default="")
    return {
        "content_date": newest,
        "version": f"{newest.replace('-', '.')}-{digest(sources)[:8]}",
        "program": __version__,
    }


def digest(sources: Sources) -> str:
    """A digest of every input file: equal inputs, equal version.

    Line ends are read as written; the texts of the Declaration count through their index and size.
    """
    total = hashlib.sha256()
    files = [path for folder in (sources.data, sources.i18n) for path in folder.rglob("*") if path.is_file()]
    for path in sorted(files, key=lambda path: path.relative_to(sources.root).as_posix()):
        total.update(path.relative_to(sources.root).as_posix().encode())
        total.update(path.read_bytes())
    index = sources.declaration / "index.json"
    total.update(index.read_bytes() if index.is_file() else b"")
    return total.hexdigest()
