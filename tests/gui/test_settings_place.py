"""Settings: each change holds at once, is written at once, and can be wiped."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from fieldref.gui.places.settings import SettingsPlace
from fieldref.gui.window import MainWindow
from fieldref.settings import Contact, Personal


def settings(window: MainWindow) -> SettingsPlace:
    window.go("settings")
    place = window.place()
    assert isinstance(place, SettingsPlace)
    return place


def press(window: MainWindow, name: str) -> None:
    found = settings(window).findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


@pytest.mark.parametrize(
    ("button", "setting", "value"),
    [
        ("language-ar", "working_language", "ar"),
        ("size-150", "text_size", 150),
        ("theme-dark", "theme", "dark"),
        ("paper-letter", "paper", "letter"),
        ("neutral", "neutral_title", True),
        ("keep", "keep_bookmarks", False),
    ],
)
def test_a_setting_is_written_and_holds_when_it_is_chosen(
    window: MainWindow, button: str, setting: str, value: object
) -> None:
    press(window, button)
    assert getattr(window.session.settings, setting) == value
    assert getattr(Personal().load().settings, setting) == value


def test_the_window_turns_round_when_the_language_runs_the_other_way(window: MainWindow) -> None:
    press(window, "language-ar")
    assert window.isRightToLeft()
    assert settings(window).isRightToLeft()
    press(window, "language-en")
    assert not window.isRightToLeft()


def test_the_focus_stays_on_what_was_pressed_when_the_window_is_assembled_again(window: MainWindow) -> None:
    press(window, "size-125")
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "size-125"


def test_the_title_says_nothing_when_it_is_neutral(window: MainWindow) -> None:
    press(window, "neutral")
    assert window.windowTitle() == "Notes"


def test_a_new_person_starts_in_the_country_of_the_office(window: MainWindow) -> None:
    settings(window).choose_country("GRC")
    assert window.session.context.person.country == "GRC"
    window.session.context.choose(country="LBN")
    window.new_person()
    assert window.session.context.person.country == "GRC"


def test_the_paper_of_the_present_sheet_follows(window: MainWindow) -> None:
    press(window, "paper-letter")
    assert window.session.sheet.plan.paper.value == "letter"


def test_bookmarks_leave_the_disk_when_they_are_no_longer_kept(window: MainWindow, own_home: Path) -> None:
    window.session.toggle_bookmark("entry", "non-refoulement", "x")
    window.session.toggle_bookmark("entry", "reasons-for-arrest", "y")
    press(window, "keep")
    assert not list(own_home.glob("bookmarks.json*"))
    assert len(window.session.bookmarks) == 2


# Contacts


def test_a_site_with_contacts_is_kept_and_chosen(window: MainWindow) -> None:
    panel = settings(window).contacts
    panel.add_site("North gate")
    panel.put_contact(0, Contact("Help desk", "Room 4", "000", "9-16", "Arabic"))
    kept = Personal().load()
    assert kept.settings.contact_set == "North gate"
    assert kept.contact_sets[0].contacts[0].name == "Help desk"


def test_a_contact_is_changed_and_removed_with_a_way_back(window: MainWindow) -> None:
    panel = settings(window).contacts
    panel.add_site("North gate")
    panel.put_contact(0, Contact("Help desk"))
    panel.put_contact(0, Contact("Help desk", "Room 5"))
    panel.put_contact(1, Contact("Shelter"))
    panel.remove_contact(0)
    assert [contact.name for contact in window.session.contact_sets[0].contacts] == ["Shelter"]
    panel.undo()
    assert [contact.place for contact in window.session.contact_sets[0].contacts] == ["Room 5", ""]


def test_a_site_comes_back_when_its_removal_is_undone(window: MainWindow) -> None:
    panel = settings(window).contacts
    panel.add_site("North gate")
    panel.remove_site()
    assert window.session.contact_sets == ()
    panel.undo()
    assert panel.chosen is not None
    assert panel.chosen.name == "North gate"


def test_a_name_that_another_site_has_is_refused(qtbot: QtBot, window: MainWindow) -> None:
    panel = settings(window).contacts
    panel.add_site("North gate")
    panel.add_site("South gate")
    with qtbot.waitSignal(window.session.notice) as notice:
        panel.rename_site("North gate")
    assert "North gate" in notice.args[1]
    assert [each.name for each in window.session.contact_sets] == ["North gate", "South gate"]


# Privacy


def test_every_stored_file_is_listed_with_its_size_and_purpose(window: MainWindow, own_home: Path) -> None:
    place = settings(window)
    place.contacts.add_site("North gate")
    words = " ".join(place.privacy.lines)
    for file in own_home.iterdir():
        assert file.name in words
        assert f"{file.stat().st_size} bytes" in words


def test_wiping_asks_once_more_and_leaves_no_file(window: MainWindow, own_home: Path) -> None:
    place = settings(window)
    place.contacts.add_site("North gate")
    window.session.toggle_bookmark("entry", "non-refoulement", "x")
    place.privacy.show_stored()
    press(window, "wipe")
    assert own_home.exists()
    place.privacy.wipe()
    assert not own_home.exists()
    assert window.session.bookmarks == ()
    window.close()
    assert not own_home.exists()


def test_nothing_is_stored_when_places_are_only_visited(window: MainWindow, own_home: Path) -> None:
    for name in ("glance", "countries", "glossary", "point", "bookmarks", "settings", "manual"):
        window.go(name)
    window.session.context.choose(language="ar", country="GRC")
    window.close()
    assert not own_home.exists()


@pytest.mark.parametrize("button", ["paper-letter", "keep"])
def test_one_sentence_is_said_and_the_change_lives_on_when_nothing_can_be_written(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, button: str
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file stands where the folder should be")
    window.session.personal = Personal(taken)
    with qtbot.waitSignal(window.session.notice) as notice:
        press(window, button)
    assert "cannot be written" in notice.args[1]
    assert window.session.settings.paper == "letter" or not window.session.settings.keep_bookmarks
