"""Text at 200 % on a small screen, and a low window: what people saw that was cut off, crowded out or out of reach."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QMenu, QScrollArea, QStyle, QWidget

from fieldref.gui.design.measures import Size
from fieldref.gui.models.binding import LINES_ROLE
from fieldref.gui.models.choices import SECOND_ROLE
from fieldref.gui.places.countries import CountriesPlace
from fieldref.gui.places.find import FindPlace
from fieldref.gui.places.glance import GlancePlace
from fieldref.gui.places.tray import TrayPlace
from fieldref.gui.window import MainWindow
from tests.gui.conftest import Settled


@pytest.fixture
def large(window: MainWindow, settled: Settled) -> MainWindow:
    """Text at 200 % on 1366 x 768."""
    window.session.context.choose(language="ar", country="GRC", category="forced-migrant")
    window.session.keep(text_size=200)
    settled()
    return window


def countries_of(window: MainWindow, settled: Settled, first: str, second: str = "") -> CountriesPlace:
    window.go("countries")
    place = window.place()
    assert isinstance(place, CountriesPlace)
    place.choose(first, second)
    settled()
    return place


def glance_of(window: MainWindow, settled: Settled) -> GlancePlace:
    window.go("glance")
    place = window.place()
    assert isinstance(place, GlancePlace)
    settled()
    return place


def seen(widget: QWidget, window: MainWindow) -> QRect:
    """What of a widget is inside its window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).intersected(window.rect())


def test_two_rows_of_law_are_seen_at_once_when_text_is_large(large: MainWindow, settled: Settled) -> None:
    place = countries_of(large, settled, "GRC")
    below = large.height() - place.table.mapTo(large, QPoint(0, 0)).y()
    assert place.table.rowViewportPosition(1) + place.table.rowHeight(1) // 2 < below


def test_four_rows_of_law_are_seen_at_once_when_the_window_is_low(window: MainWindow, settled: Settled) -> None:
    window.resize(1024, 600)
    place = countries_of(window, settled, "GRC")
    assert place.table.rowViewportPosition(3) < place.table.viewport().height()
    assert place.segments[None].isVisible()


def test_one_page_scrolls_and_no_table_in_it_when_text_is_large(large: MainWindow, settled: Settled) -> None:
    place = countries_of(large, settled, "GRC")
    assert place.table.verticalScrollBar().maximum() == 0
    area = place.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() > 0


def test_the_row_that_the_keys_are_on_is_seen_when_the_page_scrolls(large: MainWindow, settled: Settled) -> None:
    place = countries_of(large, settled, "GRC")
    place.table.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        QTest.keyClick(place.table, key)
        room = place.table.visualRect(place.table.currentIndex())
        at = place.table.viewport().mapTo(large, room.topLeft())
        assert large.rect().contains(QRect(at, room.size()).adjusted(0, 0, 0, -4)), key


def test_rows_are_passed_by_the_height_that_is_seen_when_page_down_is_pressed(
    large: MainWindow, settled: Settled
) -> None:
    large.resize(1024, 560)
    place = countries_of(large, settled, "GRC")
    area = place.findChild(QScrollArea)
    assert area is not None
    place.table.setFocus()
    place.table.setCurrentIndex(place.model.index(0, 0))
    QTest.keyClick(place.table, Qt.Key.Key_PageDown)
    row = place.table.currentIndex().row()
    assert row > 0
    assert place.table.rowViewportPosition(row) <= area.viewport().height() + place.table.rowHeight(0)


def test_each_answer_names_its_country_when_no_heading_does(large: MainWindow, settled: Settled) -> None:
    place = countries_of(large, settled, "GRC", "LBN")
    assert not place.table.horizontalHeader().isVisible()
    spoken = place.model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert str(spoken).startswith("Lebanon")
    large.session.keep(text_size=100)
    settled()
    again = large.place()
    assert isinstance(again, CountriesPlace)
    assert again.table.horizontalHeader().isVisible()


def test_law_is_narrowed_in_one_line_when_text_is_large(large: MainWindow, settled: Settled) -> None:
    place = countries_of(large, settled, "GRC")
    every = place.model.rowCount()
    place.which.setCurrentIndex(1)
    place.which.activated.emit(1)
    assert 0 < place.model.rowCount() < every
    assert place.which.currentText().startswith("Binds")


@pytest.mark.parametrize("table", [False, True])
@pytest.mark.parametrize("size", [100, 200, 250])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_overview_never_scrolls_sideways(
    window: MainWindow, settled: Settled, language: str, size: int, table: bool
) -> None:
    window.session.keep(text_size=size, working_language=language)
    place = glance_of(window, settled)
    (place.chart if not table else place.table).setFocus()
    place.choose_view(table)
    settled()
    view = place.table if table else place.chart
    area = place.findChild(QScrollArea)
    assert area is not None
    assert view.isVisible()
    assert area.viewport().width() >= view.width() > 0
    assert not table or place.table.horizontalScrollBar().maximum() == 0


