"""Writes a small file so that a kill at any moment leaves the old one or the new one, never half of one."""

import os
import tempfile
from pathlib import Path

from fieldref.errors import CannotWriteError
from fieldref.mark import N_


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


def previous_of(path: Path) -> Path:
    """Where the previous version of a file is kept."""
    return path.with_name(f"{path.name}.previous")


def _keep_previous(path: Path) -> None:
    if path.is_file():
        previous = previous_of(path)
        previous.unlink(missing_ok=True)
        try:
            os.link(path, previous)
        except OSError:
            # FAT sticks have no hard links; a copy is as good there.
            previous.write_bytes(path.read_bytes())


def _cannot(path: Path, error: OSError) -> CannotWriteError:
    message = N_("{path} cannot be written ({reason}); your change lives only until the program closes.")
    return CannotWriteError(message, path=path, reason=error.strerror or error)
