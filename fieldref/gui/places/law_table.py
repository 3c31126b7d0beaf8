"""The table of law: it scrolls by itself, or stands at its whole height in a page that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea

from fieldref.gui.design.look import Look
from fieldref.gui.models.binding import BindingModel
from fieldref.gui.places.lines_delegate import LinesDelegate
from fieldref.gui.places.whole_table import WholeTable
from fieldref.gui.words import _

_ANY = 16777215  # Qt's own "no limit"


class LawTable(WholeTable):
    """Reads a BindingModel. ``stand_whole`` is for little room: no heading, no bar, the page around it scrolls."""

    def __init__(self, look: Look, model: BindingModel) -> None:
        super().__init__(look)
        self.setModel(model)
        # The view may outlive the place for a moment; it must not outlive its model.
        model.setParent(self)
        self.setItemDelegate(LinesDelegate(look, self))
        self.setAccessibleName(_("Law and whether it binds"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        across = self.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        self.stand_whole(None)

    def stand_whole(self, area: QScrollArea | None) -> None:
        """Stand at the whole height in an area that scrolls; None to scroll by itself."""
        self.area = area
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if area else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        self.setVerticalScrollBarPolicy(policy)
        self.horizontalHeader().setVisible(area is None)
        self.fit_rows()

    def fit_rows(self) -> None:
        """Make every row as tall as its words need at the present width."""
        self.resizeRowsToContents()
        if self.area is None:
            self.setMinimumHeight(self._look.px(220))
            self.setMaximumHeight(_ANY)
        else:
            self.setFixedHeight(max(self.verticalHeader().length(), self._look.px(40)) + 2 * self.frameWidth() + 4)
