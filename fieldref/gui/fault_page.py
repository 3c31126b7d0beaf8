"""The window when there is no library to open: one sentence and the next step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from fieldref.errors import DatabaseError
from fieldref.gui.design.fonts import Fonts
from fieldref.gui.design.look import make_look
from fieldref.gui.design.parts import button, column_of, label
from fieldref.gui.design.stylesheet import dress
from fieldref.gui.words import _, sentence


class FaultWindow(QMainWindow):
    """Nothing works without the library, so nothing is offered but trying again and quitting."""

    def __init__(self, error: DatabaseError, theme: str = "light") -> None:
        super().__init__()
        self.tried_again = False
        self._look = make_look(theme, 100, Fonts(), "Latn", rtl=False, system_points=0)
        dress(self._look)
        self.setWindowTitle("fieldref")
        self.words = sentence(error)
        self._assemble()
        self.resize(760, 420)

    def _assemble(self) -> None:
        look, page = self._look, QWidget()
        page.setProperty("part", "page")
        layout = column_of(page, look.gap * 2, (look.px(64),) * 4)
        picture = label("")
        picture.setPixmap(look.picture("circle-alert", "danger", 40))
        layout.addWidget(picture)
        layout.addWidget(label(_("The library cannot be opened"), "title"))
        layout.addWidget(label(self.words, wrap=True))
        again = button(look, _("Try again"), self._try_again, "refresh-cw", "primary")
        layout.addWidget(again, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(button(look, _("Quit"), self.close), 0, Qt.AlignmentFlag.AlignLeading)
        layout.addStretch(1)
        self.setCentralWidget(page)
        again.setFocus()

    def _try_again(self) -> None:
        self.tried_again = True
        self.close()
