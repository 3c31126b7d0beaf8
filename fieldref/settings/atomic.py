"""Writes a small file so that a kill at any moment leaves the old one or the new one, never half of one."""

import os
import tempfile
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from fieldref.errors import CannotWriteError
from fieldref.mark import N_

_YOUNG_SECONDS = 60


def write_atomically(path: Path, words: str) -> None:
    """Replace ``path`` by ``words`` (UTF-8), keeping the previous version as ``<name>.previous``.

    Raises CannotWriteError where the folder is read-only or the disk is full; the old file stays.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise _cannot(path, error) from error
    beside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(words)
            file.flush()
            os.fsync(file.fileno())
        _keep_previous(path)
        beside.replace(path)
    except OSError as error:
        raise _cannot(path, error) from error
    finally:
        beside.unlink(missing_ok=True)


def sweep(folder: Path, names: Collection[str], now: float) -> None:
    """Delete what a killed program left half-written beside the files called ``names``.

    Files younger than a minute (``now`` is in seconds of the epoch) may belong to another window and stay.
    """
    for path in folder.glob(".*"):
        if any(path.name.startswith(f".{name}.") for name in names):
            with suppress(OSError):
                if now - path.stat().st_mtime > _YOUNG_SECONDS:
                    path.unlink()


def previous_of(path: Path) -> Path:
    """Where the previous version of a file is kept."""
    return path.with_name(f"{path.name}.previous")


def _keep_previous(path: Path) -> None:
    if not path.is_file():
        return
    # Made beside it and moved there: a second window may be doing the same now.
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.unlink(missing_ok=True)
    try:
        try:
            os.link(path, beside)
        except OSError:
            # FAT sticks have no hard links; a copy is as good there.
            beside.write_bytes(path.read_bytes())
        beside.replace(previous_of(path))
    finally:
        beside.unlink(missing_ok=True)


def _cannot(path: Path, error: OSError) -> CannotWriteError:
    message = N_("{path} cannot be written ({reason}); your change lives only until the program closes.")
    return CannotWriteError(message, path=path, reason=error.strerror or error)
