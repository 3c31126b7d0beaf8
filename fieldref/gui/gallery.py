"""Pictures of every component in every state, theme and direction, and of every place: to be looked at."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from fieldref.gui.design.colours import THEMES
from fieldref.gui.design.fonts import Fonts
from fieldref.gui.design.look import Look, make_look
from fieldref.gui.design.parts import Banner, Chooser, Tick, button, card, column_of, field, label, line, row_of
from fieldref.gui.design.stylesheet import dress

_BUTTONS = ("", "primary", "quiet", "chip", "tile", "link", "segment")
_LABELS = ("title", "lead", "heading", "", "muted", "small", "caution")


def write_gallery(folder: Path, _database: Path | None = None) -> None:
    """Write ``components-<theme>-<direction>.png`` for every theme and both directions."""
    folder.mkdir(parents=True, exist_ok=True)
    fonts = Fonts()
    for theme in THEMES:
        for rtl in (False, True):
            look = make_look(theme, 100, fonts, "Arab" if rtl else "Latn", rtl, 0)
            dress(look)
            page = _page(look)
            page.resize(980, page.sizeHint().height())
            page.show()
            page.grab().save(str(folder / f"components-{theme}-{'rtl' if rtl else 'ltr'}.png"))
            page.close()
            page.deleteLater()


def _page(look: Look) -> QWidget:
    page = QWidget()
    page.setProperty("part", "page")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    layout = column_of(page, look.gap * 2, (look.px(24),) * 4)
    words = "حق اللجوء" if look.rtl else "The right to asylum"
    for part in _LABELS:
        layout.addWidget(label(f"{words} · {part or 'body'}", part))
    layout.addWidget(line())
    for part in _BUTTONS:
        layout.addLayout(_states(look, part, words))
    layout.addWidget(field(look, words, words, "search", "search"))
    row = row_of(gap=look.gap)
    chooser = Chooser(look, words)
    chooser.addItem(words)
    row.addWidget(chooser)
    for checked in (False, True):
        tick = Tick(look, words)
        tick.setChecked(checked)
        row.addWidget(tick)
    layout.addLayout(row)
    for kind in ("info", "caution", "danger"):
        banner = Banner(look, kind, words)
        banner.offer(words, lambda: None)
        layout.addWidget(banner)
    frame = card()
    column_of(frame, 0, (look.px(16),) * 4).addWidget(label(words))
    layout.addWidget(frame)
    return page


def _states(look: Look, part: str, words: str) -> QHBoxLayout:
    row = row_of(gap=look.gap)
    row.addWidget(label(part or "button", "small"))
    for state in ("normal", "disabled", "checked", "chosen"):
        found: QAbstractButton = button(look, words, None, "book-open", part)
        found.setEnabled(state != "disabled")
        found.setCheckable(state == "checked")
        found.setChecked(state == "checked")
        if state == "chosen":
            found.setProperty("chosen", "true")
        row.addWidget(found)
    row.addStretch(1)
    return row
