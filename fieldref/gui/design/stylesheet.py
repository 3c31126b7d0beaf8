"""The one stylesheet. Parts are addressed by the property ``part``, states by Qt's own pseudo-states."""

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from fieldref.gui.design.colours import Theme
from fieldref.gui.design.look import Look
from fieldref.gui.design.measures import Size


def stylesheet(look: Look) -> str:
    """The stylesheet for a look.

    Qt mirrors paddings and alignments for right-to-left by itself; only borders have to change sides here.
    """
    edge = "left" if look.rtl else "right"
    pieces = (_base, _buttons, _fields, _lists, _surfaces, _bars)
    return "\n".join(piece(look, look.theme, edge) for piece in pieces)


def dress(look: Look) -> None:
    """Give the whole application a look."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.setLayoutDirection(look.direction)
        application.setPalette(look.palette())
        application.setFont(look.type.font())
        application.setStyleSheet(stylesheet(look))


def _base(look: Look, t: Theme, edge: str) -> str:
    m = look.measures
    families = ", ".join(f'"{family}"' for family in look.type.font().families())
    return f"""
* {{ font-family: {families}; font-size: {look.type.font(Size.BODY).pixelSize()}px; outline: none; }}
QWidget {{ color: {t.text}; }}
QMainWindow, QDialog, QWidget[part="page"], QScrollArea[part="page"] {{ background: {t.page}; border: none; }}
QLabel {{ background: transparent; }}
QLabel[part="title"] {{ font-size: {look.type.font(Size.TITLE).pixelSize()}px; font-weight: 700; }}
QLabel[part="lead"] {{ font-size: {look.type.font(Size.LEAD).pixelSize()}px; font-weight: 700; }}
QLabel[part="heading"] {{ font-weight: 700; }}
QLabel[part="muted"] {{ color: {t.muted}; }}
QLabel[part="small"] {{ color: {t.muted}; font-size: {look.type.font(Size.SMALL).pixelSize()}px; }}
QLabel[part="caution"] {{ color: {t.caution}; }}
QFrame[part="line"] {{ background: {t.line}; border: none; min-height: 1px; max-height: 1px; }}
QFrame[part="line-v"] {{ background: {t.line}; border: none; min-width: 1px; max-width: 1px; }}
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.edge}; padding: {m.px(4)}px {m.px(8)}px; }}
QSplitter::handle {{ background: {t.line}; }}
QSplitter::handle:hover {{ background: {t.accent}; }}
"""


def _buttons(look: Look, t: Theme, edge: str) -> str:
    m = look.measures
    tall = m.target - 4
    return f"""
QPushButton, QToolButton {{ background: {t.surface}; border: 1px solid {t.edge}; border-radius: {m.px(6)}px;
  padding: 0 {m.px(10)}px; min-height: {tall}px; margin: 1px; }}
QPushButton:hover, QToolButton:hover {{ background: {t.raised}; border-color: {t.accent}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {t.focus}; margin: 0; }}
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked {{
  background: {t.accent_soft}; border-color: {t.accent}; color: {t.on_accent_soft}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {t.off}; border: 1px dashed {t.line}; background: transparent; }}
QPushButton::menu-indicator {{ width: 0; image: none; }}
QPushButton[part="primary"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent};
  font-weight: 700; }}
QPushButton[part="primary"]:hover {{ background: {t.accent_hover}; border-color: {t.accent_hover}; }}
QPushButton[part="primary"]:focus {{ border: 2px solid {t.text}; }}
QPushButton[part="primary"]:disabled {{ background: {t.raised}; color: {t.off}; border: 1px dashed {t.line}; }}
QPushButton[part="quiet"], QToolButton[part="quiet"] {{ background: transparent; border-color: transparent;
  color: {t.accent}; padding: 0 {m.px(8)}px; }}
