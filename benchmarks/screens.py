"""Pictures of every place: three languages, three themes, a small and a usual screen, and text at 200 %.

    .venv/bin/python benchmarks/screens.py FOLDER [language ...]
    .venv/bin/python benchmarks/screens.py --readme docs

Writes ``<language>-<theme>-<size>-<place>.png`` and, to look at them together, ``<language>-<theme>-<size>.png`` with
all places. Languages: en, ar, my (the interface in English, the person speaks Burmese), qps
(every word a third longer) and qpm (the same, mirrored). ``--readme`` writes the pictures of the README.
"""

import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QImage, QPainter

from fieldref.gui.app import make_application, make_window
from fieldref.gui.design.colours import THEMES
from fieldref.gui.waiting import wait_until
from fieldref.gui.window import MainWindow
from fieldref.settings import Contact, ContactSet, Personal, Settings
from fieldref.store import open_library

SIZES = {"1024x600": (1024, 600, 100), "1366x768": (1366, 768, 100), "200": (1366, 768, 200)}
# Interface and person's language.
LANGUAGES = {"en": ("en", "ar"), "ar": ("ar", "fa-AF"), "my": ("en", "my"), "qps": ("en", "ar"), "qpm": ("en", "ar")}
PSEUDO = {"qps": "long", "qpm": "mirrored"}
PLACES = (
    "first-run", "start", "find", "read", "tray", "glance", "countries", "glossary", "point", "bookmarks", "settings",
    "manual",
)  # fmt: skip
SEARCHED = {"ar": "العودة"}
ACROSS, SMALL = 3, 0.5


def settle(window: MainWindow) -> None:
    for _round in range(2):
        wait_until(lambda: False, 0.08)
        wait_until(lambda: not window.session.tasks.is_busy)


def show(window: MainWindow, place: str, language: str) -> None:
    """Bring a place to where there is something to see."""
    session = window.session
    if place == "find":
        window.look_for(SEARCHED.get(language, "sent back"))
        wait_until(lambda: False, 0.2)
    elif place == "read":
        window.read("non-refoulement")
    else:
        if place == "tray":
            session.sheet.use_ready("asking-for-asylum")
            session.sheet.choose(copies=20, others=(("so", 10),))
        window.go(place)
        if place == "point":
            # Regions appear one after another.
            wait_until(lambda: False, 0.6)
    settle(window)


def photograph(folder: Path, language: str, theme: str, size: str) -> None:
    width, height, text = SIZES[size]
    interface, person = LANGUAGES[language]
    os.environ["FIELDREF_PSEUDO"] = PSEUDO.get(language, "")
    with tempfile.TemporaryDirectory() as home:
        personal = Personal(Path(home))
        personal.save_settings(
            Settings(working_language=interface, theme=theme, text_size=text, first_run_done=True, contact_set="Office")
        )
        personal.save_contact_sets((ContactSet("Office", (Contact("Legal aid", phone="+30 210 1234567"),)),))
        library = open_library()
        window = make_window(library, None, personal)
        window.resize(width, height)
        window.show()
        window.session.context.choose(language=person, country="GRC", category="forced-migrant")
        for entry in library.entry_ids()[:3]:
            window.session.toggle_bookmark("entry", entry, library.entry(entry).title)
        taken = []
        for place in PLACES:
            show(window, place, language)
            picture = window.grab().toImage()
            picture.save(str(folder / f"{language}-{theme}-{size}-{place}.png"))
            taken.append(picture)
        window.close()
        window.deleteLater()
        # Gone before the next window dresses everything that is there.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    together(taken).save(str(folder / f"{language}-{theme}-{size}.png"))


def together(pictures: list[QImage]) -> QImage:
    """All pictures side by side, at half their size."""
    width, height = round(pictures[0].width() * SMALL), round(pictures[0].height() * SMALL)
    whole = QImage(width * ACROSS, height * -(-len(pictures) // ACROSS), QImage.Format.Format_RGB32)
    painter = QPainter(whole)
    for number, picture in enumerate(pictures):
        small = picture.scaled(width, height, mode=Qt.TransformationMode.SmoothTransformation)
        painter.drawImage(QRect(number % ACROSS * width, number // ACROSS * height, width, height), small)
    painter.end()
    return whole


def in_few_colours(picture: QImage) -> QImage:
    """The picture in its 256 most frequent colours: what is drawn in a few loses nothing that is seen."""
    whole = picture.convertToFormat(QImage.Format.Format_RGB32)
    often = Counter(memoryview(whole.constBits()).cast("B").cast("I")).most_common(256)
    table = [colour for colour, _count in often]
    return whole.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)


def of_the_readme(folder: Path) -> None:
    """The three pictures of the README, each under 200 kB."""
    with tempfile.TemporaryDirectory() as elsewhere:
        photograph(Path(elsewhere), "en", "light", "1366x768")
        for place, name in (("find", "find"), ("tray", "sheet"), ("glance", "glance")):
            picture = QImage(f"{elsewhere}/en-light-1366x768-{place}.png")
            in_few_colours(picture).save(str(folder / f"{name}.png"), "PNG", 0)


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    if sys.argv[1] == "--readme":
        make_application()
        of_the_readme(Path(sys.argv[2]))
        return
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    make_application()
    for language in sys.argv[2:] or ("en", "ar", "my"):
        for theme in THEMES:
            for size in SIZES:
                photograph(folder, language, theme, size)
                print(f"{language} {theme} {size}", flush=True)


if __name__ == "__main__":
    main()
