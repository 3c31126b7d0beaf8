"""The sheet: its lines in order, how it is to look, the real pages beside them, what to look at before printing."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSplitter, QVBoxLayout, QWidget

from fieldref.errors import CannotWriteError, FieldrefError
from fieldref.gui import saving
from fieldref.gui.actions import Actions
from fieldref.gui.design.lists import list_of
from fieldref.gui.design.parts import Banner, action_button, button, column_of, empty, label, scrolling
from fieldref.gui.flow import FlowLayout
from fieldref.gui.models.setting import SetSheet, set_job_pdf, set_pages
from fieldref.gui.models.sheet_lines import SheetLinesModel
from fieldref.gui.places.copies_panel import CopiesPanel
from fieldref.gui.places.numbered_lines import NumberedLines
from fieldref.gui.places.pages_view import PagesView
from fieldref.gui.places.place import Place
from fieldref.gui.places.sheet_options import SheetOptions
from fieldref.gui.printing import Job, print_job
from fieldref.gui.session import Session
from fieldref.gui.words import _, sentence
from fieldref.mark import N_
from fieldref.sheet import Contact, Finding, Severity, SheetRequest

_LOOKS = {Severity.STOP: "danger", Severity.WARN: "caution", Severity.NOTE: "info"}
_CHANGING = ("move-up", "move-down", "remove-line", "undo", "empty-sheet")


class TrayPlace(Place):
    """Every change sets the pages again; it takes milliseconds, off the main thread."""

    id = "tray"
    name = N_("Sheet")
    icon = "file-text"

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self.model = SheetLinesModel(session)
        self.view = self._make_view()
        self.options = SheetOptions(session, actions)
        self.copies = CopiesPanel(session)
        self.pages = PagesView(self.look)
        self._findings = column_of(gap=self.look.px(6))
        self._set: SetSheet | None = None
        self._soon = QTimer(self, singleShot=True, interval=30)
        self._assemble()
        self._connect()

    def enter(self) -> None:
        on = self.actions_.on
        on("save-pdf", self.save)
        on("print", self.print_sheet)
        on("move-up", lambda: self._move(-1))
        on("move-down", lambda: self._move(1))
        on("remove-line", self._remove)
        on("undo", self.session.sheet.undo)
        on("empty-sheet", self.session.sheet.empty)
        self._changed()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def offered(self) -> tuple[str, ...]:
        return ("save-pdf", "print", *_CHANGING)

    def request(self) -> SheetRequest:
        """What the sheet is now; contacts come from the set chosen in the settings."""
        return self.job()[0][0]

    def job(self) -> Job:
        """Everything that is printed: a request for each language, and how often."""
        session = self.session
        requests = session.sheet.requests(
            session.reader_language, self.options.official(), session.context.person.country, session.today()
        )
        return tuple((_with_contacts(session, request), copies) for request, copies in requests)

    def save(self) -> None:
        """Ask where, set the PDF off the main thread, write it whole."""
        path = saving.ask_where(self.window(), self._file_name(self.request()))
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Set the PDF off the main thread and write it whole."""
        job = self.job()
        self.session.ask("pdf", lambda desk: set_job_pdf(desk, job), partial(self._write, path))

    def print_sheet(self) -> None:
        """Print what the pages show."""
        print_job(self.session, self.window(), self.job(), self.job_title())

    def job_title(self) -> str:
        """The name of the print job: what the sheet is called, never whom it is for."""
        return self._set.sheet.title.reader.words if self._set else "fieldref"

    @property
    def page_count(self) -> int:
        """How many pages are shown now."""
        return len(self._set.result.pages) if self._set else 0

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # A window that was just assembled again enters its place before it shows it.
        self._enable()
        self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.look.px(620)
        way = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if way != self._splitter.orientation():
            self._splitter.setOrientation(way)
            # Where there is little room what can be changed matters more than the page.
            parts = (70, 30) if narrow else (35, 65)
            for part, stretch in enumerate((7, 3) if narrow else (0, 1)):
                self._splitter.setStretchFactor(part, stretch)
            self._splitter.setSizes([self.height() * part // 100 for part in parts])
        self._fit_lines()
        if self.isVisible():
            self._soon.start()

    def _assemble(self) -> None:
        look = self.look
        left = QWidget()
        inside = column_of(left, look.gap, look.margins)
        inside.addWidget(label(_("Sheet"), "title"))
        self._nothing = Banner(
            look,
            "info",
            _("Nothing is on the sheet yet. Add entries with “Add to sheet”, or start from a ready-made sheet."),
        )
        self._nothing.offer(_("Start page"), lambda: self.session.go.emit("start"), "house")
        inside.addWidget(self._nothing)
        inside.addLayout(self._lines())
        inside.addWidget(self.copies)
        inside.addWidget(self.options)
        inside.addLayout(self._findings)
        inside.addStretch(1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        side = QWidget()
        column = column_of(side)
        self._scroll = scrolling(left, _("Lines and options of the sheet"))
        column.addWidget(self._scroll, 1)
        column.addWidget(self._buttons())
        splitter.addWidget(side)
        splitter.addWidget(self.pages)
        side.setMinimumWidth(look.px(300))
        self.pages.setMinimumWidth(look.px(280))
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([look.px(440), look.px(800)])
        self._splitter = splitter
        column_of(self).addWidget(splitter)

    def _lines(self) -> QVBoxLayout:
        look, found = self.look, column_of(gap=self.look.px(6))
        found.addWidget(self.view)
        buttons = QWidget()
        row = FlowLayout(buttons, look.px(4))
        for action, icon, words in (
            ("move-up", "arrow-up", _("Up")),
            ("move-down", "arrow-down", _("Down")),
            ("remove-line", "trash-2", _("Remove")),
            ("undo", "undo-2", _("Undo")),
        ):
            # Four short words stand in one row; screen readers and tips say them whole.
            made = action_button(look, self.actions_[action], icon, "quiet", words)
            made.setAccessibleName(self.actions_[action].text())
            row.addWidget(made)
        found.addWidget(buttons)
        self._ways = buttons
        return found

    def _buttons(self) -> QWidget:
        look = self.look
        bar = QWidget()
        row = FlowLayout(bar, look.gap)
        left, _top, right, _bottom = look.margins
        row.setContentsMargins(left, look.gap, right, look.gap)
        row.addWidget(action_button(look, self.actions_["print"], "printer", "primary"))
        row.addWidget(action_button(look, self.actions_["save-pdf"], "file-down"))
        self.notes = button(look, "", self._show_findings, "triangle-alert", "quiet")
        self.notes.hide()
        row.addWidget(self.notes)
        return bar

    def _make_view(self) -> QListView:
        view = list_of(self.model, _("Lines of the sheet"), "lines")
        view.setItemDelegate(NumberedLines(self.look, view))
        view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        view.setDefaultDropAction(Qt.DropAction.MoveAction)
        return view

    def _connect(self) -> None:
        self.session.sheet.changed.connect(self._changed)
        self.session.context.changed.connect(self._person_changed)
        self._soon.timeout.connect(self.set_again)
        self.view.selectionModel().currentChanged.connect(self._row_chosen)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.view, self._remove)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _person_changed(self, _person: object) -> None:
        self._changed()

    def _changed(self) -> None:
        plan = self.session.sheet.plan
        row = self.view.currentIndex().row()
        self.model.show()
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(min(max(row, 0), self.model.rowCount() - 1)))
        self._fit_lines()
        self.options.show_plan()
        self.copies.show_plan()
        self._nothing.setVisible(plan.is_empty)
        self.view.setVisible(not plan.is_empty)
        self.options.setVisible(not plan.is_empty)
        self.copies.setVisible(not plan.is_empty)
        self._ways.setVisible(not plan.is_empty or self.session.sheet.can_undo)
        self._enable()
        if self.isVisible():
            self._soon.start()

    def _fit_lines(self) -> None:
        """Show lines whole, two or as many as leave room for the options below."""
        high, most, bar = 0, self.look.px(190), Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        for row in range(self.model.rowCount()):
            line = self.view.sizeHintForRow(row)
            if row >= 2 and high + line > most:
                bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
                break
            high += line
        self.view.setVerticalScrollBarPolicy(bar)
        self.view.setFixedHeight(max(high, self.look.measures.target) + 4)

    def set_again(self) -> None:
        """Set the pages of what the sheet is now."""
        if self.session.sheet.plan.is_empty:
            self._set = None
            self._forget_findings()
            self.pages.say(_("The page appears here as soon as something is on the sheet."))
            return
        request, ppi = self.request(), self.pages.ppi()
        self.session.ask("sheet", lambda desk: set_pages(desk, request, ppi), self._show, self._failed)

    def _show(self, made: SetSheet) -> None:
        self._set = made
        self.pages.show_pages(made.result.pages)
        self._forget_findings()
        self.notes.setText(_("Notes: {count}", count=len(made.findings)))
        self.notes.setAccessibleName(f"{_('Before you print')}. {self.notes.text()}")
        self.notes.setVisible(bool(made.findings))
        if made.findings:
            self._findings.addWidget(label(_("Before you print"), "heading"))
        for finding in made.findings:
            self._findings.addWidget(self._finding(finding))
        self._enable()

    def _forget_findings(self) -> None:
        empty(self._findings)
        self.notes.hide()

    def _show_findings(self) -> None:
        last = self._findings.itemAt(self._findings.count() - 1)
        first = self._findings.itemAt(0)
        for held in (last, first):
            widget = held.widget() if held is not None else None
            if widget is not None:
                self._scroll.ensureWidgetVisible(widget)

    def _failed(self, error: FieldrefError) -> None:
        self._set = None
        self._forget_findings()
        self.pages.say(sentence(error))
        self._enable()

    def _finding(self, finding: Finding) -> Banner:
        values = dict(finding.values)
        banner = Banner(
            self.look,
            _LOOKS[finding.severity],
            _(finding.message, **values) + " " + _(finding.fix, **values),
            below=True,
        )
        ways = {"no-country": "choose-country", "untranslated": "choose-language", "no-text": "choose-language"}
        if finding.kind in ways:
            banner.offer(_("Choose"), self.actions_[ways[finding.kind]].trigger)
        return banner

    def _enable(self) -> None:
        if not self.isVisible():
            return
        plan, row = self.session.sheet.plan, self.view.currentIndex().row()
        count = self.model.rowCount()
        self.actions_.enable(not plan.is_empty, "save-pdf", "print", "empty-sheet")
        self.actions_.enable(row > 0, "move-up")
        self.actions_.enable(0 <= row < count - 1, "move-down")
        self.actions_.enable(row >= 0, "remove-line")
        self.actions_.enable(self.session.sheet.can_undo, "undo")

    def _row_chosen(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self._enable()

    def _move(self, by: int) -> None:
        row = self.view.currentIndex().row()
        if self.session.sheet.move(row, row + by):
            self.view.setCurrentIndex(self.model.index(row + by))

    def _remove(self) -> None:
        row = self.view.currentIndex().row()
        if row >= 0:
            self.session.sheet.remove(row)
            self.session.notice.emit("info", _("Removed from the sheet. “Undo on the sheet” brings it back."))

    def _file_name(self, request: SheetRequest) -> str:
        return f"{request.sheet or 'sheet'}-{request.language}.pdf"

    def _write(self, path: Path, pdf: bytes) -> None:
        try:
            saving.write_whole(path, pdf)
        except CannotWriteError as error:
            self.session.tell(error)
            return
        self.session.notice.emit("info", _("Saved as {path}", path=str(path)))


def _with_contacts(session: Session, request: SheetRequest) -> SheetRequest:
    return request if request.contacts else SheetRequest(**{**vars(request), "contacts": _contacts(session)})


def _contacts(session: Session) -> tuple[Contact, ...]:
    chosen = next((each for each in session.contact_sets if each.name == session.settings.contact_set), None)
    return chosen.contacts if chosen else ()
