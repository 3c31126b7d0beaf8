"""Rights at a glance: what the chart, the table and the list of a cell say, by mouse and by keys."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldref.gui.models.glance import read_glance
from fieldref.gui.places.glance import GlancePlace
from fieldref.gui.places.glance_shape import ChartShape
from fieldref.gui.window import MainWindow
from fieldref.store import Library


@pytest.fixture
def glance(window: MainWindow) -> GlancePlace:
    window.go("glance")
    place = window.place()
    assert isinstance(place, GlancePlace)
    return place


def test_a_cell_counts_what_the_category_includes_when_rights_add_up(library: Library) -> None:
    cells = read_glance(library, "en").cells
    everyone = cells["protection-from-return", "everyone"]
    refugee = cells["protection-from-return", "refugee"]
    assert everyone.held == everyone.added > 0
    assert refugee.held == refugee.added + everyone.held


def test_rings_begin_with_everyone_when_the_graph_is_laid_out(library: Library) -> None:
    names = [category.id for category, _depth in read_glance(library, "en").rings]
    assert names[0] == "everyone"
    assert names.index("refugee") == names.index("forced-migrant") + 1


@pytest.mark.parametrize("rtl", [False, True])
def test_the_middle_of_every_cell_lies_in_that_cell(rtl: bool) -> None:
    shape = ChartShape(800, 600, rings=11, sectors=9, hole=30, side=100, top=40, rtl=rtl)
    for sector in range(9):
        for ring in range(11):
            assert shape.cell_at(shape.middle(sector, ring)) == (sector, ring)
            assert shape.cell(sector, ring).contains(shape.middle(sector, ring))


def test_the_free_quarter_holds_no_cell_and_names_the_rings() -> None:
    shape = ChartShape(800, 600, rings=11, sectors=9, hole=30, side=100, top=40)
    beside = shape.centre + QPointF(-50, -100)
    assert shape.cell_at(beside) is None
    ring = shape.ring_at(beside)
    assert ring is not None
    assert shape.ring_label(ring, 10).contains(beside)


def test_arrow_keys_move_and_enter_goes_to_the_entries_when_the_chart_has_the_focus(
    qtbot: QtBot, window: MainWindow, glance: GlancePlace
) -> None:
    glance.chart.setFocus()
    before = glance.chart.accessibleDescription()
    QTest.keyClick(glance.chart, Qt.Key.Key_Right)
    assert glance.chart.accessibleDescription() != before
    glance.chart.put("protection-from-return", "everyone")
    glance.show_cell(glance.chart.cell)
    QTest.keyClick(glance.chart, Qt.Key.Key_Return)
    assert glance.list.hasFocus()
    with qtbot.waitSignal(window.session.read) as read:
        QTest.keyClick(glance.list, Qt.Key.Key_Return)
    assert read.args == ["non-refoulement"]


def test_a_click_opens_the_entries_of_the_cell_under_it(glance: GlancePlace) -> None:
    at = glance.chart.shape.middle(0, 0).toPoint()
    QTest.mouseClick(glance.chart, Qt.MouseButton.LeftButton, pos=QPoint(at))
    cell = glance.glance.cell(0, 0)
    assert glance.chart.cell == cell
    assert glance.list.model().rowCount() == cell.held


def test_the_table_says_the_same_as_the_chart(glance: GlancePlace) -> None:
    model = glance.table.model()
    for row, (category, _depth) in enumerate(glance.glance.rings):
        for column, family in enumerate(glance.glance.families):
            spoken = str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))
            assert category.name in spoken
            assert family.name in spoken


def test_show_in_find_filters_by_the_cell(window: MainWindow, glance: GlancePlace) -> None:
    glance.show_cell(glance.glance.cells["protection-from-return", "refugee"])
    glance.find_in.click()
    assert window.session.context.person.category == "refugee"
    assert window.session.found.wanted.families == ("protection-from-return",)
    assert window.place().id == "find"
