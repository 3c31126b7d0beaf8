"""The parts that places are made of. Each has an accessible name from the start."""

from collections.abc import Callable
from typing import ClassVar, TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fieldref.gui.design.look import Look
from fieldref.gui.design.measures import Size
from fieldref.gui.words import _

Do = Callable[[], object]
_ROOM = 6
L = TypeVar("L", bound=QBoxLayout)


def label(words: str, part: str = "", wrap: bool = False) -> QLabel:
    """Words; ``part`` is "title", "lead", "heading", "muted", "small", "caution" or nothing."""
    found = QLabel(words)
    found.setTextFormat(Qt.TextFormat.PlainText)
    if part:
        found.setProperty("part", part)
    if wrap:
        found.setWordWrap(True)
        # A wrapping label's height depends on its width; without this Qt reserves too much.
        found.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return found


def spoken_label(look: Look, words: str, script: str, rtl: bool, size: Size = Size.BODY, bold: bool = False) -> QLabel:
    """Words in a language of their own: its font, its direction."""
    found = label(words, wrap=True)
    set_script(found, look, script, size, bold)
    found.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    found.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    return found


def set_script(widget: QWidget, look: Look, script: str, size: Size = Size.BODY, bold: bool = False) -> None:
    """Set a widget's words in the font of a script; a stylesheet overrides setFont, so it has to be one too."""
    font = look.type.font(size, bold, script)
    families = ", ".join(f'"{family}"' for family in font.families())
    weight = f" font-weight: {700 if bold else 400};" if isinstance(widget, QLabel) else ""
    widget.setStyleSheet(f"font-family: {families}; font-size: {font.pixelSize()}px;{weight}")


def button(look: Look, words: str, do: Do | None = None, icon: str = "", part: str = "", tip: str = "") -> QPushButton:
    """A button with words; an icon only ever stands beside them."""
    found = QPushButton(words)
    if part:
        found.setProperty("part", part)
    if icon:
        colour = {"primary": "on_accent", "quiet": "accent"}.get(part, "accent")
        put_icon(found, look, icon, colour)
    found.setAccessibleName(words)
    if tip:
        found.setToolTip(tip)
        found.setAccessibleDescription(tip)
    if do is not None:
        found.clicked.connect(lambda _checked=False: do())
    found.setAutoDefault(False)
    return found


class FittingButton(QPushButton):
    """A button that takes the width it is given and shortens its words; the whole words are told on hover."""

    def __init__(self, look: Look, words: str, do: Do, icon: str, part: str = "link") -> None:
        super().__init__()
        self._look, self._words = look, words
        self.setProperty("part", part)
        put_icon(self, look, icon)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: do())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self.iconSize().width() - self._look.px(28)
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))


def put_icon(found: QPushButton, look: Look, icon: str, colour: str = "accent", size: int = 20) -> None:
    """Put an icon before a button's words, with room between them; none where ``icon`` is empty."""
    if not icon:
        found.setIcon(QIcon())
        return
    found.setIcon(look.icon(icon, colour, size, _ROOM))
    found.setIconSize(QSize(look.px(size) + look.px(_ROOM), look.px(size)))


def action_button(look: Look, action: QAction, icon: str = "", part: str = "", words: str = "") -> QPushButton:
    """A button that follows an action: its words, whether it is enabled, what it does."""
    found = button(look, words or action.text(), action.trigger, icon, part, action.toolTip())
    found.setEnabled(action.isEnabled())
    action.enabledChanged.connect(found.setEnabled)
    return found


def field(look: Look, name: str, placeholder: str = "", part: str = "", icon: str = "") -> QLineEdit:
    """A line to type into; ``name`` is what a screen reader says."""
    found = QLineEdit()
    found.setAccessibleName(name)
    found.setPlaceholderText(placeholder)
    found.setProperty("clears", "true")
    if look.rtl:
        # An empty field would put its cursor where left-to-right text begins.
        found.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    if part:
        found.setProperty("part", part)
    row = row_of(found, margins=(look.px(12), 0, look.px(4), 0))
    if icon:
        # Qt's own leading action is not mirrored by a stylesheet.
        picture = QLabel(found)
        picture.setPixmap(look.picture(icon, "muted", 22 if part == "search" else 18))
        picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(picture)
    row.addStretch(1)
    row.addWidget(_clearing(found, look))
    return found


def _clearing(line: QLineEdit, look: Look) -> QToolButton:
    """What empties the field. Qt's own neither grows with the text nor takes the colours of a theme."""
    found = QToolButton(line)
    found.setIcon(look.icon("x", "muted", 18))
    found.setIconSize(QSize(look.px(18), look.px(18)))
    found.setFixedSize(look.px(32), look.px(32))
    found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    found.setCursor(Qt.CursorShape.ArrowCursor)
    found.setToolTip(_("Clear"))
    found.setAccessibleName(_("Clear"))
    found.hide()
    line.textChanged.connect(lambda text: found.setVisible(bool(text) and not line.isReadOnly()))
    found.clicked.connect(lambda: _empty_line(line))
    return found


