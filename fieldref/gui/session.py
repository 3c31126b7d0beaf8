"""What every place shares: the open library, the person, the sheet, settings, look, work in the background."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from fieldref.errors import CannotWriteError, FieldrefError
from fieldref.gui.context import Context
from fieldref.gui.design.fonts import Fonts
from fieldref.gui.design.look import Look, make_look
from fieldref.gui.later import Later
from fieldref.gui.tasks import Done, Failed, Tasks
from fieldref.gui.tongues import Tongues
from fieldref.gui.visits import Visits
from fieldref.gui.voice import Voice
from fieldref.gui.words import is_rtl, sentence, speak
from fieldref.model.language import Language
from fieldref.settings import Bookmark, Personal
from fieldref.store import Library, open_library

if TYPE_CHECKING:
    from fieldref import search
    from fieldref.gui import find_state, sheet_state
else:
    search = Later("fieldref.search")
    find_state, sheet_state = Later("fieldref.gui.find_state"), Later("fieldref.gui.sheet_state")

T = TypeVar("T")


class Desk:
    """The library and the search as one thread holds them: SQLite connections are bound to their thread."""

    def __init__(self, database: Path | None) -> None:
        self.library = open_library(database)
        self.search = search.Search(self.library.connection)
        self._made: dict[object, Any] = {}

    def once(self, kind: Callable[["Desk"], T]) -> T:
        """Something built upon this desk, made when first asked for."""
        if kind not in self._made:
            self._made[kind] = kind(self)
        made: T = self._made[kind]
        return made


class Session(QObject):
    """Shared by all places. Signals ask the window for something; values are read directly.

    ``notice(kind, sentence)`` shows a quiet sentence, ``offer(sentence, next step, place)`` one that leads to a place;
    ``go(place)``, ``read(entry id)`` and
    ``open_page(kind of visit, id)`` navigate;
    ``find(text)`` searches; ``assemble`` builds the window again after a setting changed its look.
    """

    notice = Signal(str, str)
    offer = Signal(str, str, str)
    go = Signal(str)
    read = Signal(str)
    open_page = Signal(str, str)
    find = Signal(str)
    assemble = Signal()
    bookmarks_changed = Signal()

    def __init__(self, library: Library, database: Path | None, personal: Personal, system_points: float) -> None:
        super().__init__()
        self.library = library
        self.database = database
        self.personal = personal
        loaded = personal.load()
        self.settings, self.bookmarks, self.contact_sets = loaded.settings, loaded.bookmarks, loaded.contact_sets
        self.warnings = loaded.warnings
        self.context = Context(self.settings.country, self)
        self.visits = Visits()
        self.reader_view = "view-both"
        self.tasks = Tasks(self)
        self.voice = Voice(self)
        self.fonts = Fonts()
        self.tongues = Tongues(library, self.fonts)
        self._system_points = system_points
        self._desk: Desk | None = None
        self._closed = False
        self._states: dict[type, Any] = {}
        self.look = self._make_look()

    # What is being put together and looked for; loaded when first asked for

    @cached_property
    def sheet(self) -> "sheet_state.SheetState":
        """The sheet being put together."""
        return sheet_state.SheetState(self.settings.paper, self.settings.flip, self._ready_lines, self)

    @cached_property
    def found(self) -> "find_state.FindState":
        """What is searched for."""
        return find_state.FindState(self.context, self.preferred, self)

    # What places keep

    def state(self, kind: type[T]) -> T:
        """What a place keeps while the window is assembled again; made when first asked for."""
        if kind not in self._states:
            self._states[kind] = kind()
        kept: T = self._states[kind]
        return kept

    def forget_states(self) -> None:
        """Forget what was looked at in the places; part of New person."""
        self._states.clear()

    # Languages

    @property
    def working_language(self) -> Language:
        """The caseworker's language, English where the kept one has no interface."""
        known = {language.tag: language for language in self.interface_languages()}
        return known.get(self.settings.working_language) or self.library.language("en")

    def interface_languages(self) -> tuple[Language, ...]:
        """The languages the window can be in."""
        return tuple(language for language in self.library.languages() if language.interface)

    @property
    def reader_language(self) -> str:
        """The person's language, or the working one where none is chosen."""
        return self.context.person.language or self.working_language.tag

    def preferred(self) -> tuple[str, ...]:
        """The languages a search prefers: the caseworker's, then the person's."""
        return tuple(dict.fromkeys((self.working_language.tag, self.reader_language)))

    # Background work

    def ask(self, slot: str, work: Callable[[Desk], Any], done: Done, failed: Failed | None = None) -> None:
        """Call ``work`` with the worker's own library, off the main thread, and ``done`` here with its answer."""
        if not self._closed:
            self.tasks.run(slot, lambda: work(self._worker_desk()), done, failed or self.tell)

    def _worker_desk(self) -> Desk:
        if self._desk is None:
            self._desk = Desk(self.database)
        return self._desk

    # What the person keeps

    def keep(self, **values: object) -> None:
        """Change settings and write them; a read-only folder is told in one sentence and the change lives on."""
        before = self.settings
        self.settings = replace(before, **values)  # type: ignore[arg-type]
        if self.settings == before:
            return
        # Another window may have changed other settings meanwhile.
        stored = self.personal.load_settings() or self.settings
        self._write(lambda: self.personal.save_settings(replace(stored, **values)))  # type: ignore[arg-type]
        if "country" in values:
            self.context.home_country = self.settings.country
        if {"working_language", "text_size", "theme"} & set(values):
            self.look = self._make_look()
            self.assemble.emit()

    def toggle_bookmark(self, kind: str, identifier: str, title: str) -> bool:
        """Add a bookmark or take it away; True when it is there now."""
        added = not self.is_bookmarked(kind, identifier)
        # Another window may have added others meanwhile.
        present = (self.personal.load_bookmarks() if self.settings.keep_bookmarks else ()) or self.bookmarks
        rest = tuple(mark for mark in present if (mark.kind, mark.id) != (kind, identifier))
        self.bookmarks = (*rest, Bookmark(kind, identifier, title)) if added else rest
        if self.settings.keep_bookmarks:
            self._write(lambda: self.personal.save_bookmarks(self.bookmarks))
        self.bookmarks_changed.emit()
        return added

    def is_bookmarked(self, kind: str, identifier: str) -> bool:
        """Whether a bookmark is there."""
        return any((mark.kind, mark.id) == (kind, identifier) for mark in self.bookmarks)

    def tell(self, error: FieldrefError) -> None:
        """Show an error's one sentence."""
        self.notice.emit("caution", sentence(error))

    def today(self) -> str:
        """The day of printing, ISO 8601."""
        return datetime.datetime.now(tz=datetime.UTC).astimezone().date().isoformat()

    def _ready_lines(self, identifier: str) -> tuple[str, ...]:
        return self.library.ready_sheet(identifier).statements

    def close(self) -> None:
        """End the background work and close both libraries."""
        if not self._closed:
            self._closed = True
            self.voice.stop()
            self.tasks.finish(self._close_desk)
            self.library.close()

    def _close_desk(self) -> None:
        if self._desk is not None:
            self._desk.library.close()
            self._desk = None

    def _write(self, write: Callable[[], None]) -> None:
        try:
            write()
        except CannotWriteError as error:
            self.tell(error)

    def _make_look(self) -> Look:
        language = self.working_language
        speak(language.tag, language.direction == "rtl")
        script = self.fonts.script_of(language)
        return make_look(
            self.settings.theme, self.settings.text_size, self.fonts, script, is_rtl(), self._system_points
        )