QPushButton[part="quiet"]:hover, QToolButton[part="quiet"]:hover {{ background: {t.raised}; border-color: {t.line}; }}
QPushButton[part="quiet"]:focus, QToolButton[part="quiet"]:focus {{ border: 2px solid {t.focus}; }}
QPushButton[part="quiet"]:disabled, QToolButton[part="quiet"]:disabled {{ color: {t.off}; background: transparent; }}
QPushButton[part="chip"] {{ border: 1px solid {t.line}; border-radius: {m.target // 2 - 3}px;
  padding: 0 {m.px(9)}px; background: {t.surface}; text-align: left; }}
QPushButton[part="chip"]:hover {{ border-color: {t.accent}; background: {t.raised}; }}
QPushButton[part="chip"][chosen="true"] {{ background: {t.accent_soft}; color: {t.on_accent_soft};
  border: 1px solid {t.accent}; font-weight: 700; }}
QPushButton[part="chip"]:focus {{ border: 2px solid {t.focus}; }}
QPushButton[part="tile"], QPushButton[part="link"] {{ text-align: left; padding: {m.px(2)}px {m.px(10)}px;
  border: 1px solid {t.line}; background: {t.surface}; min-height: {m.px(40)}px; }}
QPushButton[part="link"] {{ min-height: {tall}px; border-color: transparent;
  background: transparent; padding: 0 {m.px(8)}px; }}
QPushButton[part="tile"]:hover {{ border-color: {t.accent}; background: {t.accent_soft}; }}
QPushButton[part="link"]:hover {{ background: {t.raised}; }}
QPushButton[part="tile"][chosen="true"], QPushButton[part="link"][chosen="true"] {{ background: {t.accent_soft};
  color: {t.on_accent_soft}; border: 1px solid {t.accent}; font-weight: 700; }}
QPushButton[part="tile"]:focus, QPushButton[part="link"]:focus {{ border: 2px solid {t.focus}; }}
QPushButton[part="segment"] {{ border-radius: 0; margin: 0; border: 1px solid {t.edge}; }}
QPushButton[part="segment"]:checked {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
QPushButton[part="segment"]:focus {{ border: 2px solid {t.text}; }}
QToolButton[part="place"] {{ border: none; border-radius: {m.px(6)}px; background: transparent; margin: 0;
  padding: {m.px(3)}px {m.px(2)}px; min-height: {m.px(40)}px; color: {t.muted};
  font-size: {look.type.font(Size.SMALL).pixelSize()}px; }}
QToolButton[part="place"]:hover {{ background: {t.raised}; color: {t.text}; }}
QToolButton[part="place"]:checked {{ background: {t.accent_soft}; color: {t.on_accent_soft}; font-weight: 700; }}
QToolButton[part="place"]:focus {{ border: 2px solid {t.focus}; }}
"""


def _fields(look: Look, t: Theme, edge: str) -> str:
    m = look.measures
    return f"""
QLineEdit, QComboBox, QSpinBox, QPlainTextEdit {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.edge};
  border-radius: {m.px(6)}px; padding: 0 {m.px(8)}px; min-height: {m.target - 4}px; margin: 1px;
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QPlainTextEdit:focus {{ border: 2px solid {t.focus}; margin: 0; }}
QLineEdit, QPlainTextEdit {{ placeholder-text-color: {t.muted}; }}
QLineEdit[clears="true"] {{ padding-right: {m.px(36)}px; }}
QLineEdit[part="search"] {{ font-size: {look.type.font(Size.LEAD).pixelSize()}px; min-height: {m.px(46)}px;
  padding-left: {m.px(42)}px; border-radius: {m.px(8)}px; }}
QLineEdit[part="find"] {{ padding-left: {m.px(36)}px; }}
QLineEdit > QToolButton {{ border: none; background: transparent; min-height: 0; padding: 0; margin: 0; }}
QLineEdit > QToolButton:hover {{ background: {t.raised}; }}
QComboBox::drop-down {{ border: none; width: {m.px(28)}px; subcontrol-position: center right; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.edge}; padding: {m.px(4)}px; }}
QCheckBox, QRadioButton {{ spacing: {m.px(8)}px; min-height: {m.target}px; background: transparent; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {m.px(18)}px; height: {m.px(18)}px; background: {t.surface};
  border: 1px solid {t.edge}; border-radius: {m.px(4)}px; }}
QRadioButton::indicator {{ border-radius: {m.px(9)}px; }}
QCheckBox::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; }}
QRadioButton::indicator:checked {{ background: {t.accent}; border: {m.px(5)}px solid {t.surface}; }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {t.focus}; border-radius: {m.px(4)}px; }}
"""


def _lists(look: Look, t: Theme, edge: str) -> str:
    m = look.measures
    bar = m.px(10)
    small = look.type.font(Size.SMALL).pixelSize()
    return f"""
QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {m.px(6)}px;
  selection-background-color: {t.accent_soft}; selection-color: {t.on_accent_soft};
  alternate-background-color: {t.raised}; }}
