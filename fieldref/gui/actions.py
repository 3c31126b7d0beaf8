"""Every action: its words, shortcut, icon and menu in one table; a test proves that no two shortcuts clash."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from fieldref.gui.design.look import Look
from fieldref.gui.words import _
from fieldref.mark import N_


@dataclass(frozen=True)
class ActionSpec:
    """One thing a person can do. ``tip`` says what it does where the words alone do not."""

    id: str
    words: str
    menu: str
    shortcut: str = ""
    icon: str = ""
    tip: str = ""
    checkable: bool = False
    begins_group: bool = False


# Translators: menu titles.
PERSON, GO, ENTRY, SHEET, VIEW, HELP = N_("Person"), N_("Go"), N_("Entry"), N_("Sheet"), N_("View"), N_("Help")
MENUS = (PERSON, GO, ENTRY, SHEET, VIEW, HELP)

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new-person", N_("New person"), PERSON, "Ctrl+N", "user-plus",
               N_("Forgets the person, the search, the sheet and what was copied, and starts again")),
    ActionSpec("clear-context", N_("Clear all"), PERSON, "Ctrl+Shift+N", "x",
               N_("Takes back every choice about the person")),
    ActionSpec("choose-language", N_("Choose the person's language"), PERSON, "Ctrl+Shift+L", "languages",
               begins_group=True),
    ActionSpec("choose-country", N_("Choose the country"), PERSON, "Ctrl+Shift+C", "map-pin"),
    ActionSpec("choose-category", N_("Choose the category of person"), PERSON, "Ctrl+Shift+A", "layers"),
    ActionSpec("choose-group", N_("Choose the group"), PERSON, "Ctrl+Shift+G", "users"),
    ActionSpec("choose-situation", N_("Choose the situation"), PERSON, "Ctrl+Shift+U", "route"),
    ActionSpec("quick-exit", N_("Quick exit"), PERSON, "Shift+Esc", "log-out",
               N_("Closes everything at once and clears what was copied"), begins_group=True),
    ActionSpec("quit", N_("Quit"), PERSON, "Ctrl+Q"),
    ActionSpec("palette", N_("Find an action or an entry"), GO, "Ctrl+K", "search"),
    ActionSpec("search", N_("Search the library"), GO, "Ctrl+L", "text-cursor-input"),
    ActionSpec("back", N_("Back"), GO, "Alt+Left", "arrow-left", begins_group=True),
    ActionSpec("forward", N_("Forward"), GO, "Alt+Right", "arrow-right"),
    ActionSpec("clear-filters", N_("Clear filters"), GO, "Ctrl+Shift+X", "funnel-x"),
    ActionSpec("show-filters", N_("Show filters"), GO, "Ctrl+Shift+F", "list-filter", checkable=True),
    ActionSpec("add-to-sheet", N_("Add to sheet"), ENTRY, "Ctrl+Return", "plus"),
    ActionSpec("bookmark", N_("Bookmark"), ENTRY, "Ctrl+D", "bookmark"),
    ActionSpec("print", N_("Print"), ENTRY, "Ctrl+P", "printer"),
    ActionSpec("read-aloud", N_("Read aloud"), ENTRY, "Ctrl+Shift+R", "volume-2"),
    ActionSpec("find-in-page", N_("Find in page"), ENTRY, "Ctrl+F", "search", begins_group=True),
    ActionSpec("find-next", N_("Next match"), ENTRY, "F3", "arrow-down"),
    ActionSpec("find-previous", N_("Previous match"), ENTRY, "Shift+F3", "arrow-up"),
    ActionSpec("view-working", N_("Working language"), ENTRY, "F5", begins_group=True, checkable=True),
    ActionSpec("view-both", N_("Side by side"), ENTRY, "F6", checkable=True),
    ActionSpec("view-person", N_("Person's language"), ENTRY, "F7", checkable=True),
    ActionSpec("copy-term", N_("Copy the term"), ENTRY, "Ctrl+C", "copy",
               N_("Copies the term and its meaning in your language and the person’s"), begins_group=True),
    ActionSpec("remove-bookmark", N_("Remove the bookmark"), ENTRY, "Del", "trash-2"),
    ActionSpec("restore-bookmark", N_("Bring the bookmark back"), ENTRY, "Ctrl+Z", "undo-2"),
    ActionSpec("export-bookmarks", N_("Export bookmarks"), ENTRY, "", "upload"),
    ActionSpec("import-bookmarks", N_("Import bookmarks"), ENTRY, "", "download"),
    ActionSpec("save-pdf", N_("Save PDF"), SHEET, "Ctrl+S", "file-down"),
    ActionSpec("move-up", N_("Move up"), SHEET, "Alt+Up", "arrow-up", begins_group=True),
    ActionSpec("move-down", N_("Move down"), SHEET, "Alt+Down", "arrow-down"),
    ActionSpec("remove-line", N_("Remove from sheet"), SHEET, "Ctrl+Backspace", "trash-2"),
    ActionSpec("undo", N_("Undo on the sheet"), SHEET, "Ctrl+Shift+Z", "undo-2"),
    ActionSpec("empty-sheet", N_("Empty the sheet"), SHEET, "", "file-x"),
    ActionSpec("larger", N_("Larger text"), VIEW, "Ctrl++", "zoom-in"),
    ActionSpec("smaller", N_("Smaller text"), VIEW, "Ctrl+-", "zoom-out"),
    ActionSpec("normal-size", N_("Normal text size"), VIEW, "Ctrl+0", "type"),
    ActionSpec("theme-light", N_("Light"), VIEW, "", "sun", checkable=True, begins_group=True),
    ActionSpec("theme-dark", N_("Dark"), VIEW, "", "moon", checkable=True),
    ActionSpec("theme-high-contrast", N_("High contrast"), VIEW, "", "contrast", checkable=True),
    ActionSpec("full-screen", N_("Full screen"), VIEW, "F11", "maximize", checkable=True, begins_group=True),
    ActionSpec("manual", N_("Manual for this page"), HELP, "F1", "book-open"),
    ActionSpec("shortcuts", N_("Keyboard shortcuts"), HELP, "Ctrl+/", "keyboard"),
    ActionSpec("about", N_("About fieldref"), HELP, "", "info"),
)  # fmt: skip

# Keys of one place of ten: Ctrl+1 ... Ctrl+9, in the order of the side bar.
PLACE_KEYS = tuple(f"Ctrl+{number}" for number in range(1, 10))


class Actions:
    """The QActions of a window, by id. ``on`` connects one; places enable what fits them."""

    def __init__(self, owner: QWidget, look: Look, places: tuple[tuple[str, str, str], ...] = ()) -> None:
        self._owner = owner
        self._look = look
        self.specs = {spec.id: spec for spec in (*ACTIONS, *_place_specs(places))}
        self._actions = {identifier: self._make(spec) for identifier, spec in self.specs.items()}
        self._on: dict[str, Callable[[], object]] = {}

    def __getitem__(self, identifier: str) -> QAction:
        return self._actions[identifier]

    def __iter__(self) -> Iterator[str]:
        return iter(self._actions)

    def on(self, identifier: str, do: Callable[[], object]) -> None:
        """Call ``do`` when the action is chosen, in place of whoever was connected before; enables it."""
        action = self._actions[identifier]
        if identifier not in self._on:
            action.triggered.connect(lambda _checked=False: self._on[identifier]())
        self._on[identifier] = do
        action.setEnabled(True)

    def trigger(self, identifier: str) -> None:
        """Do it, as from its menu."""
        self._actions[identifier].trigger()

    def enable(self, on: bool, *identifiers: str) -> None:
        """Enable or disable some."""
        for identifier in identifiers:
            self._actions[identifier].setEnabled(on)

    def fill(self, bar: QMenuBar) -> None:
        """Put every action into its menu."""
        for title in MENUS:
            menu = QMenu(_(title), bar)
            bar.addMenu(menu)
            for spec in self.specs.values():
                if spec.menu == title:
                    if spec.begins_group:
                        menu.addSeparator()
                    menu.addAction(self._actions[spec.id])

    def _make(self, spec: ActionSpec) -> QAction:
        action = QAction(_(spec.words), self._owner)
        action.setObjectName(spec.id)
        if spec.icon:
            action.setIcon(self._look.icon(spec.icon, "accent"))
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
        # Quick exit must work from every dialog.
        everywhere = spec.id == "quick-exit"
        action.setShortcutContext(
            Qt.ShortcutContext.ApplicationShortcut if everywhere else Qt.ShortcutContext.WindowShortcut
        )
        action.setCheckable(spec.checkable)
        action.setStatusTip(_(spec.tip) if spec.tip else "")
        action.setToolTip(described(_(spec.tip or spec.words), spec.shortcut))
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setEnabled(False)
        self._owner.addAction(action)
        return action


def described(words: str, shortcut: str) -> str:
    """Words with the keys behind them, as this system writes keys."""
    keys = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText) if shortcut else ""
    return f"{words} ({keys})" if keys else words


def _place_specs(places: tuple[tuple[str, str, str], ...]) -> tuple[ActionSpec, ...]:
    keys = (*PLACE_KEYS, *("",) * len(places))
    return tuple(
        ActionSpec(f"go-{identifier}", words, GO, key, icon, begins_group=position == 0)
        for position, ((identifier, words, icon), key) in enumerate(zip(places, keys, strict=False))
    )
