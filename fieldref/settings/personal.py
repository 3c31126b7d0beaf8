"""The person's own files as dataclasses: read with damage set aside and named, written atomically.

Three JSON files in the personal folder: ``settings.json``, ``bookmarks.json``, ``contacts.json``. Each keeps
its previous version. A damaged file is renamed to ``<name>.damaged`` and the previous version is read.
"""

import json
import time
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from fieldref import paths
from fieldref.errors import CannotWriteError
from fieldref.mark import N_
from fieldref.model.sheet import Contact
from fieldref.settings.atomic import previous_of, sweep, write_atomically

TEXT_SIZES = (100, 125, 150, 175, 200, 250)
THEMES = ("light", "dark", "high-contrast", "system")
PAPERS = ("a4", "letter")
FLIPS = ("long-edge", "short-edge")


@dataclass(frozen=True)
class Settings:
    """What the program remembers between starts; the context of a person is never among it.

    ``text_size`` is in per cent; ``window`` is x, y, width, height in pixels or empty.
    """

    working_language: str = "en"
    text_size: int = 100
    theme: str = "light"
    paper: str = "a4"
    flip: str = "long-edge"
    country: str = ""
    contact_set: str = ""
    keep_bookmarks: bool = True
    neutral_title: bool = False
    first_run_done: bool = False
    window: tuple[int, ...] = ()

    def checked(self) -> "Settings":
        """The same settings with values out of range put back to their defaults.

        >>> Settings(theme="pink", text_size=900).checked().theme
        'light'
        """
        default = Settings()
        return Settings(
            **{
                **asdict(self),
                "text_size": self.text_size if self.text_size in TEXT_SIZES else default.text_size,
                "theme": self.theme if self.theme in THEMES else default.theme,
                "paper": self.paper if self.paper in PAPERS else default.paper,
                "flip": self.flip if self.flip in FLIPS else default.flip,
                "window": tuple(self.window) if len(self.window) in (0, 4) else default.window,
            }
        )


@dataclass(frozen=True)
class Bookmark:
    """One bookmarked entry or article, in the order the person added them."""

    kind: str
    id: str
    title: str = ""


@dataclass(frozen=True)
class ContactSet:
    """The contacts of one site."""

    name: str
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True)
class Loaded:
    """What was read, and one sentence for each file that was damaged."""

    settings: Settings
    bookmarks: tuple[Bookmark, ...]
    contact_sets: tuple[ContactSet, ...]
    warnings: tuple[tuple[str, dict[str, object]], ...] = ()


@dataclass(frozen=True)
class StoredFile:
    """A file in the personal folder: where, how large in bytes, and what for."""

    path: Path
    size: int
    purpose: str


_PURPOSES = {
    "settings.json": N_("Your settings: language, text size, colours, paper, window size"),
    "bookmarks.json": N_("Your bookmarks"),
    "contacts.json": N_("The local contacts you typed in"),
}


