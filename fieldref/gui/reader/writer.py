"""Writes a page into a QTextDocument: every passage in its own font and direction, tables, lists, links."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)

from fieldref.gui.design.look import Look
from fieldref.gui.design.measures import Size
from fieldref.gui.tongues import Tongue


@dataclass(frozen=True)
class Style:
    """How one passage looks. ``level`` is the heading level a screen reader hears, 0 for none."""

    size: Size = Size.BODY
    bold: bool = False
    colour: str = "text"
    before: float = 0
    after: float = 8
    level: int = 0


TITLE = Style(Size.TITLE, True, after=6, level=1)
MESSAGE = Style(Size.LEAD, after=10)
HEADING = Style(Size.LEAD, True, before=14, after=4, level=2)
SMALLER_HEADING = Style(Size.BODY, True, before=8, after=2, level=3)
BODY = Style()
QUIET = Style(colour="muted", after=4)
SMALL = Style(Size.SMALL, colour="muted", after=4)
LABEL = Style(Size.SMALL, True, "accent", after=6)


class PageWriter:
    """Writes from top to bottom into a document that it empties first."""

    def __init__(self, document: QTextDocument, look: Look, spare: int = 0) -> None:
        document.clear()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        option = document.defaultTextOption()
        option.setTextDirection(look.direction)
        document.setDefaultTextOption(option)
        self._document = document
        self._look = look
        self._cursor = QTextCursor(document)
        # Laid out once, at the end, and not after every cell.
        self._whole = QTextCursor(document)
        self._whole.beginEditBlock()
        self._fresh = True
        # Pixels left free at the end of running text, outside of tables.
        self._spare = spare
        self._in_table = False
        self._formats: dict[tuple[str, Size, bool, str], QTextCharFormat] = {}

    def finish(self) -> None:
        """Lay the page out."""
        self._whole.endEditBlock()

    def passage(self, words: str, tongue: Tongue, style: Style = BODY) -> None:
        """One paragraph."""
        self._block(tongue, style)
        self._cursor.insertText(words, self._chars(tongue, style))

    def text(self, words: str, tongue: Tongue, style: Style = BODY) -> None:
        """Running text: paragraphs and points as the content is written."""
        for piece in pieces(words):
            if isinstance(piece, str):
                self.passage(piece, tongue, style)
            else:
                self.points(piece, tongue, style)

    def points(self, lines: list[str], tongue: Tongue, style: Style = BODY) -> None:
        """A list of points."""
        listing = QTextListFormat()
        listing.setStyle(QTextListFormat.Style.ListDisc)
        listing.setIndent(1)
        for position, line in enumerate(lines):
            self._block(tongue, style)
            self._cursor.insertText(line, self._chars(tongue, style))
            if position == 0:
                made = self._cursor.createList(listing)
            else:
                made.add(self._cursor.block())
            self._cursor.mergeBlockFormat(self._paragraph(tongue, style))

    def links(self, links: tuple[tuple[str, str], ...], tongue: Tongue) -> None:
        """Links one under another; (address, words)."""
        for address, words in links:
            self._block(tongue, QUIET)
            style = self._chars(tongue, Style(colour="accent"))
            style.setAnchor(True)
            style.setAnchorHref(address)
            style.setFontUnderline(True)
            self._cursor.insertText(words, style)

    def marked(self, icon: str, words: str, tongue: Tongue, style: Style) -> None:
        """A passage with an icon before it, which says the same as the words do."""
        self._block(tongue, style)
        self._put_icon(icon, style.colour)
        self._cursor.insertText("\u00a0" + words, self._chars(tongue, style))

    def rule(self) -> None:
        """A thin line with room around it."""
        table = self._cursor.insertTable(1, 1, self._rule_format())
        table.cellAt(0, 0).firstCursorPosition().setBlockFormat(self._thin())
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = False

    def columns(self, rows: list[tuple[Callable[[], None], ...]], shares: tuple[int, ...], ruled: bool = False) -> None:
        """A table; each cell is written by a function. ``shares`` are widths in per cent.

        Qt's text tables are not mirrored, so the first column is written last where reading goes to the left.
        """
        if self._look.rtl:
            rows, shares = [cells[::-1] for cells in rows], shares[::-1]
        table = self._cursor.insertTable(len(rows), len(shares), self._table_format(shares, ruled))
        self._in_table = True
        for row, cells in enumerate(rows):
            for column, write in enumerate(cells):
                self._cursor = table.cellAt(row, column).firstCursorPosition()
                self._fresh = True
                write()
        self._in_table = False
        self._cursor = QTextCursor(self._document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._cursor.setBlockFormat(self._thin())
        self._fresh = True

    def _block(self, tongue: Tongue, style: Style) -> None:
        wanted = self._paragraph(tongue, style)
        if self._fresh:
            self._cursor.setBlockFormat(wanted)
            self._fresh = False
        else:
            self._cursor.insertBlock(wanted, self._chars(tongue, style))
            if self._cursor.currentList() is not None:
                self._cursor.currentList().remove(self._cursor.block())
                self._cursor.setBlockFormat(wanted)

    def _paragraph(self, tongue: Tongue, style: Style) -> QTextBlockFormat:
        found = QTextBlockFormat()
        rtl = Qt.LayoutDirection.RightToLeft
        found.setLayoutDirection(rtl if tongue.rtl else Qt.LayoutDirection.LeftToRight)
        found.setTopMargin(self._look.px(style.before))
        found.setBottomMargin(self._look.px(style.after))
        leading = self._look.type.leading(tongue.script)
        found.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        found.setHeadingLevel(style.level)
        if not self._in_table:
            (found.setLeftMargin if tongue.rtl else found.setRightMargin)(self._spare)
        return found

    def _chars(self, tongue: Tongue, style: Style) -> QTextCharFormat:
        kind = (tongue.script, style.size, style.bold, style.colour)
        found = self._formats.get(kind)
        if found is None:
            found = self._formats[kind] = QTextCharFormat()
            found.setFont(self._look.type.font(style.size, style.bold, tongue.script))
            found.setForeground(self._look.colour(style.colour))
        # A copy: who gets it may change it.
        return QTextCharFormat(found)

    def _put_icon(self, icon: str, colour: str) -> None:
        name = f"icon:{icon}:{colour}"
        picture = self._look.picture(icon, colour, 16)
        self._document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), picture)
        image = QTextImageFormat()
        image.setName(name)
        image.setWidth(self._look.px(16))
        image.setHeight(self._look.px(16))
        image.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        self._cursor.insertImage(image)

    def _table_format(self, shares: tuple[int, ...], ruled: bool) -> QTextTableFormat:
        found = QTextTableFormat()
        found.setLayoutDirection(self._look.direction)
        found.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        found.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, share) for share in shares])
        found.setCellSpacing(0)
        found.setCellPadding(self._look.px(8 if ruled else 10))
        found.setBorder(1 if ruled else 0)
        found.setBorderCollapse(True)
        found.setBorderBrush(self._look.colour("line"))
        found.setBorderStyle(
            QTextFrameFormat.BorderStyle.BorderStyle_Solid if ruled else QTextFrameFormat.BorderStyle.BorderStyle_None
        )
        found.setHeaderRowCount(1 if ruled else 0)
        found.setTopMargin(self._look.px(4))
        if not ruled:
            # Words in the first column begin where those above the columns do.
            (found.setRightMargin if self._look.rtl else found.setLeftMargin)(-found.cellPadding())
        return found

    def _rule_format(self) -> QTextTableFormat:
        found = self._table_format((100,), ruled=False)
        found.setCellPadding(0)
        found.setLeftMargin(0)
        found.setRightMargin(0)
        found.setTopMargin(self._look.px(16))
        found.setBottomMargin(self._look.px(8))
        found.setBackground(self._look.colour("line"))
        return found

    def _thin(self) -> QTextBlockFormat:
        found = QTextBlockFormat()
        found.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return found


def pieces(words: str) -> list[str | list[str]]:
    """Running text as paragraphs (strings) and runs of points (lists).

    >>> pieces("One.\\n\\n- a\\n- b\\nc\\n\\nTwo\\nlines.")
    ['One.', ['a', 'b c'], 'Two lines.']
    """
    found: list[str | list[str]] = []
    for block in re.split(r"\n\s*\n", words.strip()):
        lines = block.splitlines()
        if not lines[0].lstrip().startswith(("- ", "* ")):
            found.append(" ".join(line.strip() for line in lines))
            continue
        points: list[str] = []
        for line in lines:
            if line.lstrip().startswith(("- ", "* ")):
                points.append(line.strip()[2:].strip())
            else:
                points[-1] += " " + line.strip()
        last = found[-1] if found else None
        if isinstance(last, list):
            last += points
        else:
            found.append(points)
    return found
