"""Finds the speech engine of this computer that Qt can use, without a word of complaint where there is none.

Qt's part for it is not installed everywhere; it is imported here by name and nowhere else. Finding takes some
milliseconds and asks nobody. Only making the engine asks the system for its voices: with speech-dispatcher that
starts its service and takes a second or more, so it waits until a person wants to hear something.
"""

import importlib
import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QLoggingCategory, QPluginLoader

# Best first. Qt's "mock", which only pretends to speak, is for tests.
ENGINES = ("speechd", "darwin", "winrt", "sapi", "flite")
PART = "PySide6.QtTextToSpeech"
# Where speech-dispatcher listens; the default is a socket file in the person's own folder.
ADDRESS = "SPEECHD_ADDRESS"
# Qt's sound library, which the part links and fieldref does not use, complains of what it does not find.
QUIET = "qt.multimedia.*.warning=false"
ONLINE = 2


@dataclass(frozen=True)
class Found:
    """How to make the engine (None where nothing can speak), and its name or why there is none, in English."""

    make: Callable[[], Any] | None
    words: str


def find_engine() -> Found:
    """The best engine whose plugin and system libraries are all there."""
    try:
        part = _part()
    except ModuleNotFoundError:
        return Found(None, "this fieldref came without it")
    except ImportError as error:
        return Found(None, str(error))
    for name in usable(part.QTextToSpeech.availableEngines()):
        if _is_served(name) and _loads(name):
            return Found(partial(part.QTextToSpeech, name), name)
    return Found(None, "this computer has no speech engine")


def usable(offered: Iterable[str], address: str | None = None) -> list[str]:
    """The engines of ``offered`` that may speak, best first.

    speech-dispatcher may be told to listen on the network, by ``address`` (the environment's if None); then it is
    left out, because what is read would go there.

    >>> usable(["mock", "flite", "speechd"], address="")
    ['speechd', 'flite']
    >>> usable(["speechd"], address="inet_socket:192.0.2.1:6560")
    []
    """
    where = os.environ.get(ADDRESS, "") if address is None else address
    forbidden = "speechd" if where.startswith("inet_socket") else ""
    there = set(offered)
    return [name for name in ENGINES if name in there and name != forbidden]


def rank(voice: str) -> int:
    """How fit a voice is, by its name: 0 fit, 1 only for want of another, ONLINE spoken by somebody's server.

    Caribbean English stands first among what eSpeak has for Qt's American English, and so would be taken for it.

    >>> [rank(name) for name in ("English (America)", "English (Caribbean)", "Microsoft Aria Online (Natural)")]
    [0, 1, 2]
    """
    name = voice.casefold()
    if any(word in name for word in ("online", "network", "cloud")):
        return ONLINE
    return int("(caribbean)" in name)


def _part() -> Any:
    QLoggingCategory.setFilterRules(QUIET)
    return importlib.import_module(PART)


def _is_served(engine: str) -> bool:
    # Its library is on many systems where nothing answers it; that library starts the service by itself.
    return engine != "speechd" or ADDRESS in os.environ or shutil.which("speech-dispatcher") is not None


def _loads(engine: str) -> bool:
    # Qt would offer a plugin whose system library is missing, and complain aloud when it is used.
    folders = (Path(path) / "texttospeech" for path in QCoreApplication.libraryPaths())
    for file in sorted(file for folder in folders if folder.is_dir() for file in folder.iterdir()):
        plugin = QPluginLoader(str(file))
        facts: Any = plugin.metaData().get("MetaData", {})
        if facts.get("Provider") == engine:
            return plugin.load()
    return False
