"""Bookmarks: order, removal with a way back, the file."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldref.errors import UsageError
from fieldref.gui.models.bookmarks import exported, imported
from fieldref.gui.places.bookmarks import BookmarksPlace
from fieldref.gui.window import MainWindow
from fieldref.settings import Bookmark, Personal


@pytest.fixture
def bookmarks(window: MainWindow) -> BookmarksPlace:
    for identifier in ("non-refoulement", "reasons-for-arrest", "refugee-definition"):
        window.session.toggle_bookmark("entry", identifier, identifier)
    window.go("bookmarks")
    place = window.place()
    assert isinstance(place, BookmarksPlace)
    return place


def ids(window: MainWindow) -> list[str]:
    return [mark.id for mark in window.session.bookmarks]


def choose(place: BookmarksPlace, row: int) -> None:
    place.list.setCurrentIndex(place.model.index(row))


def test_the_page_says_how_to_begin_when_there_is_no_bookmark(window: MainWindow) -> None:
    window.go("bookmarks")
    place = window.place()
    assert isinstance(place, BookmarksPlace)
    assert place.nothing.isVisible()
    assert not place.list.isVisible()


def test_a_bookmark_moves_and_the_order_is_written(window: MainWindow, bookmarks: BookmarksPlace) -> None:
    choose(bookmarks, 0)
    window.actions_.trigger("move-down")
    assert ids(window) == ["reasons-for-arrest", "non-refoulement", "refugee-definition"]
    assert [mark.id for mark in Personal().load().bookmarks] == ids(window)
    assert bookmarks.list.currentIndex().row() == 1


def test_a_bookmark_is_dropped_where_it_was_dragged(window: MainWindow, bookmarks: BookmarksPlace) -> None:
    dragged = bookmarks.model.mimeData([bookmarks.model.index(0)])
    bookmarks.model.dropMimeData(dragged, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    assert ids(window) == ["reasons-for-arrest", "refugee-definition", "non-refoulement"]


def test_what_was_removed_comes_back_to_its_place(window: MainWindow, bookmarks: BookmarksPlace) -> None:
    choose(bookmarks, 1)
    window.actions_.trigger("remove-bookmark")
    assert ids(window) == ["non-refoulement", "refugee-definition"]
    window.actions_.trigger("restore-bookmark")
    assert ids(window) == ["non-refoulement", "reasons-for-arrest", "refugee-definition"]
    assert not window.actions_["restore-bookmark"].isEnabled()


def test_enter_opens_the_page(qtbot: QtBot, window: MainWindow, bookmarks: BookmarksPlace) -> None:
    choose(bookmarks, 0)
    with qtbot.waitSignal(window.session.open_page) as opened:
        QTest.keyClick(bookmarks.list, Qt.Key.Key_Return)
    assert opened.args == ["entry", "non-refoulement"]


def test_a_file_that_was_exported_is_imported_without_doubles(
    tmp_path: Path, window: MainWindow, bookmarks: BookmarksPlace
) -> None:
    file = tmp_path / "bookmarks.json"
    bookmarks.export_to(file)
    choose(bookmarks, 0)
    bookmarks.remove()
    bookmarks.import_from(file)
    assert ids(window) == ["reasons-for-arrest", "refugee-definition", "non-refoulement"]


@pytest.mark.parametrize(
    "words", ["", "[]", "{", '{"format": "other"}', '{"format": "fieldref-bookmarks"}', "\x00" * 9]
)
def test_one_sentence_is_said_when_the_file_is_another_one(
    tmp_path: Path, window: MainWindow, bookmarks: BookmarksPlace, qtbot: QtBot, words: str
) -> None:
    file = tmp_path / "other.json"
    file.write_text(words)
    with qtbot.waitSignal(window.session.notice) as notice:
        bookmarks.import_from(file)
    assert "not a file of bookmarks" in notice.args[1]
    assert len(ids(window)) == 3


def test_strange_rows_are_passed_over_when_a_file_is_imported(tmp_path: Path) -> None:
    file = tmp_path / "strange.json"
    rows = [{"id": "a", "kind": "spell"}, {"id": 3}, "x", {"id": "b", "title": 4}]
    file.write_text(json.dumps({"format": "fieldref-bookmarks", "bookmarks": rows}))
    assert imported(file) == (Bookmark("entry", "a", ""), Bookmark("entry", "b", "4"))


def test_a_missing_file_is_named_when_it_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"gone\.json"):
        imported(tmp_path / "gone.json")


def test_the_title_of_an_entry_that_left_the_library_is_kept(window: MainWindow) -> None:
    window.session.toggle_bookmark("entry", "gone", "An old entry")
    window.go("bookmarks")
    place = window.place()
    assert isinstance(place, BookmarksPlace)
    words = str(place.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert words == "An old entry, no longer in this library"


def test_an_export_is_the_same_when_nothing_changed() -> None:
    marks = (Bookmark("entry", "a", "عنوان"),)
    assert exported(marks) == exported(marks)
    assert "عنوان" in exported(marks).decode()
