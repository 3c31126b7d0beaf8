"""Bookmarks and contacts as they are changed in the window, kept in memory and written where that is wanted."""

from dataclasses import replace

from fieldref.errors import CannotWriteError
from fieldref.gui.session import Session
from fieldref.settings import Bookmark, ContactSet


def keep_bookmarks(session: Session, bookmarks: tuple[Bookmark, ...]) -> None:
    """Use another list of bookmarks, and write it unless the settings say that none is kept."""
    session.bookmarks = bookmarks
    if session.settings.keep_bookmarks:
        try:
            session.personal.save_bookmarks(bookmarks)
        except CannotWriteError as error:
            session.tell(error)
    session.bookmarks_changed.emit()


def keep_contact_sets(session: Session, sets: tuple[ContactSet, ...]) -> None:
    """Use other sets of contacts, and write them."""
    session.contact_sets = sets
    try:
        session.personal.save_contact_sets(sets)
    except CannotWriteError as error:
        session.tell(error)


def stop_keeping_bookmarks(session: Session) -> None:
    """Delete the stored bookmarks; the present ones live until the program closes."""
    try:
        session.personal.forget_bookmarks()
    except CannotWriteError as error:
        session.tell(error)
    session.bookmarks_changed.emit()


def wipe(session: Session) -> None:
    """Delete every stored file, and what was read from them; how the window looks stays until it is closed.

    Raises CannotWriteError naming the first file that could not be deleted.
    """
    session.personal.wipe()
    session.bookmarks, session.contact_sets = (), ()
    session.settings = replace(session.settings, contact_set="", country="")
    session.context.home_country = ""
    session.forget_states()
    session.bookmarks_changed.emit()
