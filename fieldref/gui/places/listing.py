"""The places of the window: what stands in the side bar, and where the code of each is found when it is first shown.

A new place is one file and one line here.
"""

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from fieldref.gui.places.place import Place
from fieldref.mark import N_

if TYPE_CHECKING:
    # The packager finds the places here; the window loads each when it is first shown.
    from fieldref.gui.places import (  # noqa: F401
        bookmarks,
        countries,
        find,
        first_run,
        glance,
        glossary,
        manual,
        point,
        settings,
        start,
        tray,
    )


@dataclass(frozen=True)
class Sign:
    """What says where a place is: its id, name and icon as the class of the place has them, and its file."""

    id: str
    name: str
    icon: str
    file: str
    kind: str

    def place(self) -> type[Place]:
        """The class of the place; loads its file."""
        return cast(type[Place], getattr(importlib.import_module(f"fieldref.gui.places.{self.file}"), self.kind))


START, FIND, TRAY, POINT, MANUAL, FIRST_RUN = "start", "find", "tray", "point", "manual", "first-run"

# In the order of the side bar.
PLACES = (
    Sign(START, N_("Start"), "house", "start", "StartPlace"),
    Sign(FIND, N_("Find"), "search", "find", "FindPlace"),
    Sign(TRAY, N_("Sheet"), "file-text", "tray", "TrayPlace"),
    Sign("glance", N_("At a glance"), "layout-grid", "glance", "GlancePlace"),
    Sign("countries", N_("Countries"), "globe", "countries", "CountriesPlace"),
    Sign("glossary", N_("Glossary"), "book-marked", "glossary", "GlossaryPlace"),
    Sign(POINT, N_("Languages"), "hand", "point", "PointPlace"),
    Sign("bookmarks", N_("Bookmarks"), "bookmark", "bookmarks", "BookmarksPlace"),
    Sign("settings", N_("Settings"), "settings", "settings", "SettingsPlace"),
    Sign(MANUAL, N_("Manual"), "book-open", "manual", "ManualPlace"),
)
# Places that are shown when they are due and stand in no bar.
UNLISTED = (Sign(FIRST_RUN, N_("Welcome"), "hand", "first_run", "FirstRunPlace"),)
