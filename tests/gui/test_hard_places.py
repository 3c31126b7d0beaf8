"""Places where a program has little: a read-only folder, a full disk, no fonts, no screen, a second window."""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fieldref.gui.app import make_window
from fieldref.gui.window import MainWindow
from fieldref.settings import Personal
from fieldref.store import open_library


def told(window: MainWindow) -> list[str]:
    """What the quiet bar says."""
    banner = window.notice
    return [label.text() for label in banner.findChildren(QLabel) if label.text()] if banner is not None else []


def test_one_sentence_is_told_when_the_folder_is_read_only(qtbot: QtBot, library_path: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("", encoding="utf-8")
    window = make_window(open_library(library_path), library_path, Personal(blocked / "home"))
    qtbot.addWidget(window)
    window.session.keep(neutral_title=True)
    assert len(told(window)) == 1
    assert "only until the program closes" in told(window)[0]
    assert window.session.settings.neutral_title
    window.session.close()


def test_the_old_file_stays_and_one_sentence_is_told_when_the_disk_is_full(
    window: MainWindow, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.toggle_bookmark("entry", "first", "First")
    before = (own_home / "bookmarks.json").read_bytes()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        window.session.toggle_bookmark("entry", "second", "Second")
    assert len(told(window)) == 1
    assert "No space left on device" in told(window)[0]
    assert (own_home / "bookmarks.json").read_bytes() == before
    assert window.session.is_bookmarked("entry", "second")
    assert [path for path in own_home.iterdir() if path.name.startswith(".")] == []


def test_one_sentence_is_told_when_the_fonts_are_missing(
    qtbot: QtBot, library_path: Path, own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIELDREF_BUNDLE", str(tmp_path / "nothing"))
    window = make_window(open_library(library_path), library_path, Personal(own_home))
    qtbot.addWidget(window)
    assert len(told(window)) == 1
    assert "Fonts" in told(window)[0]
    window.session.close()


def test_the_window_comes_back_when_its_screen_is_taken_away(window: MainWindow) -> None:
    window.move(30_000, 30_000)
    QGuiApplication.instance().screenRemoved.emit(QGuiApplication.primaryScreen())  # type: ignore[union-attr]
    assert QGuiApplication.screenAt(window.geometry().center()) is not None
    assert len(told(window)) == 1


def test_settings_of_another_window_stay_when_this_one_saves(window: MainWindow, own_home: Path) -> None:
    other = Personal(own_home)
    window.session.keep(neutral_title=True)
    stored = other.load_settings()
    assert stored is not None
    other.save_settings(stored.checked().__class__(**{**vars(stored), "country": "GRC"}))
    window.session.keep(paper="letter")
    after = other.load_settings()
    assert after is not None
    assert (after.country, after.paper, after.neutral_title) == ("GRC", "letter", True)


def test_bookmarks_of_another_window_stay_when_this_one_adds_one(window: MainWindow, own_home: Path) -> None:
    window.session.toggle_bookmark("entry", "first", "First")
    other = Personal(own_home)
    other.save_bookmarks(
        (*other.load_bookmarks(), *(mark.__class__("entry", "second") for mark in other.load_bookmarks()))
    )
    window.session.toggle_bookmark("entry", "third", "Third")
    assert [mark.id for mark in other.load_bookmarks()] == ["first", "second", "third"]
