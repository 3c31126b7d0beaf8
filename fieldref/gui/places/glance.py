"""Rights at a glance: the chart, the same as a table, and the entries of the cell that was chosen."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QButtonGroup,
    QHeaderView,
    QListView,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QWidget,
)

from fieldref.gui.actions import Actions
from fieldref.gui.design.parts import action_button, button, card, column_of, label, row_of, scrolling
from fieldref.gui.flow import FlowLayout
from fieldref.gui.models.choices import ID_ROLE, Choice, ChoicesModel
from fieldref.gui.models.glance import CELL_ROLE, Cell, GlanceModel, cell_sentence, read_glance
from fieldref.gui.places.glance_chart import GlanceChart
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
        self.table = self._make_table()
        self._entries = ChoicesModel(())
        self.list = self._make_list()
        self._heading = label("", "lead", wrap=True)
        self._sum = label("", "muted", wrap=True)
        self._segments = (self._segment(_("Chart"), False), self._segment(_("Table"), True))
        self._views = QStackedWidget()
        self._assemble()
        self._connect()
        self.show_cell(self._first_cell())

    def enter(self) -> None:
        self.actions_.on("print", self._print)
        self.actions_.on("save-pdf", self._save)
        self._choose_view(self._state.table)
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
        page = column_of(inner, look.gap, (look.px(20), look.px(14), look.px(20), look.px(12)))
        page.addWidget(self._head())
        row = self._row = row_of(gap=look.gap * 2)
        self._views.addWidget(self._scrolled(self.chart))
        self._views.addWidget(self.table)
        row.addWidget(self._views, 1)
        self._panel = self._beside()
        row.addWidget(self._panel)
        page.addLayout(row, 1)
        column_of(self).addWidget(scrolling(inner, _("Rights at a glance")))

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
        row.addWidget(action_button(look, self.actions_["print"], "printer", "quiet", _("Print as a poster")))
        row.addWidget(action_button(look, self.actions_["save-pdf"], "file-down", "quiet"))
        return head

    def _scrolled(self, inner: QWidget) -> QScrollArea:
        area = scrolling(inner, _("Chart"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

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
        found = button(self.look, words, lambda: self._choose_view(table), "", "segment")
        found.setCheckable(True)
        return found

    def _make_table(self) -> QTableView:
        look, found = self.look, QTableView()
        model = GlanceModel(self.glance)
        model.setParent(found)
        found.setModel(model)
        found.setAccessibleName(_("Rights at a glance, as a table"))
        found.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        found.setTabKeyNavigation(False)
        found.setCornerButtonEnabled(False)
        across, down = found.horizontalHeader(), found.verticalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap.value))
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setDefaultSectionSize(look.px(104))
        across.setFixedHeight(look.px(76))
        down.setDefaultSectionSize(look.measures.target)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return found

    def _make_list(self) -> QListView:
        found = QListView()
        found.setModel(self._entries)
        self._entries.setParent(found)
        found.setItemDelegate(WrappedChoiceDelegate(self.look, found))
        found.setProperty("part", "plain")
        found.setAccessibleName(_("Entries of the chosen cell"))
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        found.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        found.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        found.setResizeMode(QListView.ResizeMode.Adjust)
        return found

    def _connect(self) -> None:
        self.chart.moved.connect(self.show_cell)
        self.chart.chosen.connect(lambda _cell: self._focus_list())
        self.table.selectionModel().currentChanged.connect(self._table_moved)
        self.table.activated.connect(lambda _index: self._focus_list())
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)

    def _arrange(self) -> None:
        """Put the entries beside the chart, or under it where the window is narrow or the text large."""
        px, chart = self.look.px, self.chart.minimumSizeHint()
        room = self.width() - chart.width() - px(64) - self.look.gap * 2
        stacked = room < px(250)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self._panel.setMinimumWidth(0 if stacked else min(room, px(320)))
        self._panel.setMaximumWidth(_ANY if stacked else min(room, px(320)))
        self._views.setMinimumHeight(px(280) if self._state.table else chart.height() + px(16))
        self.list.setMinimumHeight(px(220) if stacked else px(80))

    def _first_cell(self) -> Cell:
        state = self._state
        key = (state.family, state.category or self.session.context.person.category)
        found = self.glance.cells.get(key) or self.glance.cells.get((self.glance.families[0].id, key[1]))
        cell = found or self.glance.cell(0, 0)
        self.chart.put(cell.family, cell.category)
        return cell

    def _choose_view(self, table: bool) -> None:
        self._state.table = table
        self._views.setCurrentIndex(int(table))
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
