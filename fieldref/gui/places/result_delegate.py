"""Paints a result: title, labels, snippet with the words that matched marked, one line about its law."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fieldref.gui.design.measures import Size
from fieldref.gui.models.finding import Row
from fieldref.gui.models.results import LABELS_ROLE, LAW_ROLE, ROW_ROLE, on_one_line
from fieldref.gui.session import Session
from fieldref.gui.tongues import Tongue
from fieldref.gui.words import joined

Index = QModelIndex | QPersistentModelIndex


@dataclass
class _Laid:
    """Some lines of text with where they begin."""

    layout: QTextLayout
    height: float
    colour: str
    lines: int


def utf16(text: str, offset: int) -> int:
    """An offset in code points as Qt counts it.

    >>> utf16("𞤀b", 1)
    2
    """
    return len(text[:offset].encode("utf-16-le")) // 2


class ResultDelegate(QStyledItemDelegate):
    """Lays a row out once for a width and keeps it."""

    def __init__(self, session: Session, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._session = session
        self._look = session.look
        self._laid: dict[tuple[int, int], list[_Laid]] = {}

    def forget(self) -> None:
        """Other rows are shown now."""
        self._laid.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._width()
        height = sum(laid.height for laid in self._lines(index, width))
        return QSize(width, round(height) + self._look.px(20))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, rect = self._look, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, look.colour("accent_soft"))
            bar = QRect(
                rect.right() - look.px(4) + 1 if look.rtl else rect.left(), rect.top(), look.px(4), rect.height()
            )
            painter.fillRect(bar, look.colour("accent"))
        painter.setPen(look.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        top = float(rect.top() + look.px(9))
        for laid in self._lines(index, self._width()):
            painter.setPen(look.colour("on_accent_soft" if chosen and laid.colour == "text" else laid.colour))
            for number in range(laid.lines):
                laid.layout.lineAt(number).draw(painter, QPointF(rect.left() + look.px(14), top))
            top += laid.height
        painter.restore()

    def _width(self) -> int:
        view = self.parent()
        return view.viewport().width() if isinstance(view, QAbstractItemView) else 300

    def _lines(self, index: Index, width: int) -> list[_Laid]:
        key = (index.row(), width)
        if key not in self._laid:
            self._laid[key] = self._lay(index, width - self._look.px(28))
        return self._laid[key]

    def _lay(self, index: Index, width: int) -> list[_Laid]:
        row: Row = index.data(ROW_ROLE)
        result = row.result
        own = self._session.tongues.of(result.language, result.variant)
        working = self._session.tongues.of(self._session.working_language.tag)
        found = [self._piece(result.title, own, Size.BODY, True, "text", width, 2)]
        labels = joined(index.data(LABELS_ROLE))
        if labels:
            found.append(self._piece(labels, working, Size.SMALL, True, "accent", width, 1))
        if result.snippet:
            marks = tuple(
                (utf16(result.snippet, start), utf16(result.snippet, end)) for start, end in result.highlights
            )
            found.append(self._piece(result.snippet, own, Size.BODY, False, "text", width, 2, marks))
        law = index.data(LAW_ROLE)
        if law:
            found.append(self._piece(law, working, Size.SMALL, False, "muted", width, 2))
        return found

    def _piece(
        self, words: str, tongue: Tongue, size: Size, bold: bool, colour: str, width: int, most: int,
        marks: tuple[tuple[int, int], ...] = (),
    ) -> _Laid:  # fmt: skip
        font = self._look.type.font(size, bold, tongue.script)
        squeeze = min(self._look.type.leading(tongue.script), 100) / 100
        words = on_one_line(words)
        layout, lines = _wrap(words, font, tongue.rtl, width, self._formats(marks), squeeze)
        if len(lines) > most:
            begins = lines[most - 1]
            rest = QFontMetrics(font).elidedText(_from(words, begins), Qt.TextElideMode.ElideRight, round(width * 0.94))
            short = _until(words, begins) + rest
            layout, lines = _wrap(short, font, tongue.rtl, width, self._formats(marks), squeeze)
        shown = range(min(most, layout.lineCount()))
        height = sum(layout.lineAt(number).height() * squeeze for number in shown)
        return _Laid(layout, height + self._look.px(2), colour, len(shown))

    def _formats(self, marks: tuple[tuple[int, int], ...]) -> list[QTextLayout.FormatRange]:
        found = []
        for start, end in marks:
            span = QTextLayout.FormatRange()
            span.start, span.length = start, end - start
            style = QTextCharFormat()
            style.setBackground(QColor(self._look.theme.mark))
            style.setForeground(QColor(self._look.theme.on_mark))
            style.setFontWeight(QFont.Weight.Bold)
            span.format = style
            found.append(span)
        return found


def _wrap(
    words: str, font: QFont, rtl: bool, width: int, formats: list[QTextLayout.FormatRange], squeeze: float
) -> tuple[QTextLayout, list[int]]:
    """Lay text into lines; the second answer is where each line begins, as Qt counts."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.beginLayout()
    begins, top = [], 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height() * squeeze
        begins.append(line.textStart())
    layout.endLayout()
    return layout, begins


def _from(words: str, offset: int) -> str:
    return words.encode("utf-16-le")[offset * 2 :].decode("utf-16-le", "ignore")


def _until(words: str, offset: int) -> str:
    return words.encode("utf-16-le")[: offset * 2].decode("utf-16-le", "ignore")
