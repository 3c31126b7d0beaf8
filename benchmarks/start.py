"""How long the window takes from starting the process until the search field takes keys, and what memory it holds.

    .venv/bin/python benchmarks/start.py [runs]

Starts the program as a person does (``python -m fieldref``) without a screen, `runs` times (10 unless told). Prints
milliseconds from the start of the process and megabytes (resident); the bars: 400 ms, 180 MB.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

STAGES = ("interpreter started", "window made", "painted", "search field takes keys", "ready for the first search")

# Runs the program as `python -m fieldref` does, and looks on.
CHILD = r"""
import os, sys, time
begun = float(os.environ.pop("FIELDREF_BEGUN"))
stood = [time.monotonic() - begun]
from fieldref import __main__ as program
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from fieldref.gui import app

def stand():
    stood.append(time.monotonic() - begun)

def rss():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1_000_000

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and len(stood) == 2:
            stand()
            QTimer.singleShot(0, usable)
        return False

def usable():
    field = QApplication.focusWidget()
    assert field is not None and field.property("part") == "search", field
    stand()
    stood.append(rss() / 1000)
    ready()

def ready():
    if "find" in window._places and not window.session.tasks.is_busy and not window.findChild(Warm)._timer.isActive():
        stand()
        stood.append(rss() / 1000)
        print(*(round(1000 * each) for each in stood), flush=True)
        os._exit(0)
    QTimer.singleShot(1, ready)

make = app.make_window
def made(*given):
    global window
    window = make(*given)
    stand()
    window.installEventFilter(watch)
    return window

Warm = app.Warming
watch = Watch()
app.make_window = made
sys.argv = ["fieldref"]
sys.exit(program.main())
"""


def run(home: str) -> list[int]:
    """Milliseconds at each stage with megabytes behind the last two."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "FIELDREF_HOME": home}
    environment["FIELDREF_BEGUN"] = repr(time.monotonic())
    done = subprocess.run([sys.executable, "-c", CHILD], env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return [int(each) for each in done.stdout.split()]


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as home:
        (Path(home) / "settings.json").write_text('{"first_run_done": true}', encoding="utf-8")
        run(home)  # fills the disk's cache
        times = [run(home) for _ in range(runs)]
    columns = list(zip(*times, strict=True))
    memory = {3: columns.pop(4), 4: columns.pop(5)}
    print(f"{'from the start of the process':<34}{'median ms':>10}{'worst ms':>10}{'MB':>6}")
    for number, (stage, column) in enumerate(zip(STAGES, columns, strict=True)):
        held = f"{statistics.median(memory[number]):.0f}" if number in memory else ""
        print(f"{stage:<34}{statistics.median(column):>10.0f}{max(column):>10}{held:>6}")


if __name__ == "__main__":
    main()
