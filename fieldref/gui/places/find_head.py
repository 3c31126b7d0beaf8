"""What stands above the results: how many, what was corrected, which filters narrow, each with a way to drop it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from fieldref.gui.design.parts import Banner, button, column_of, empty, label
from fieldref.gui.find_state import Active
from fieldref.gui.flow import FlowLayout
from fieldref.gui.models.finding import Found
from fieldref.gui.models.results import KINDS
from fieldref.gui.session import Session
from fieldref.gui.words import _, language
from fieldref.lang.countries import country_name

_OWNER = {"categories": "category", "groups": "group", "situations": "situation", "topics": "topic",
          "families": "family", "chapters": "chapter"}  # fmt: skip


def filter_words(session: Session, active: Active) -> str:
    """A filter's value in words."""
    if active.name == "binds":
        return _("Binds in {country}", country=country_name(active.value, language()))
    if active.name == "kinds":
        return _(KINDS[active.value]) if active.value in KINDS else _("Entry")
    return session.library.passage(_OWNER[active.name], active.value, "name", language()).words


class FindHead(QWidget):
    """Emits ``dropped(Active)`` for a chip, ``literally()`` for "search instead", ``filters()`` to show filters."""

    dropped = Signal(object)
    literally = Signal()
    filters = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        look = session.look
        layout = column_of(self, look.gap)
        self.count = label("", "muted")
        self._filters = button(look, _("Filters"), self.filters.emit, "list-filter", "quiet")
        self._notes = column_of()
        layout.addLayout(self._notes)
        # One line where it fits: a large text leaves few lines, and results should have them.
        line = QWidget()
        self._flow = FlowLayout(line, look.gap)
        self._flow.addWidget(self.count)
        self._flow.add_last(self._filters)
        layout.addWidget(line)
        self._chips: list[QPushButton] = []
        self._active: tuple[Active, ...] | None = None

    def set_filters_shown(self, shown: bool) -> None:
        """The button is there only while the filters are not."""
        self._filters.setVisible(not shown)

    def say_searching(self) -> None:
        """Say that the answer is on its way."""
        self.count.setText(_("Searching…"))

    def show(self, found: Found) -> None:  # type: ignore[override]
        """Say what was found."""
        self.count.setText(_("Results: {count}", count=found.total))
        empty(self._notes)
        if found.corrected:
            self._say_corrected(found)
        self._show_chips()

    def _say_corrected(self, found: Found) -> None:
        words = _("Showing results for “{corrected}”.", corrected=found.corrected or "")
        banner = Banner(self._session.look, "info", words, below=True)
        banner.offer(_("Search for “{text}” instead", text=found.request.text), self.literally.emit)
        self._notes.addWidget(banner)

    def _show_chips(self) -> None:
        active = self._session.found.active()
        if active == self._active:
            return
        self._active = active
        for chip in self._chips:
            self._flow.take(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for one in active:
            words = filter_words(self._session, one)
            tip = _("Drop the filter {name}", name=words)
            chip = button(self._session.look, words, partial(self.dropped.emit, one), "x", "chip", tip)
            chip.setAccessibleName(tip)
            chip.setProperty("chosen", "true")
            self._flow.addWidget(chip)
            # After the chip or button before it, and before the results.
            QWidget.setTabOrder(self._chips[-1] if self._chips else self._filters, chip)
            self._chips.append(chip)
