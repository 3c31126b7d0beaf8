"""Rights at a glance: the chart, the same as a table, and the entries of the cell that was chosen."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QListView,
    QPushButton,
    QWidget,
)

from fieldref.gui.actions import Actions
from fieldref.gui.design.lists import list_of
from fieldref.gui.design.parts import action_button, button, card, column_of, label, row_of, scrolling
from fieldref.gui.flow import FlowLayout
from fieldref.gui.models.choices import ID_ROLE, Choice, ChoicesModel
from fieldref.gui.models.glance import CELL_ROLE, Cell, cell_sentence, read_glance
from fieldref.gui.places.glance_chart import GlanceChart
from fieldref.gui.places.glance_table import GlanceTable
from fieldref.gui.places.place import Place
from fieldref.gui.places.wrapped_choice import WrappedChoiceDelegate
from fieldref.gui.posters import print_poster, save_poster
from fieldref.gui.session import Session
from fieldref.gui.words import _, language
from fieldref.mark import N_
from fieldref.sheet import Layout

_ANY = 16777215  # Qt's own "no limit"


@dataclass
class GlanceState:
    """Chart or table, and the cell that was chosen last."""

    table: bool = False
    family: str = ""
    category: str = ""


class GlancePlace(Place):
    """The whole library in one picture."""

    id = "glance"
    name = N_("At a glance")
    icon = "layout-grid"

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self._state = session.state(GlanceState)
        self.glance = read_glance(session.library, language())
        self.chart = GlanceChart(self.look, self.glance)
        self.table = GlanceTable(self.look, self.glance)
        self._entries = ChoicesModel(())
        self.list = self._make_list()
        self._heading = label("", "lead", wrap=True)
        self._sum = label("", "muted", wrap=True)
        self._segments = (self._segment(_("Chart"), False), self._segment(_("Table"), True))
        self._assemble()
        self._connect()
        self.show_cell(self._first_cell())

    def enter(self) -> None:
        self.actions_.on("print", self._print)
        self.actions_.on("save-pdf", self._save)
        self.choose_view(self._state.table)
        (self.table if self._state.table else self.chart).setFocus(Qt.FocusReason.OtherFocusReason)

    def offered(self) -> tuple[str, ...]:
        return ("print", "save-pdf")

    def step_back(self) -> bool:
        if self.list.hasFocus():
            (self.table if self._state.table else self.chart).setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def show_cell(self, cell: Cell) -> None:
        """Show the entries of a cell."""
        self._state.family, self._state.category = cell.family, cell.category
        names = {category.id: category.name for category, _depth in self.glance.rings}
        family = next(term.name for term in self.glance.families if term.id == cell.family)
        self._heading.setText(f"{names[cell.category]} · {family}")
        self._sum.setText(cell_sentence(self.glance, cell).partition(": ")[2])
        library, found = self.session.library, []
        for origin in cell.origins:
            second = _("from: {category}", category=names[origin.category]) if origin.category != cell.category else ""
            for entry in origin.entries:
                title = library.passage("entry", entry, "title", language()).words
                found.append(Choice(entry, title, second, "file-text"))
        self._entries.show(tuple(found))
        self.list.setCurrentIndex(self._entries.index(0))
        self.list.setVisible(bool(found))
        self.find_in.setVisible(bool(found))

    def _assemble(self) -> None:
        look = self.look
        inner = QWidget()
        page = column_of(inner, look.gap, look.margins)
        self._top = self._head()
        page.addWidget(self._top)
        row = self._row = row_of(gap=look.gap * 2)
        for view in (self.chart, self.table):
            row.addWidget(view, 1)
        self._panel = self._beside()
        row.addWidget(self._panel)
        page.addLayout(row, 1)
        self.key = self._make_key()
        page.insertWidget(1, self.key)
        self._foot = QWidget()
        FlowLayout(self._foot, self.look.gap)
        page.addWidget(self._foot)
        self._area = self.table.area = scrolling(inner, _("Rights at a glance"))
        column_of(self).addWidget(self._area)

    def _head(self) -> QWidget:
        look, head = self.look, QWidget()
        row = FlowLayout(head, look.gap)
        row.addWidget(label(_("Rights at a glance"), "title"))
        ways = QWidget()
        inside = row_of(ways)
        group = QButtonGroup(self)
        for segment in self._segments:
            group.addButton(segment)
            inside.addWidget(segment)
        row.addWidget(ways)
        self._paper = (
            action_button(look, self.actions_["print"], "printer", "quiet", _("Print as a poster")),
            action_button(look, self.actions_["save-pdf"], "file-down", "quiet"),
        )
        for way in self._paper:
            row.addWidget(way)
        return head

    def _make_key(self) -> QWidget:
        """What the numbers mean that stand for the families where their names have no room."""
        key = QWidget()
        flow = FlowLayout(key, 2 * self.look.gap, down=0)
        for number, family in enumerate(self.glance.families, start=1):
            pair = QWidget()
            row = row_of(pair, self.look.px(6))
            row.addWidget(label(str(number), "small"))
            row.addWidget(label(family.name, "small"))
            flow.addWidget(pair)
        return key

    def _beside(self) -> QWidget:
        look, frame = self.look, card()
        inside = column_of(frame, look.px(4), (look.px(12), look.px(12), look.px(12), look.px(12)))
        inside.addWidget(self._heading)
        inside.addWidget(self._sum)
        inside.addWidget(self.list, 1)
        self.find_in = button(look, _("Show in Find"), self._show_in_find, "search", "quiet")
        inside.addWidget(self.find_in, 0, Qt.AlignmentFlag.AlignLeading)
        legend = _(
            "A number: how many entries the category adds. Pale: held through the categories it includes. "
            "The categories follow a model text that binds no State."
        )
        inside.addWidget(label(legend, "small", wrap=True))
        return frame

    def _segment(self, words: str, table: bool) -> QPushButton:
        found = button(self.look, words, lambda: self.choose_view(table), "", "segment")
        found.setCheckable(True)
        return found

    def _make_list(self) -> QListView:
        found = list_of(self._entries, _("Entries of the chosen cell"), "plain")
        found.setItemDelegate(WrappedChoiceDelegate(self.look, found))
        found.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        return found

    def _connect(self) -> None:
        self.chart.moved.connect(self.show_cell)
        self.chart.chosen.connect(lambda _cell: self._focus_list())
        self.table.selectionModel().currentChanged.connect(self._table_moved)
        self.table.activated.connect(lambda _index: self._focus_list())
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)

    def _arrange(self) -> None:
        """Put the entries beside the overview, or under it where the window is narrow or the text large."""
        px, view = self.look.px, self.table if self._state.table else self.chart
        left, _top, right, _bottom = self.look.margins
        whole = self.width() - left - right - self._area.verticalScrollBar().sizeHint().width()
        room = whole - view.width_with_words - 2 * self.look.gap
        stacked = room < px(250)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        panel = whole if stacked else min(room, px(320))
        self._panel.setMinimumWidth(0 if stacked else panel)
        self._panel.setMaximumWidth(_ANY if stacked else panel)
        view.fit(whole if stacked else whole - panel - 2 * self.look.gap)
        self._put_paper_last(whole < view.width_with_words)
        self.key.setVisible(whole < view.width_with_words)
        self.list.setMinimumHeight(px(220) if stacked else px(80))

    def _put_paper_last(self, last: bool) -> None:
        """What goes on paper needs no room above the overview where there is little."""
        here, there = (self._top, self._foot) if last else (self._foot, self._top)
        before, after = here.layout(), there.layout()
        for way in self._paper:
            if way.parent() is here and isinstance(before, FlowLayout) and isinstance(after, FlowLayout):
                before.take(way)
                after.addWidget(way)

    def _first_cell(self) -> Cell:
        state = self._state
        key = (state.family, state.category or self.session.context.person.category)
        found = self.glance.cells.get(key) or self.glance.cells.get((self.glance.families[0].id, key[1]))
        cell = found or self.glance.cell(0, 0)
        self.chart.put(cell.family, cell.category)
        return cell

    def choose_view(self, table: bool) -> None:
        """Show the table, or the chart."""
        self._state.table = table
        self.chart.setVisible(not table)
        self.table.setVisible(table)
        self._arrange()
        for segment, is_table in zip(self._segments, (False, True), strict=True):
            segment.setChecked(is_table == table)
        if table:
            rows = [category.id for category, _depth in self.glance.rings]
            columns = [family.id for family in self.glance.families]
            where = rows.index(self._state.category), columns.index(self._state.family)
            self.table.setCurrentIndex(self.table.model().index(*where))
        else:
            self.chart.put(self._state.family, self._state.category)

    def _focus_list(self) -> None:
        if self._entries.rowCount():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _table_moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.show_cell(index.data(CELL_ROLE))

    def _open(self, index: QModelIndex) -> None:
        self.session.read.emit(str(index.data(ID_ROLE)))

    def _show_in_find(self) -> None:
        state, found = self._state, self.session.found
        found.type("")
        for family in found.wanted.families:
            found.toggle("families", family)
        found.toggle("families", state.family)
        self.session.context.choose(category=state.category)
        self.session.go.emit("find")

    def _print(self) -> None:
        print_poster(self.session, self.window(), Layout.GLANCE, _("Rights at a glance"))

    def _save(self) -> None:
        save_poster(self.session, self.window(), Layout.GLANCE, "rights-at-a-glance")
