"""Find in page: a field, how many matches, next and previous; folded like the search."""

import unicodedata

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from fieldref.gui.actions import Actions
from fieldref.gui.design.look import Look
from fieldref.gui.design.parts import action_button, button, field, label, row_of
from fieldref.gui.places.result_delegate import utf16
from fieldref.gui.words import _
from fieldref.lang.folding import key


def matches(text: str, typed: str) -> list[tuple[int, int]]:
    """Where ``typed`` occurs in ``text``, folded: (start, end) in code points.

    >>> matches("Élève, eleve", "élevé"), matches("abc", "")
    ([(0, 5), (7, 12)], [])
    """
    needle = _fold(typed)[0].strip()
    if not needle:
        return []
    folded, places = _fold(text)
    found, start = [], folded.find(needle)
    while start >= 0:
        end = start + len(needle)
        found.append((places[start], _with_marks(text, places[end - 1] + 1)))
        start = folded.find(needle, end)
    return found


def _with_marks(text: str, end: int) -> int:
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _fold(text: str) -> tuple[str, list[int]]:
    letters, places = [], []
    for position, letter in enumerate(text):
        for one in " " if letter.isspace() else key(letter) or ("" if not letter.isascii() else letter):
            letters.append(one)
            places.append(position)
    return "".join(letters), places


class FindBar(QFrame):
    """Marks every match in a text browser and walks through them."""

    closed = Signal()

    def __init__(self, look: Look, actions: Actions, browser: QTextBrowser) -> None:
        super().__init__()
        self.setProperty("part", "panel")
        self._look = look
        self._browser = browser
        self._found: list[QTextCursor] = []
        self._at = 0
        self.field = field(look, _("Find in page"), _("Find in page"), "find", "search")
        self.count = label("", "muted")
        row = row_of(self, look.gap, (look.px(16), look.px(4), look.px(16), look.px(4)))
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        row.addWidget(action_button(look, actions["find-previous"], "arrow-up", "quiet", _("Previous")))
        row.addWidget(action_button(look, actions["find-next"], "arrow-down", "quiet", _("Next")))
        row.addWidget(button(look, _("Close"), self.closed.emit, "x", "quiet"))
        self.field.textEdited.connect(self.search)
        self.field.returnPressed.connect(lambda: self.step(1))

    def open(self) -> None:
        """Show the bar and search for what was searched before."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.search(self.field.text())

    def search(self, typed: str) -> None:
        """Mark every match and go to the first."""
        document = self._browser.document()
        text = document.toRawText() if hasattr(document, "toRawText") else document.toPlainText()
        self._found = [_span(document, text, start, end) for start, end in matches(text, typed)]
        self._at = 0
        self._show()

    def step(self, by: int) -> None:
        """Go to the next match or the one before, around the ends."""
        if self._found:
            self._at = (self._at + by) % len(self._found)
            self._show()

    def clear(self) -> None:
        """Take the marks away."""
        self._found = []
        self._browser.setExtraSelections([])

    def _show(self) -> None:
        typed = bool(self.field.text().strip())
        if self._found:
            self.count.setText(_("{number} of {count}", number=self._at + 1, count=len(self._found)))
            self._browser.setTextCursor(_at_start(self._found[self._at]))
            self._browser.ensureCursorVisible()
        else:
            self.count.setText(_("No match") if typed else "")
        self._browser.setExtraSelections([self._mark(n, cursor) for n, cursor in enumerate(self._found)])

    def _mark(self, number: int, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        found = QTextEdit.ExtraSelection()
        theme = self._look.theme
        here = number == self._at
        found.cursor = cursor
        found.format.setBackground(QColor(theme.accent if here else theme.mark))
        found.format.setForeground(QColor(theme.on_accent if here else theme.on_mark))
        return found


def _at_start(cursor: QTextCursor) -> QTextCursor:
    found = QTextCursor(cursor)
    found.setPosition(cursor.selectionStart())
    return found


def _span(document: QTextDocument, text: str, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(utf16(text, start))
    cursor.setPosition(utf16(text, end), QTextCursor.MoveMode.KeepAnchor)
    return cursor
