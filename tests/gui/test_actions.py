"""Actions: words, menus, keys."""

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from fieldref.gui.actions import ACTIONS, MENUS
from fieldref.gui.window import MainWindow


def test_no_two_shortcuts_clash_when_the_window_is_open(window: MainWindow) -> None:
    keys = [action.shortcut().toString() for action in window.actions() if not action.shortcut().isEmpty()]
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_every_shortcut_is_known_to_qt_when_it_is_written() -> None:
    assert [spec.id for spec in ACTIONS if spec.shortcut and QKeySequence(spec.shortcut).isEmpty()] == []


def test_every_action_is_in_a_menu_when_the_window_is_open(window: MainWindow) -> None:
    shown = {action for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()}
    assert [name for name in window.actions_ if window.actions_[name] not in shown] == []
    assert {spec.menu for spec in ACTIONS} == set(MENUS)


def test_the_palette_offers_what_can_be_done_when_it_opens(window: MainWindow) -> None:
    from_palette = {name for name in window.actions_ if window.actions_[name].isEnabled()}
    assert {"new-person", "quick-exit", "search", "go-find", "larger"} <= from_palette
    assert "save-pdf" not in from_palette
