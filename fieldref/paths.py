"""Where things are: the bundled library, the sources, the person's own folder.

Nothing here reads or writes; every function answers with a path.
"""

import os
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
SOURCES = PACKAGE.parent


def bundle() -> Path:
    """The folder of built parts: database, catalogues, fonts, icons. ``FIELDREF_BUNDLE`` names another."""
    override = os.environ.get("FIELDREF_BUNDLE")
    return Path(override) if override else PACKAGE / "bundle"


def database() -> Path:
    """The library file. ``FIELDREF_DATABASE`` names another one."""
    override = os.environ.get("FIELDREF_DATABASE")
    return Path(override) if override else bundle() / "fieldref.db"


def fonts() -> Path:
    """The folder of bundled fonts."""
    return bundle() / "fonts"


def catalogues() -> Path:
    """The folder of compiled interface and sheet catalogues."""
    return bundle() / "locale"


def names() -> Path:
    """The folder of names of countries and languages, and of the forms of dates, in each language."""
    return bundle() / "names"


def assets() -> Path:
    """Where set-up puts what it fetched for the build (UDHR texts, icons); only the build reads it."""
    return SOURCES / ".cache" / "assets"


def executable_folder() -> Path:
    """The folder of the executable when packaged, else of the sources."""
    return Path(sys.executable).resolve().parent if getattr(sys, "frozen", False) else SOURCES


def is_portable() -> bool:
    """True when a file called ``portable`` lies beside the executable."""
    return (executable_folder() / "portable").is_file()


def personal() -> Path:
    """The person's own folder: settings, bookmarks, contacts. ``FIELDREF_HOME`` names another."""
    override = os.environ.get("FIELDREF_HOME")
    if override:
        return Path(override)
    if is_portable():
        return executable_folder() / "fieldref-settings"
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home() / "AppData" / "Roaming")) / "fieldref"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "fieldref"
    return Path(os.environ.get("XDG_CONFIG_HOME", Path.home() / ".config")) / "fieldref"
