"""The further places with large text, in a small window, mirrored: nothing is cut off or too small to hit."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton, QScrollArea

from fieldref.gui.places.contacts_panel import ContactsPanel
from fieldref.gui.places.countries import CountriesPlace
from fieldref.gui.places.settings import SettingsPlace
from fieldref.gui.window import MainWindow
from fieldref.settings import Contact
from tests.gui.conftest import Settled

PLACES = ("glance", "countries", "glossary", "point", "bookmarks", "settings", "manual", "first-run")


def fill(window: MainWindow, settled: Settled, place: str) -> None:
    session = window.session
    for entry in session.library.entry_ids():
        session.toggle_bookmark("entry", entry, entry)
    window.go(place)
    shown = window.place()
    if isinstance(shown, CountriesPlace):
        shown.choose("HKG", "LBN")
    if isinstance(shown, SettingsPlace):
        panel: ContactsPanel = shown.contacts
        panel.add_site("The reception centre at the north gate")
        panel.put_contact(0, Contact("Legal desk", "Container 4", "000 000", "9-16", "Arabic, Dari"))
        shown.privacy.ask()
    settled()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", [100, 200, 250])
@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_cut_off(window: MainWindow, settled: Settled, place: str, size: int, language: str) -> None:
    window.session.keep(text_size=size, working_language=language)
    window.resize(1366, 768) if size == 250 else window.resize(1024, 600)
    fill(window, settled, place)
    shown = window.place()
    buttons = [button for button in shown.findChildren(QPushButton) if button.isVisible() and button.text()]
    assert [b.text() for b in buttons if b.width() < b.minimumSizeHint().width() - 1] == []
    for area in shown.findChildren(QScrollArea):
        inner = area.widget()
        if inner is not None:
            assert inner.width() <= area.viewport().width(), inner.accessibleName()


@pytest.mark.parametrize("place", PLACES)
def test_every_button_is_large_enough_to_hit(window: MainWindow, settled: Settled, place: str) -> None:
    fill(window, settled, place)
    buttons = [each for each in window.place().findChildren(QAbstractButton) if each.isVisible()]
    outer = [each for each in buttons if not isinstance(each.parent(), QLineEdit) and each.accessibleName()]
    assert [each.accessibleName() for each in outer if each.height() < 32] == []
