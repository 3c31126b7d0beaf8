"""Small pages of help: keyboard shortcuts, about."""

from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from fieldref import __version__
from fieldref.gui.actions import Actions, described
from fieldref.gui.design.parts import button, column_of, label
from fieldref.gui.session import Session
from fieldref.gui.words import _


def show_shortcuts(session: Session, actions: Actions, window: QWidget) -> None:
    """Every action that has keys, in a table."""
    rows = [(spec, actions[spec.id].text()) for spec in actions.specs.values() if spec.shortcut]
    table = QTableWidget(len(rows), 3)
    table.setAccessibleName(_("Keyboard shortcuts"))
    table.setHorizontalHeaderLabels([_("Menu"), _("Action"), _("Keys")])
    table.verticalHeader().hide()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    for row, (spec, words) in enumerate(rows):
        for column, text in enumerate((_(spec.menu), words, described("", spec.shortcut).strip(" ()"))):
            table.setItem(row, column, QTableWidgetItem(text))
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setStretchLastSection(True)
    _dialog(session, window, _("Keyboard shortcuts"), table)


def show_text(session: Session, window: QWidget, title: str, words: str) -> None:
    """One short text."""
    text = label(words, wrap=True)
    text.setMinimumWidth(session.look.px(420))
    _dialog(session, window, title, text)


def about_text(session: Session) -> str:
    """What this is, its version and the library's."""
    library = session.library
    lines = (
        _("fieldref {version}: an offline reference for people who help at borders.", version=__version__),
        _("Library {version}, law checked up to {date}.", version=library.version, date=library.content_date),
        _("It opens no connection and keeps nothing about searches, pages or people."),
        _("Information, not legal advice. The Model International Mobility Convention is a model: it binds no State."),
    )
    return "\n\n".join(lines)


def _dialog(session: Session, window: QWidget, title: str, inner: QWidget) -> None:
    look = session.look
    dialog = QDialog(window)
    dialog.setWindowTitle(title)
    layout = column_of(dialog, look.gap * 2, (look.px(24),) * 4)
    layout.addWidget(label(title, "title"))
    layout.addWidget(inner, 1)
    layout.addWidget(button(look, _("Close"), dialog.accept))
    if isinstance(inner, QTableWidget):
        dialog.resize(min(look.px(620), window.width() - 40), min(look.px(520), window.height() - 40))
    dialog.exec()
    dialog.deleteLater()
