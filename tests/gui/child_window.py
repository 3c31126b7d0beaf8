"""A real window in a process of its own, for tests that end it in ways that no window survives.

    python -m tests.gui.child_window WHAT DATABASE

``WHAT`` is "keep" (save settings, bookmarks and contacts again and again), "exit" (quick exit in the middle of work
that would take a minute, with a copied term) or "add" (bookmark one entry after another, then end).
"""

import itertools
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from fieldref.gui import app, clipboard
from fieldref.gui.keeping import keep_contact_sets
from fieldref.gui.window import MainWindow
from fieldref.settings import Contact, ContactSet

_LONG_WORK_SECONDS = 60


def keep(window: MainWindow) -> None:
    """Change everything that is kept, without an end."""
    session, count = window.session, itertools.count()

    def again() -> None:
        number = next(count)
        session.keep(neutral_title=bool(number % 2), contact_set="X" * (number % 3000))
        session.toggle_bookmark("entry", f"entry-{number % 40}", "A title")
        keep_contact_sets(session, (ContactSet("office", (Contact("Y" * (number % 3000)),)),))
        QTimer.singleShot(0, again)

    again()
    print("ready", flush=True)  # noqa: T201


def leave(window: MainWindow) -> None:
    """Copy a term, start work that lasts, and go at once."""
    clipboard.copy("a term")
    window.session.ask("long", lambda _desk: time.sleep(_LONG_WORK_SECONDS), print)

    def go() -> None:
        window.actions_.trigger("quick-exit")
        print(repr(QApplication.clipboard().text()), flush=True)  # noqa: T201

    QTimer.singleShot(100, go)


def add(window: MainWindow) -> None:
    """Bookmark twenty entries, one a turn of the loop, then close."""
    left = iter(range(20))

    def again() -> None:
        number = next(left, None)
        if number is None:
            window.close()
            return
        window.session.toggle_bookmark("entry", f"{sys.argv[3]}-{number}", "A title")
        QTimer.singleShot(1, again)

    again()


def main() -> int:
    make = app.make_window

    def made(*given: object) -> MainWindow:
        window = make(*given)  # type: ignore[arg-type]
        QTimer.singleShot(0, lambda: {"keep": keep, "exit": leave, "add": add}[sys.argv[1]](window))
        return window

    app.make_window = made  # type: ignore[assignment]
    return app.run(Path(sys.argv[2]))


if __name__ == "__main__":
    sys.exit(main())