def test_numbers_stand_for_families_with_a_key_when_their_names_have_no_room(
    large: MainWindow, settled: Settled
) -> None:
    large.resize(1024, 768)
    place = glance_of(large, settled)
    place.choose_view(True)
    settled()
    heading = place.table.figures.headerData(1, Qt.Orientation.Horizontal)
    spoken = place.table.figures.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert heading == "2"
    assert spoken == place.glance.families[1].name
    assert place.key.isVisible()


def test_families_are_named_in_words_when_there_is_room(window: MainWindow, settled: Settled) -> None:
    place = glance_of(window, settled)
    assert not place.chart.numbered
    assert not place.key.isVisible()


def test_new_person_and_quick_exit_cost_no_row_of_their_own_when_text_is_large(large: MainWindow) -> None:
    bar = large.bar
    assert large.menuBar().cornerWidget() is bar.quick_exit.parentWidget()
    assert bar.height() < 2 * bar.chip("country").height()
    assert seen(bar.quick_exit, large).width() == bar.quick_exit.width()


def test_new_person_and_quick_exit_stand_in_the_bar_when_there_is_room(large: MainWindow, settled: Settled) -> None:
    large.session.keep(text_size=100)
    settled()
    assert large.menuBar().cornerWidget() is None
    assert large.bar.isAncestorOf(large.bar.new_person)


def test_new_person_still_works_when_it_stands_beside_the_menus(large: MainWindow) -> None:
    QTest.mouseClick(large.bar.new_person, Qt.MouseButton.LeftButton)
    assert large.session.context.person.is_empty


@pytest.mark.parametrize("place", ["point", "bookmarks", "settings", "start"])
def test_the_place_one_is_in_is_seen_in_the_side_bar_when_the_bar_scrolls(
    large: MainWindow, settled: Settled, place: str
) -> None:
    large.go(place)
    settled()
    chosen = large.side.button(place)
    assert chosen.isChecked()
    assert seen(chosen, large).height() == chosen.height()


def test_results_have_the_whole_width_when_text_is_large(large: MainWindow, settled: Settled) -> None:
    large.look_for("return")
    settled()
    place = large.place()
    assert isinstance(place, FindPlace)
    assert not place.reader.isVisible()
    assert place.results.width() > 0.9 * place.width()


def test_no_line_of_the_sheet_is_cut_short_when_it_wraps(large: MainWindow, settled: Settled) -> None:
    large.session.sheet.use_ready(large.session.library.ready_sheet_ids()[0])
    large.go("tray")
    settled()
    place = large.place()
    assert isinstance(place, TrayPlace)
    view = place.view
    shown = [view.visualRect(place.model.index(row)) for row in range(place.model.rowCount())]
    assert all(rect.height() >= view.sizeHintForRow(row) for row, rect in enumerate(shown))
    bottoms = [rect.bottom() for rect in shown]
    assert min(abs(bottom - view.viewport().height()) for bottom in bottoms) <= 4


@pytest.mark.parametrize("place", ["first-run", "settings"])
def test_a_page_ends_where_its_words_end(window: MainWindow, settled: Settled, place: str) -> None:
    window.go(place)
    settled()
    area = window.place().findChild(QScrollArea)
    assert area is not None
    inner = area.widget()
    assert inner is not None
    layout = inner.layout()
    assert layout is not None
    held = [layout.itemAt(at) for at in range(layout.count())]
    last = max(each.geometry().bottom() for each in held if each is not None and each.widget() is not None)
    bottom = layout.contentsMargins().bottom()
    assert inner.height() <= max(area.viewport().height(), last + bottom + 2)


def test_a_menu_that_is_higher_than_the_screen_scrolls_in_one_column(large: MainWindow) -> None:
    menu = large.menuBar().actions()[2].menu()
    assert isinstance(menu, QMenu)
    assert menu.style().styleHint(QStyle.StyleHint.SH_Menu_Scrollable, None, menu)
    assert menu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, menu) >= 32


def test_what_explains_a_choice_is_not_cut_when_there_is_room(window: MainWindow) -> None:
    window.bar.ask("category")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    listed = popup.findChild(QListView)
    assert listed is not None
    index = listed.model().index(0, 0)
    words = QFontMetrics(window.session.look.type.font(Size.SMALL)).horizontalAdvance(str(index.data(SECOND_ROLE)))
    assert words <= listed.viewport().width()
    popup.close()


def test_what_changes_lines_is_not_offered_when_the_sheet_is_empty(window: MainWindow, settled: Settled) -> None:
    window.go("tray")
    settled()
    shown = [each.text() for each in window.place().findChildren(QAbstractButton) if each.isVisible()]
    assert "Up" not in shown
    window.session.sheet.add(window.session.library.entry_ids()[0])
    window.session.sheet.remove(0)
    settled()
    shown = [each.text() for each in window.place().findChildren(QAbstractButton) if each.isVisible()]
    assert "Undo" in shown


def test_the_long_name_of_a_law_is_told_when_two_countries_leave_no_room(large: MainWindow, settled: Settled) -> None:
    place = countries_of(large, settled, "GRC", "LBN")
    law = place.model.index(0, 0)
    long = str(law.data(Qt.ItemDataRole.ToolTipRole))
    assert long in str(law.data(Qt.ItemDataRole.AccessibleTextRole))
    assert len(law.data(LINES_ROLE)) == 2
