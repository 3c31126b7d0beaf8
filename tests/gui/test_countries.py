"""Countries: what is said of one, beside a second, and when little is known."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fieldref.gui.design.parts import Banner
from fieldref.gui.models.binding import BindingModel, day_words
from fieldref.gui.places.countries import CountriesPlace
from fieldref.gui.window import MainWindow
from fieldref.model.law import Binding


@pytest.fixture
def countries(window: MainWindow) -> CountriesPlace:
    window.go("countries")
    place = window.place()
    assert isinstance(place, CountriesPlace)
    return place


def said(model: BindingModel, name: str, column: int = 1) -> str:
    rows = range(model.rowCount())
    row = next(row for row in rows if name in str(model.index(row, 0).data()))
    return str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))


def test_nothing_but_a_question_is_shown_when_no_country_is_chosen(countries: CountriesPlace) -> None:
    assert not countries.table.isVisible()
    assert countries.first.hasFocus()


def test_a_line_says_since_when_and_how_certain_when_the_country_is_a_party(countries: CountriesPlace) -> None:
    countries.choose("GRC", "")
    words = said(countries.model, "Refugee Convention")
    assert words.startswith("Binds")
    assert "1960" in words
    assert "certain" in words
    assert "information of 2024" in words


def test_not_known_is_said_when_the_record_is_not_certain(countries: CountriesPlace) -> None:
    countries.choose("TON", "")
    words = said(countries.model, "Refugee Convention")
    assert words.startswith("Not known")
    assert "one accession not identified" in words


def test_a_territory_is_not_known_throughout_and_says_why(countries: CountriesPlace) -> None:
    countries.choose("HKG", "")
    words = [banner.words.text() for banner in countries.findChildren(Banner)]
    assert any("does not extend to Hong Kong" in line for line in words)
    assert countries.model.count(Binding.BINDS) == 0


def test_two_countries_stand_side_by_side_and_only_differences_stay(countries: CountriesPlace) -> None:
    countries.choose("GRC", "LBN")
    assert said(countries.model, "Refugee Convention", 2).startswith("Does not bind")
    every = countries.model.rowCount()
    countries.differences.click()
    assert 0 < countries.model.rowCount() < every
    assert said(countries.model, "Refugee Convention", 1).startswith("Binds")


def test_typing_narrows_by_the_name_of_a_treaty(countries: CountriesPlace) -> None:
    countries.choose("GRC", "")
    QTest.keyClicks(countries.search, "refugee")
    assert countries.model.rowCount() == 1
    assert countries.step_back()
    assert countries.model.rowCount() > 1


def test_the_country_of_the_person_is_shown_first_and_another_can_become_it(
    window: MainWindow, countries: CountriesPlace
) -> None:
    window.session.context.choose(country="GRC")
    countries.enter()
    assert countries.first.text() == "Greece"
    countries.choose("LBN", "")
    countries.use.click()
    assert window.session.context.person.country == "LBN"


def test_the_next_word_narrows_the_law_when_a_country_was_picked(countries: CountriesPlace) -> None:
    countries.pick("GRC", "")
    assert countries.search.hasFocus()


def test_no_note_about_law_is_shown_when_no_country_is_chosen(countries: CountriesPlace) -> None:
    assert not countries.note.isVisible()
    countries.choose("GRC", "")
    assert countries.note.isVisible()


def test_what_was_looked_at_is_forgotten_when_a_new_person_comes(window: MainWindow, countries: CountriesPlace) -> None:
    countries.choose("LBN", "")
    window.new_person()
    window.go("countries")
    place = window.place()
    assert isinstance(place, CountriesPlace)
    assert not place.table.isVisible()


def test_a_date_that_is_no_date_stays_as_it_is() -> None:
    assert day_words("2024-13") == "2024-13"


def test_treaties_are_named_in_the_working_language_when_it_has_names_for_them(window: MainWindow) -> None:
    window.session.keep(working_language="ar")
    window.go("countries")
    place = window.place()
    assert isinstance(place, CountriesPlace)
    place.choose("GRC", "")
    assert said(place.model, "اتفاقية اللاجئين", 1)
    place.model.narrow("refugee convention", None, differences=False)
    assert place.model.rowCount() == 1