def _empty_line(line: QLineEdit) -> None:
    line.clear()
    # As if the person had deleted the words.
    line.textEdited.emit("")
    line.setFocus(Qt.FocusReason.OtherFocusReason)


def line(upright: bool = False) -> QFrame:
    """A thin separator."""
    found = QFrame()
    found.setProperty("part", "line-v" if upright else "line")
    return found


class Chooser(QComboBox):
    """A drop-down list. A stylesheet cannot tint an arrow, so it is painted here."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size, px = self._look.px(16), self._look.px(10)
        left = px if self._look.rtl else self.width() - size - px
        colour = "muted" if self.isEnabled() else "edge"
        picture = self._look.picture("chevron-down", colour, 16)
        QPainter(self).drawPixmap(left, (self.height() - size) // 2, picture)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A wheel meant for the page must not change a choice.
        event.ignore()


class Tick(QCheckBox):
    """A check box; its tick is painted here, because a stylesheet cannot tint one."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(words)
        self._look = look
        self.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            option = QStyleOptionButton()
            self.initStyleOption(option)
            box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
            size = self._look.px(16)
            place = box.center() - QPoint(size // 2 - 1, size // 2 - 1)
            QPainter(self).drawPixmap(place.x(), place.y(), self._look.picture("check", "on_accent", 16))


def card(part: str = "card") -> QFrame:
    """A quiet surface with a thin edge."""
    found = QFrame()
    found.setProperty("part", part)
    return found


def column_of(
    parent: QWidget | None = None, gap: int = 0, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """A vertical layout without surprises."""
    return _prepared(QVBoxLayout(parent) if parent else QVBoxLayout(), gap, margins)


def row_of(
    parent: QWidget | None = None, gap: int = 0, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QHBoxLayout:
    """A horizontal layout without surprises."""
    return _prepared(QHBoxLayout(parent) if parent else QHBoxLayout(), gap, margins)


def _prepared(layout: L, gap: int, margins: tuple[int, int, int, int]) -> L:
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    return layout


class Page(QScrollArea):
    """As wide as the room and as high as its words are at that width.

    Qt itself asks how high they would be at the least width, and shows a bar with nothing to scroll to.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give the inner widget its size."""
        inner, room = self.widget(), self.viewport().size()
        if inner is None:
            return
        layout = inner.layout()
        wide = max(room.width(), inner.minimumSizeHint().width())
        if isinstance(layout, QBoxLayout) and layout.hasHeightForWidth():
            high = layout.minimumHeightForWidth(wide)
        else:
            high = inner.minimumSizeHint().height()
        inner.resize(wide, max(room.height(), high))


def scrolling(inner: QWidget, name: str, part: str = "page") -> QScrollArea:
    """``inner`` in an area that scrolls up and down and never sideways."""
    area = Page()
    area.setWidget(inner)
    inner.installEventFilter(area)
    area.setProperty("part", part)
    area.setAccessibleName(name)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if not inner.property("part"):
        inner.setProperty("part", part)
    return area


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
            inner.deleteLater()


class Banner(QFrame):
    """One quiet sentence with a next step. ``kind`` is "info", "caution" or "danger"; the icon says it too.

    ``below`` puts the next step under the sentence, where there is little width.
    """

    _ICONS: ClassVar = {"info": "info", "caution": "triangle-alert", "danger": "circle-alert"}
    _COLOURS: ClassVar = {"info": "accent", "caution": "caution", "danger": "danger"}

    def __init__(self, look: Look, kind: str, words: str, below: bool = False) -> None:
        super().__init__()
        self.setProperty("part", "banner")
        self.setProperty("kind", kind)
        self._look = look
        whole = column_of(self, 0, (look.px(12), look.px(6), look.px(8), look.px(6)))
        row = row_of(gap=look.gap)
        whole.addLayout(row)
        picture = QLabel()
        picture.setPixmap(look.picture(self._ICONS[kind], self._COLOURS[kind]))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        self.words = label(words, wrap=True)
        row.addWidget(self.words, 1)
        self._ways: QBoxLayout = row
        if below:
            self._ways = row_of()
            whole.addLayout(self._ways)
            self._ways.addSpacing(look.px(20))
            self._ways.addStretch(1)
        self.setAccessibleName(words)

    def offer(self, words: str, do: Do, icon: str = "") -> QPushButton:
        """Add a next step."""
        found = button(self._look, words, do, icon, "quiet")
        place = self._ways.count() - 1 if isinstance(self._ways.itemAt(self._ways.count() - 1), QSpacerItem) else -1
        self._ways.insertWidget(place, found, 0, Qt.AlignmentFlag.AlignVCenter)
        return found
