"""The overview as a table: as wide as the room, headed by words where they fit and by numbers of a key else."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from fieldref.gui.design.look import Look
from fieldref.gui.design.measures import Size
from fieldref.gui.models.glance import Glance, GlanceModel
from fieldref.gui.places.whole_table import WholeTable
from fieldref.gui.words import _

_WRAP = int(Qt.TextFlag.TextWordWrap)
_ANY = 16777215  # Qt's own "no limit"


class GlanceTable(WholeTable):
    """Never scrolls by itself: ``fit`` gives it its height, and the page around it scrolls."""

    def __init__(self, look: Look, glance: Glance) -> None:
        super().__init__(look)
        self._glance = glance
        self._small = QFontMetrics(look.type.font(Size.SMALL, bold=True))
        self.figures = GlanceModel(glance)
        self.figures.setParent(self)
        self.setModel(self.figures)
        self.setProperty("part", "figures")
        self.setAccessibleName(_("Rights at a glance, as a table"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.AlignmentFlag(_WRAP))
        for heads in (across, down):
            heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setMinimumSectionSize(look.px(20))
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    @property
    def width_with_words(self) -> int:
        """How wide it is at least where families are named in words."""
        longest = max(self._small.horizontalAdvance(word) for one in self._glance.families for word in one.name.split())
        return self._names(_ANY) + len(self._glance.families) * (longest + self._look.px(14)) + self._frame

    def fit(self, room: int) -> None:
        """Fill a width, and be as high as that needs."""
        numbered = room < self.width_with_words
        families, names = self._glance.families, self._names(round(room * 0.4) if numbered else _ANY)
        column = (room - names - self._frame) // len(families)
        two = numbered and column < self._small.horizontalAdvance("28 (+28)") + self._look.px(6)
        self.figures.number(numbered, two)
        line = self._small.height()
        high = line
        if not numbered:
            wide = column - self._look.px(10)
            high = max(self._small.boundingRect(0, 0, wide, 4000, _WRAP, one.name).height() for one in families)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setFixedHeight(high + 2 * self._look.gap)
        across.setDefaultSectionSize(column)
        down.setFixedWidth(names)
        row = max(self._look.measures.target, 2 * line + self._look.gap) if two else self._look.measures.target
        down.setDefaultSectionSize(row)
        self.setFixedHeight(across.height() + row * len(self._glance.rings) + self._frame)

    @property
    def _frame(self) -> int:
        # The edge is two pixels thick where the keys are on the table.
        return 4

    def _names(self, most: int) -> int:
        """The width of the names of categories."""
        rows = range(self.figures.rowCount())
        words = [str(self.figures.headerData(row, Qt.Orientation.Vertical)) for row in rows]
        return min(max(self._small.horizontalAdvance(name) for name in words) + self._look.px(36), most)
