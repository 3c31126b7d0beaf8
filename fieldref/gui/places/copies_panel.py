"""How many copies, and in which further languages: one job for the printer, such as 20 Arabic and 10 Dari."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget

from fieldref.gui.design.parts import button, column_of, empty, label, row_of
from fieldref.gui.models import choices
from fieldref.gui.models.choices import language_name
from fieldref.gui.picker import Picker
from fieldref.gui.session import Session
from fieldref.gui.sheet_state import MOST_COPIES
from fieldref.gui.words import _
from fieldref.sheet import Layout


class Copies(QLineEdit):
    """A number of copies, typed or turned with the arrow keys; ``turned(number)`` tells of another one."""

    turned = Signal(int)

    def __init__(self, name: str, number: int) -> None:
        super().__init__(str(number))
        self.setAccessibleName(name)
        self.setValidator(QIntValidator(1, MOST_COPIES, self))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaxLength(len(str(MOST_COPIES)))
        self.textEdited.connect(self._typed)

    def value(self) -> int:
        """The number; 1 while none is typed."""
        return min(max(int(self.text() or 1), 1), MOST_COPIES)

    def turn(self, step: int) -> None:
        """Take some more or fewer."""
        self.setText(str(min(max(self.value() + step, 1), MOST_COPIES)))
        self.turned.emit(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.turn(step)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setText(str(self.value()))

    def _typed(self, _text: str) -> None:
        self.turned.emit(self.value())


class CopiesPanel(QFrame):
    """A row for the person's language, one for each further language, and a way to add another."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown: object = None
        self.setProperty("part", "bare")
        look = session.look
        self.add = button(look, _("Another language"), self._ask, "plus", "quiet")
        self.fields: dict[str, Copies] = {}
        self._heading, self._papers = label("", "heading"), label("", "small", wrap=True)
        self._rows = column_of(gap=look.px(4))
        whole = column_of(self, look.px(4))
        whole.addWidget(self._heading)
        whole.addLayout(self._rows)
        foot = row_of(gap=look.gap)
        foot.addWidget(self.add)
        foot.addWidget(self._papers, 1)
        whole.addLayout(foot)

    def show_plan(self) -> None:
        """Write what is planned into the rows."""
        plan, reader = self._session.sheet.plan, self._session.sheet.plan.language or self._session.reader_language
        shown = (reader, plan.copies, plan.others, plan.layout, plan.paper)
        if shown == self._shown:
            return
        self._shown = shown
        # The field that is typed into must not vanish under the hands.
        languages = [reader, *(tag for tag, _number in plan.others)]
        if list(self.fields) == languages and self._heading.text() == self._words():
            self._say()
            return
        self._build(reader)

    def _build(self, reader: str) -> None:
        plan = self._session.sheet.plan
        empty(self._rows)
        self._heading.setText(self._words())
        self.fields = {}
        for tag, number in ((reader, plan.copies), *plan.others):
            self._rows.addWidget(self._row(tag, number, tag == reader))
        self._say()

    def _row(self, tag: str, number: int, first: bool) -> QWidget:
        look, name = self._session.look, language_name(self._session, tag)
        row = QWidget()
        inside = row_of(row, look.gap)
        spin = Copies(f"{self._words()}: {name}", number)
        spin.setFixedWidth(look.px(64))
        spin.turned.connect(partial(self._chosen, tag, first))
        caption = label(name, wrap=True)
        caption.setBuddy(spin)
        for sign, step, words in (("−", -1, _("Fewer: {name}", name=name)), ("+", 1, _("More: {name}", name=name))):
            turn = button(look, sign, partial(spin.turn, step))
            turn.setAccessibleName(words)
            turn.setFixedWidth(look.measures.target)
            inside.addWidget(turn)
        inside.insertWidget(1, spin)
        inside.addWidget(caption, 1)
        if not first:
            inside.addWidget(self._remover(tag, name))
        self.fields[tag] = spin
        return row

    def _remover(self, tag: str, name: str) -> QPushButton:
        found = button(self._session.look, _("Remove"), partial(self._put, tag, 0), "x", "quiet")
        found.setAccessibleName(_("Remove {name}", name=name))
        return found

    def _words(self) -> str:
        return _("Cards") if self._session.sheet.plan.layout is Layout.CARD else _("Copies")

    def _say(self) -> None:
        plan = self._session.sheet.plan
        told = plan.papers != plan.copies or plan.others
        self._papers.setText(_("Sheets of paper: {count}", count=plan.papers) if told else "")

    def _chosen(self, tag: str, first: bool, number: int) -> None:
        if first:
            self._session.sheet.choose(copies=number)
        else:
            self._put(tag, number)

    def _put(self, tag: str, number: int) -> None:
        """Print another number of copies in a further language; none takes the language away."""
        others = dict(self._session.sheet.plan.others) | {tag: number}
        self._session.sheet.choose(others=tuple((tag, count) for tag, count in others.items() if count))

    def _ask(self) -> None:
        question = _("Which other language?")
        picker = Picker(self._session.look, question, choices.languages(self._session), "", self.window())
        picker.ask(self.add, self._added)

    def _added(self, tag: str) -> None:
        if tag and tag not in self.fields:
            self._put(tag, self._session.sheet.plan.copies)
            self.fields[tag].setFocus(Qt.FocusReason.OtherFocusReason)
            self.fields[tag].selectAll()
