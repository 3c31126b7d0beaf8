"""The results, or what to do when there is none."""

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QStackedWidget, QWidget

from fieldref.gui.design.lists import list_of
from fieldref.gui.design.parts import FittingButton, button, column_of, empty, label, scrolling
from fieldref.gui.models.finding import Found, Row
from fieldref.gui.models.results import ResultsModel
from fieldref.gui.places.find_head import filter_words
from fieldref.gui.places.result_delegate import ResultDelegate
from fieldref.gui.session import Session
from fieldref.gui.words import _


class ResultsList(QStackedWidget):
    """``chosen(index)`` when another row is current, ``opened()`` on Enter or double click."""

    chosen = Signal(QModelIndex)
    opened = Signal()
    dropped = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.model = ResultsModel(session)
        self.view = self._make_view()
        self._delegate = ResultDelegate(session, self.view)
        self.view.setItemDelegate(self._delegate)
        self._nothing = QWidget()
        self._ways = column_of(self._nothing, session.look.gap, (session.look.px(16),) * 4)
        self.addWidget(self.view)
        self.addWidget(scrolling(self._nothing, _("No result")))

    def show_found(self, found: Found) -> None:
        """Show results; the first becomes the current one."""
        if not found.rows:
            self._show_nothing(found)
            return
        before = self.current()
        self._delegate.forget()
        self.model.show(found.rows)
        self.setCurrentIndex(0)
        kept = next((n for n, row in enumerate(found.rows) if before and row.result.id == before.result.id), 0)
        self._choose(kept if not found.request.text else 0)

    def current(self) -> Row | None:
        """The row that is chosen."""
        return self.model.row(self.view.currentIndex().row()) if self.view.currentIndex().isValid() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _is_enter(event):
            self.opened.emit()
            return True
        return super().eventFilter(watched, event)

    def _make_view(self) -> QListView:
        view = list_of(self.model, _("Results"), "plain")
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        view.setLayoutMode(QListView.LayoutMode.Batched)
        view.setBatchSize(8)
        view.selectionModel().currentChanged.connect(self.chosen)
        view.doubleClicked.connect(lambda _index: self.opened.emit())
        view.installEventFilter(self)
        return view

    def _choose(self, position: int) -> None:
        index = self.model.index(position)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index) if position else self.view.scrollToTop()

    def _show_nothing(self, found: Found) -> None:
        look = self._session.look
        self.model.show(())
        empty(self._ways)
        self._ways.addWidget(label(_("Nothing found"), "lead"))
        if found.without:
            active = next(one for one in self._session.found.active() if one.name == found.tightest)
            words = _("Without the filter “{name}” there are {count} results.",
                      name=filter_words(self._session, active), count=found.without)  # fmt: skip
            self._ways.addWidget(label(words, wrap=True))
            drop = button(look, _("Drop this filter"), lambda: self.dropped.emit(active), "funnel-x", "primary")
            self._ways.addWidget(drop, 0, Qt.AlignmentFlag.AlignLeading)
        elif found.request.text:
            self._ways.addWidget(label(_("Try fewer or other words, or one word only."), wrap=True))
        if found.nearest:
            self._ways.addWidget(label(_("Nearest in the whole library"), "heading"))
            for row in found.nearest:
                read = partial(self._session.read.emit, row.entry)
                self._ways.addWidget(FittingButton(look, row.result.title, read, "file-text"))
        if self._session.found.active():
            clear = button(look, _("Clear filters"), self._session.found.clear_filters, "funnel-x")
            self._ways.addWidget(clear, 0, Qt.AlignmentFlag.AlignLeading)
        self._ways.addStretch(1)
        self.setCurrentIndex(1)


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
