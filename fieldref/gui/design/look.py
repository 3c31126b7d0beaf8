"""How everything looks now: theme, sizes, fonts, direction. Built anew when a setting changes."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPalette, QPixmap

from fieldref.gui.design import icons
from fieldref.gui.design.colours import THEMES, Theme
from fieldref.gui.design.fonts import Fonts, Type
from fieldref.gui.design.measures import Measures, scale_for


@dataclass(frozen=True)
class Look:
    """Passed to every part; nothing reads colours or sizes from anywhere else."""

    theme: Theme
    measures: Measures
    type: Type
    rtl: bool = False

    @property
    def direction(self) -> Qt.LayoutDirection:
        """Qt's word for the direction of the interface."""
        return Qt.LayoutDirection.RightToLeft if self.rtl else Qt.LayoutDirection.LeftToRight

    def px(self, length: float) -> int:
        """A length at the chosen text size."""
        return self.measures.px(length)

    @property
    def gap(self) -> int:
        """The unit of the grid."""
        return self.measures.gap

    @property
    def margins(self) -> tuple[int, int, int, int]:
        """The empty edge of a page: left, top, right, bottom, the same in every place."""
        room = self.measures.room
        return room(20), room(14), room(20), room(12)

    def icon(self, name: str, colour: str = "", size: int = 20, room: int = 0) -> QIcon:
        """An icon in a colour of the theme (``text`` where none is named), mirrored with the interface."""
        return icons.icon(name, self._tint(colour), self.px(size), self.rtl, self.theme.off, self.px(room))

    def picture(self, name: str, colour: str = "", size: int = 20) -> QPixmap:
        """The same as a picture to paint."""
        return icons.pixmap(name, self._tint(colour), self.px(size), self.rtl, 2)

    def colour(self, name: str) -> QColor:
        """A colour of the theme."""
        return QColor(str(getattr(self.theme, name)))

    def palette(self) -> QPalette:
        """The palette for what the stylesheet does not reach (menus of line edits, text selection, dialogs)."""
        palette = QPalette()
        role = QPalette.ColorRole
        for where, name in (
            (role.Window, "page"), (role.Base, "surface"), (role.AlternateBase, "raised"), (role.Button, "surface"),
            (role.Text, "text"), (role.WindowText, "text"), (role.ButtonText, "text"), (role.ToolTipText, "text"),
            (role.ToolTipBase, "raised"), (role.PlaceholderText, "muted"), (role.Highlight, "accent"),
            (role.HighlightedText, "on_accent"), (role.Link, "accent"), (role.LinkVisited, "accent"),
            (role.Accent, "accent"), (role.Mid, "line"), (role.Midlight, "line"), (role.Light, "line"),
            (role.Dark, "edge"), (role.Shadow, "edge"), (role.BrightText, "danger"),
        ):  # fmt: skip
            palette.setColor(where, self.colour(name))
        for where in (role.Text, role.WindowText, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, where, self.colour("off"))
        return palette

    def _tint(self, colour: str) -> str:
        return str(getattr(self.theme, colour or "text"))


def make_look(theme: str, text_size: int, fonts: Fonts, script: str, rtl: bool, system_points: float) -> Look:
    """The look for the settings' values; ``theme`` "system" follows the desktop."""
    measures = Measures(scale_for(text_size, system_points))
    return Look(THEMES[_resolved(theme)], measures, Type(fonts, measures, script), rtl)


def _resolved(theme: str) -> str:
    if theme in THEMES:
        return theme
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"