class Personal:
    """The personal folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or paths.personal()

    def load(self) -> Loaded:
        """Read everything; a missing folder gives the defaults and creates nothing.

        What a killed program left half-written is deleted.
        """
        sweep(self.folder, tuple(_PURPOSES), time.time())
        warnings: list[tuple[str, dict[str, object]]] = []
        settings = self._read("settings.json", warnings)
        bookmarks = self._read("bookmarks.json", warnings)
        contacts = self._read("contacts.json", warnings)
        return Loaded(
            _settings(settings),
            tuple(_bookmark(row) for row in _rows(bookmarks, "bookmarks") if "id" in row),
            tuple(_contact_set(row) for row in _rows(contacts, "sets") if "name" in row),
            tuple(warnings),
        )

    def load_settings(self) -> Settings | None:
        """The settings as they are stored now, None where none are."""
        value = self._read("settings.json", [])
        return _settings(value) if value else None

    def load_bookmarks(self) -> tuple[Bookmark, ...]:
        """The bookmarks as they are stored now."""
        return tuple(_bookmark(row) for row in _rows(self._read("bookmarks.json", []), "bookmarks") if "id" in row)

    def save_settings(self, settings: Settings) -> None:
        """Write settings.json."""
        self._write("settings.json", asdict(settings))

    def save_bookmarks(self, bookmarks: tuple[Bookmark, ...]) -> None:
        """Write bookmarks.json."""
        self._write("bookmarks.json", {"bookmarks": [asdict(bookmark) for bookmark in bookmarks]})

    def save_contact_sets(self, sets: tuple[ContactSet, ...]) -> None:
        """Write contacts.json."""
        self._write("contacts.json", {"sets": [asdict(contact_set) for contact_set in sets]})

    def stored(self) -> tuple[StoredFile, ...]:
        """Every file the program keeps, with its size and purpose."""
        if not self.folder.is_dir():
            return ()
        found = []
        for path in sorted(self.folder.iterdir()):
            name = next((name for name in _PURPOSES if path.name.lstrip(".").startswith(name)), "")
            if path.is_file() and name:
                found.append(StoredFile(path, path.stat().st_size, _PURPOSES[name]))
        return tuple(found)

    def wipe(self) -> None:
        """Delete every stored file, and the folder where nothing else is in it.

        Raises CannotWriteError naming the first file that could not be deleted.
        """
        self._delete(self.stored())
        if self.folder.is_dir() and not any(self.folder.iterdir()):
            self.folder.rmdir()

    def forget_bookmarks(self) -> None:
        """Delete the stored bookmarks in all their versions; CannotWriteError where one could not be deleted."""
        self._delete(
            tuple(stored for stored in self.stored() if stored.path.name.lstrip(".").startswith("bookmarks.json"))
        )

    def _delete(self, files: tuple[StoredFile, ...]) -> None:
        for stored in files:
            try:
                stored.path.unlink(missing_ok=True)
            except OSError as error:
                message = N_("{path} could not be deleted ({reason}).")
                raise CannotWriteError(message, path=stored.path, reason=error.strerror) from error

    def _write(self, name: str, value: dict[str, Any]) -> None:
        write_atomically(self.folder / name, json.dumps(value, ensure_ascii=False, indent=1) + "\n")

    def _read(self, name: str, warnings: list[tuple[str, dict[str, object]]]) -> dict[str, Any]:
        path = self.folder / name
        try:
            return _json(path)
        except FileNotFoundError:
            return {}
        except OSError as error:
            message = N_("{path} could not be read ({reason}); the defaults are used.")
            warnings.append((message, {"path": path, "reason": error.strerror}))
            return {}
        except ValueError:
            return self._set_aside(path, warnings)

    def _set_aside(self, path: Path, warnings: list[tuple[str, dict[str, object]]]) -> dict[str, Any]:
        aside = path.with_name(f"{path.name}.damaged")
        message = N_("{path} was damaged; it was set aside as {aside} and the previous version is used.")
        warnings.append((message, {"path": path, "aside": aside.name}))
        try:
            path.replace(aside)
            return _json(previous_of(path))
        except (OSError, ValueError):
            return {}


def _json(path: Path) -> dict[str, Any]:
    value = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(value, dict):
        raise ValueError(path.name)
    return value


def _rows(value: dict[str, Any], name: str) -> list[dict[str, Any]]:
    rows = value.get(name, [])
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _strings(row: dict[str, Any], record: type[Any]) -> dict[str, str]:
    names = {field.name for field in fields(record)}
    return {name: value for name, value in row.items() if name in names and isinstance(value, str)}


def _settings(value: dict[str, Any]) -> Settings:
    default = asdict(Settings())
    known = {
        name: value[name]
        for name, standard in default.items()
        if name in value and (type(value[name]) is type(standard) or name == "window")
    }
    window = known.get("window", ())
    fits = isinstance(window, list | tuple) and all(isinstance(number, int) for number in window)
    known["window"] = tuple(window) if fits else ()
    return Settings(**known).checked()


def _bookmark(row: dict[str, Any]) -> Bookmark:
    return Bookmark(**{"kind": "entry", "id": "", **_strings(row, Bookmark)})


def _contact_set(row: dict[str, Any]) -> ContactSet:
    contacts = tuple(Contact(**{"name": "", **_strings(inner, Contact)}) for inner in _rows(row, "contacts"))
    return ContactSet(str(row["name"]), contacts)
