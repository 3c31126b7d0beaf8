"""What every place is: a page with a title, an icon, and manners on entering and leaving."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from fieldref.gui.actions import Actions
from fieldref.gui.session import Session


class Place(QWidget):
    """One page of the window. Built when first entered, and again when language, theme or size change.

    A subclass sets the four class values and builds itself in its constructor (which only assembles).
    State that must survive a change of language lives in the session, not in the widgets.
    """

    id: ClassVar[str]
    name: ClassVar[str]  # English source words; shown through _()
    icon: ClassVar[str]
    manual: ClassVar[str] = ""  # the manual page; the place's id where empty

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__()
        self.session = session
        self.actions_ = actions
        self.look = session.look
        self.setProperty("part", "page")
        self.setObjectName(f"place-{self.id}")

    def enter(self) -> None:
        """Called when the place is shown: connect actions, take the focus, show what changed meanwhile."""

    def leave(self) -> None:
        """Called when another place is shown."""

    def step_back(self) -> bool:
        """Esc: undo one step inside the place; False where there is none (then the window goes to the start)."""
        return False

    def offered(self) -> tuple[str, ...]:
        """The actions that make sense here; the window enables these and disables other places' own."""
        return ()
