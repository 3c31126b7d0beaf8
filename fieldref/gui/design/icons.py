"""Icons of one set, tinted to the theme and mirrored where they point somewhere."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from fieldref import paths

# Icons that show the direction of reading or of going; the others keep their shape in every language.
DIRECTIONAL = frozenset(
    {
        "arrow-left", "arrow-right", "chevron-left", "chevron-right", "undo-2", "redo-2", "log-out", "list",
        "list-ordered", "list-filter", "panel-left", "panel-right", "external-link", "layout-list", "route",
        "message-square-text", "file-text", "scroll-text", "clipboard-list", "text-cursor-input",
    }
)  # fmt: skip


def icon(name: str, colour: str, size: int, mirrored: bool = False, off: str = "", room: int = 0) -> QIcon:
    """An icon in one colour, ``size`` pixels square; ``off`` is the colour where it is disabled.

    ``room`` is left empty at its end: a stylesheet has no gap between icon and words.
    """
    found = QIcon()
    for ratio in (1, 2):
        found.addPixmap(pixmap(name, colour, size, mirrored, ratio, room))
        if off:
            found.addPixmap(pixmap(name, off, size, mirrored, ratio, room), QIcon.Mode.Disabled)
    return found


@cache
def pixmap(name: str, colour: str, size: int, mirrored: bool = False, ratio: float = 1, room: int = 0) -> QPixmap:
    """The picture itself, ``size`` device-independent pixels; empty where the icon is not bundled."""
    picture = QPixmap(QSize(size + room, size) * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(ratio)
    source = _source(paths.bundle() / "icons" / f"{name}.svg")
    if not source:
        return picture
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mirrored and room:
        painter.translate(room, 0)
    if mirrored and name in DIRECTIONAL:
        painter.translate(size, 0)
        painter.scale(-1, 1)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


@cache
def _source(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""