QAbstractItemView:focus {{ border: 2px solid {t.focus}; }}
QAbstractItemView[part="plain"] {{ background: transparent; border: 2px solid transparent; }}
QAbstractItemView[part="plain"]:focus {{ border: 2px solid {t.focus}; }}
QListView::item, QTreeView::item, QTableView::item {{ padding: {m.px(2)}px {m.px(8)}px; min-height: {m.target}px; }}
QListView[part="lines"]::item {{ padding: {m.px(6)}px {m.px(8)}px; min-height: 0; }}
QHeaderView {{ border: none; border-radius: 0; background: {t.raised}; }}
QHeaderView::section {{ background: {t.raised}; color: {t.text}; border: none; border-bottom: 1px solid {t.line};
  padding: {m.px(6)}px {m.px(8)}px; padding-left: {m.px(10)}px; font-weight: 700; }}
QTableView[part="figures"] {{ font-size: {small}px; }}
QTableView[part="figures"] QHeaderView::section {{ font-size: {small}px; padding: {m.px(4)}px; }}
QTableView[part="figures"]::item {{ padding: 0; min-height: 0; }}
QTableView {{ gridline-color: {t.line}; border-radius: 0; }}
QTableCornerButton::section {{ background: {t.raised}; border: none; border-bottom: 1px solid {t.line}; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: {bar + 4}px; }}
QScrollBar:horizontal {{ height: {bar + 4}px; }}
QScrollBar::handle {{ background: {t.edge}; border-radius: {bar // 2}px; margin: 2px;
  min-height: 24px; min-width: 24px; }}
QScrollBar::handle:hover {{ background: {t.accent}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _surfaces(look: Look, t: Theme, edge: str) -> str:
    m = look.measures
    return f"""
QFrame[part="card"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: {m.px(8)}px; }}
QFrame[part="bare"] {{ background: transparent; border: none; }}
QFrame[part="panel"] {{ background: {t.surface}; border: none; }}
QFrame[part="popup"] {{ background: {t.surface}; border: 1px solid {t.edge}; border-radius: {m.px(8)}px; }}
QFrame[part="banner"][kind="info"] {{ background: {t.accent_soft}; border: 1px solid {t.accent};
  border-radius: {m.px(6)}px; }}
QFrame[part="banner"][kind="caution"] {{ background: {t.caution_soft}; border: 1px solid {t.caution};
  border-radius: {m.px(6)}px; }}
QFrame[part="banner"][kind="danger"] {{ background: {t.danger_soft}; border: 1px solid {t.danger};
  border-radius: {m.px(6)}px; }}
QTextBrowser[part="reading"] {{ background: {t.surface}; border: none;
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QTextBrowser[part="reading"]:focus {{ border: none; }}
QFrame[part="reading-frame"] {{ background: {t.surface}; border: 2px solid transparent; }}
QFrame[part="reading-frame"][focused="true"] {{ border: 2px solid {t.focus}; }}
"""


def _bars(look: Look, t: Theme, edge: str) -> str:
    m = look.measures
    # Menus as tall as the buttons that may stand beside them.
    high = (m.target + 2 - QFontMetrics(look.type.font()).height()) // 2
    return f"""
QMenuBar {{ background: {t.page}; border: none; padding: 0 {m.px(4)}px; }}
QMenuBar::item {{ padding: {m.px(5)}px {m.px(10)}px; background: transparent; border-radius: {m.px(4)}px; }}
QMenuBar[tall="true"]::item {{ padding: {high}px {m.px(10)}px; }}
QMenuBar::item:selected {{ background: {t.accent_soft}; color: {t.on_accent_soft}; }}
QMenu {{ background: {t.surface}; border: 1px solid {t.edge}; padding: {m.px(4)}px;
  menu-scrollable: 1; icon-size: {m.px(18)}px; }}
QMenu::item {{ padding: {m.px(6)}px {m.px(24)}px; padding-left: {m.px(12)}px; border-radius: {m.px(4)}px; }}
QMenu::item:selected {{ background: {t.accent_soft}; color: {t.on_accent_soft}; }}
QMenu::item:disabled {{ color: {t.off}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {m.px(4)}px {m.px(8)}px; }}
QMenu::indicator {{ width: {m.px(10)}px; height: {m.px(10)}px; border-radius: {m.px(5)}px; left: {m.px(8)}px; }}
QMenu::indicator:checked {{ background: {t.accent}; }}
QMenu::icon {{ padding-left: {m.px(8)}px; }}
QWidget[part="context-bar"] {{ background: {t.surface}; border-top: 1px solid {t.line};
  border-bottom: 1px solid {t.line}; }}
QScrollArea[part="side-scroll"] {{ background: {t.page}; border: none; border-{edge}: 1px solid {t.line}; }}
QScrollArea[part="side-scroll"] QWidget[part="page-side"] {{ background: {t.page}; }}
"""
