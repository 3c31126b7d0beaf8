"""A long use of the window: from key to painted results, from entry to entry, and the memory it takes.

    .venv/bin/python benchmarks/window_use.py [rounds]

Searches by single keys, reads entries, sets sheets in twelve languages, visits every place, `rounds` times (3 unless
told), in the real library and without a screen. Prints milliseconds (bars: 50 from key to painted results, 30 from
entry to entry, both at the 95th of 100) and megabytes: resident, and its own (what no other program shares).
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# First, as in the program: see fieldref/gui/plain_imports.py.
from fieldref.gui.app import make_application, make_window

# isort: split
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fieldref.gui.places.find import FindPlace
from fieldref.gui.places.listing import PLACES
from fieldref.gui.waiting import wait_until
from fieldref.gui.window import MainWindow
from fieldref.settings import Personal, Settings
from fieldref.store import open_library

TYPED = ("sent back", "child alone in detention", "unpaid wages", "non-refoulement", "art 33 refugee", "torture")
LANGUAGES = ("ar", "fa", "ps", "my", "am", "bn", "el", "so", "ur", "ti", "uk", "ta")
ENTRIES = 40


def memory() -> str:
    with Path("/proc/self/statm").open(encoding="ascii") as file:
        _size, resident, shared, *_rest = (int(each) * os.sysconf("SC_PAGE_SIZE") / 1e6 for each in file.read().split())
    return f"{resident:.0f} MB resident, {resident - shared:.0f} its own"


def settle(window: MainWindow) -> None:
    wait_until(lambda: False, 0.05)
    wait_until(lambda: not window.session.tasks.is_busy)


def type_texts(window: MainWindow, find: FindPlace) -> list[float]:
    """Milliseconds from each key to the painted results."""
    took = []
    for text in TYPED:
        window.look_for("")
        settle(window)
        for letter in text:
            begun = time.perf_counter()
            QTest.keyClicks(find.search, letter)
            while "find" in window.session.tasks.awaited:
                QApplication.processEvents()
            find.results.view.viewport().repaint()
            took.append((time.perf_counter() - begun) * 1000)
        settle(window)
    return took


def read_entries(window: MainWindow) -> list[float]:
    """Milliseconds from asking for each entry to its painted page."""
    took = []
    for entry in window.session.library.entry_ids()[:ENTRIES]:
        begun = time.perf_counter()
        window.read(entry)
        window.repaint()
        took.append((time.perf_counter() - begun) * 1000)
        settle(window)
    return took


def set_sheets(window: MainWindow) -> None:
    session = window.session
    window.go("tray")
    session.sheet.use_ready(session.library.ready_sheet_ids()[0])
    for tag in LANGUAGES:
        session.context.choose(language=tag, country="GRC")
        settle(window)


def told(what: str, took: list[float]) -> None:
    slow = statistics.quantiles(took, n=20)[-1]
    print(f"{what:<28}{statistics.median(took):>8.1f} ms{slow:>8.1f} ms at the 95th{max(took):>8.1f} ms worst")


def main() -> None:
    make_application()
    with tempfile.TemporaryDirectory() as home:
        personal = Personal(Path(home))
        personal.save_settings(Settings(first_run_done=True))
        window = make_window(open_library(), None, personal)
        window.resize(1366, 768)
        window.show()
        settle(window)
        print(f"open: {memory()}")
        for number in range(int(sys.argv[1]) if len(sys.argv) > 1 else 3):
            find = window.place("find")
            assert isinstance(find, FindPlace)
            window.session.context.choose(language="ar", country="GRC")
            told("key to painted results", type_texts(window, find))
            told("entry to painted page", read_entries(window))
            set_sheets(window)
            for place in PLACES:
                window.go(place.id)
                settle(window)
            print(f"after round {number + 1}: {memory()}", flush=True)
            window.new_person()
        window.close()


if __name__ == "__main__":
    main()
