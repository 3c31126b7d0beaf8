"""Settings: language, looks, paper and country, contacts on sheets, and what is stored."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from fieldref.gui.actions import Actions
from fieldref.gui.design.parts import button, card, column_of, label, scrolling
from fieldref.gui.keeping import keep_bookmarks, stop_keeping_bookmarks
from fieldref.gui.models import choices
from fieldref.gui.picker import Picker
from fieldref.gui.places.contacts_panel import ContactsPanel
from fieldref.gui.places.place import Place
from fieldref.gui.places.privacy_panel import PrivacyPanel
from fieldref.gui.places.segments import Segments, Toggle
from fieldref.gui.session import Session
from fieldref.gui.words import _, language
from fieldref.lang.countries import country_name
from fieldref.mark import N_
from fieldref.settings.personal import PAPERS, TEXT_SIZES, THEMES
from fieldref.sheet import Paper

THEME_WORDS = {
    "light": N_("Light"),
    "dark": N_("Dark"),
    "high-contrast": N_("High contrast"),
    "system": N_("As the system"),
}
PAPER_WORDS = {"a4": N_("A4"), "letter": N_("Letter (US)")}


@dataclass
class SettingsState:
    """Where the page was scrolled to, and which button had the focus, when the window was assembled again."""

    scrolled: int = 0
    focus: str = ""


class SettingsPlace(Place):
    """Everything that the program remembers can be changed, seen and deleted here."""

    id = "settings"
    name = N_("Settings")
    icon = "settings"

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        self._state = session.state(SettingsState)
        self.contacts = ContactsPanel(session)
        self.privacy = PrivacyPanel(session)
        self._area = self._assemble()
        self.contacts.changed.connect(self.privacy.show_stored)

    def enter(self) -> None:
        self.contacts.show_sets()
        self.privacy.show_stored()
        scrolled, focus = self._state.scrolled, self._state.focus
        self._state.scrolled, self._state.focus = 0, ""
        there = self.findChild(QWidget, focus) if focus else None
        first = next(iter(self._languages.buttons.values()))
        (there or first).setFocus(Qt.FocusReason.OtherFocusReason)
        # The page has its height only once it was laid out.
        QTimer.singleShot(0, self, lambda: self._area.verticalScrollBar().setValue(scrolled))

    def _assemble(self) -> QScrollArea:
        look = self.look
        inner = QWidget()
        page = column_of(inner, look.gap * 2, look.margins)
        page.addWidget(label(_("Settings"), "title"))
        for section in (self._words(), self._looks(), self._office(), self._contacts(), self._keeping()):
            section.setMaximumWidth(look.px(860))
            page.addWidget(section)
        page.addStretch(1)
        area = scrolling(inner, _("Settings"))
        column_of(self).addWidget(area)
        return area

    def _words(self) -> QFrame:
        values = tuple((each.tag, each.own_name) for each in self.session.interface_languages())
        present = self.session.working_language.tag
        self._languages = self._segments("language", _("Working language"), values, present, "working_language")
        note = _(
            "The language of the window. What it shows changes at once; entries stay in English where not translated."
        )
        return self._section(_("Working language"), (self._languages, label(note, "muted", wrap=True)))

    def _looks(self) -> QFrame:
        settings = self.session.settings
        sizes = tuple((str(size), f"{size} %") for size in TEXT_SIZES)
        size = Segments(self.look, "size", _("Text size"), sizes, str(settings.text_size), self._resize_text)
        themes = tuple((theme, _(THEME_WORDS[theme])) for theme in THEMES)
        theme = self._segments("theme", _("Colours"), themes, settings.theme, "theme")
        return self._section(
            _("Looks"), (label(_("Text size"), "heading"), size, label(_("Colours"), "heading"), theme)
        )

    def _office(self) -> QFrame:
        settings = self.session.settings
        papers = tuple((paper, _(PAPER_WORDS[paper])) for paper in PAPERS)
        paper = Segments(self.look, "paper", _("Paper"), papers, settings.paper, self.choose_paper)
        name = country_name(settings.country, language()) if settings.country else _("None")
        self._country = button(self.look, name, self._ask_country, "map-pin", "chip")
        self._country.setObjectName("country")
        self._country.setAccessibleName(f"{_('Country of the office')}: {name}")
        self._country.setProperty("chosen", "true" if settings.country else "false")
        note = _("A new person starts with this country.")
        heading = label(_("Country of the office"), "heading")
        return self._section(
            _("Paper and place"),
            (label(_("Paper"), "heading"), paper, heading, self._country, label(note, "muted", wrap=True)),
        )

    def _contacts(self) -> QFrame:
        note = _(
            "Printed on every sheet: who helps here. One set for each place you work at; the chosen one is printed."
        )
        return self._section(_("Local contacts"), (label(note, "muted", wrap=True), self.contacts))

    def _keeping(self) -> QFrame:
        settings, look = self.session.settings, self.look
        neutral = Toggle(look, "neutral", _("Neutral window title"), settings.neutral_title, self.choose_neutral_title)
        keep = Toggle(look, "keep", _("Keep bookmarks"), settings.keep_bookmarks, self.choose_keep_bookmarks)
        said = label(_("The title of the window says “Notes” in place of “fieldref”."), "muted", wrap=True)
        kept = label(_("When off, bookmarks live only until the program closes."), "muted", wrap=True)
        return self._section(_("Privacy"), (neutral, said, keep, kept, self.privacy))

    def _section(self, title: str, parts: tuple[QWidget, ...]) -> QFrame:
        look, frame = self.look, card()
        inside: QVBoxLayout = column_of(frame, look.gap, (look.px(16), look.px(12), look.px(16), look.px(14)))
        inside.addWidget(label(title, "lead"))
        for part in parts:
            if part.property("part") == "chip":
                inside.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading)
            else:
                inside.addWidget(part)
        return frame

    def _segments(
        self, name: str, words: str, values: tuple[tuple[str, str], ...], present: str, setting: str
    ) -> Segments:
        return Segments(
            self.look, name, words, values, present, lambda value: self._keep(f"{name}-{value}", **{setting: value})
        )

    # What can be chosen

    def choose_paper(self, paper: str) -> None:
        """Use a paper size from now on, for the present sheet too."""
        self._keep("", paper=paper)
        self.session.sheet.choose(paper=Paper(paper))

    def choose_country(self, code: str) -> None:
        """Make a country the one that a new person starts with; "" for none."""
        context = self.session.context
        stays = context.person.country not in ("", context.home_country)
        self._keep("", country=code)
        if not stays:
            context.choose(country=code)
        self._remember("country")
        self.session.assemble.emit()

    def choose_neutral_title(self, on: bool) -> None:
        """Hide the program's name in the title of the window."""
        self._keep("", neutral_title=on)
        self._remember("neutral")
        self.session.assemble.emit()

    def choose_keep_bookmarks(self, on: bool) -> None:
        """Write bookmarks to the disk, or delete the file that holds them."""
        self._keep("", keep_bookmarks=on)
        if on:
            keep_bookmarks(self.session, self.session.bookmarks)
        else:
            stop_keeping_bookmarks(self.session)
        self.privacy.show_stored()

    def _resize_text(self, size: str) -> None:
        self._keep(f"size-{size}", text_size=int(size))

    def _ask_country(self) -> None:
        present = self.session.settings.country
        picker = Picker(
            self.look, _("In which country is the office?"), choices.countries(self.session), present, self.window()
        )
        picker.ask(self._country, self.choose_country)

    def _keep(self, focus: str, **values: object) -> None:
        self._remember(focus)
        self.session.keep(**values)
        self.privacy.show_stored()

    def _remember(self, focus: str) -> None:
        self._state.scrolled, self._state.focus = self._area.verticalScrollBar().value(), focus
