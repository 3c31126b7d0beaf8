"""How the sheet is to look: languages, layout, paper, and how cards are turned for their back."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLabel, QPushButton

from fieldref.gui.actions import Actions
from fieldref.gui.design.parts import Chooser, button, field
from fieldref.gui.models.choices import language_name
from fieldref.gui.session import Session
from fieldref.gui.words import _, language
from fieldref.lang.countries import country_name
from fieldref.mark import N_
from fieldref.sheet import Flip, Layout, Paper

LAYOUTS = {
    Layout.BILINGUAL: N_("Two languages side by side"),
    Layout.PAGE: N_("One language"),
    Layout.LARGE: N_("Large print"),
    Layout.CARD: N_("Wallet cards"),
    Layout.SCRIPT: N_("What to say, for staff"),
    Layout.BOOKLET: N_("Booklet of whole entries"),
}
T = TypeVar("T")
FLIPS = {Flip.LONG: N_("Turned over the long edge"), Flip.SHORT: N_("Turned over the short edge")}
PAPERS = {Paper.A4: N_("A4"), Paper.LETTER: N_("Letter (US)")}


class SheetOptions(QFrame):
    """A short form; every change is a change of the plan, and the page follows at once."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__()
        self._session, self._actions = session, actions
        self.setProperty("part", "bare")
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(session.look.px(4))
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.title = field(session.look, _("Title of the sheet"), _("as the sheet says"))
        self.reader = self._chooser("choose-language", _("Person's language"))
        self.country = self._chooser("choose-country", _("Country"))
        self.second = self._combo(_("Second language"), self._languages(), "with_language")
        self.layout_ = self._combo(_("Layout"), [(w, layout) for layout, w in _said(LAYOUTS)], "layout")
        self.paper = self._combo(_("Paper"), [(w, paper) for paper, w in _said(PAPERS)], "paper")
        self.flip = self._combo(_("Both sides"), [(w, flip) for flip, w in _said(FLIPS)], "flip")
        self._assemble()
        self.title.editingFinished.connect(self._titled)
        self.show_plan()

    def show_plan(self) -> None:
        """Write what is chosen into the form."""
        plan, person = self._session.sheet.plan, self._session.context.person
        reader = self._session.reader_language
        self.reader.setText(language_name(self._session, reader))
        self.country.setText(country_name(person.country, language()) if person.country else _("Not chosen"))
        for combo, value in (
            (self.second, plan.with_language or self.official()),
            (self.layout_, plan.layout),
            (self.paper, plan.paper),
            (self.flip, plan.flip),
        ):
            combo.blockSignals(True)
            combo.setCurrentIndex(max(combo.findData(value), 0))
            combo.blockSignals(False)
        self.title.setText(plan.title)
        self._form.setRowVisible(self.flip, plan.layout is Layout.CARD)
        two = plan.layout not in (Layout.PAGE, Layout.LARGE)
        self.second.setEnabled(two)

    def official(self) -> str:
        """The second language where none was chosen: the working one, or English beside it."""
        working = self._session.working_language.tag
        return working if working != self._session.reader_language else "en"

    def _assemble(self) -> None:
        for words, part in (
            (_("Title"), self.title), (_("Person's language"), self.reader), (_("Second language"), self.second),
            (_("Country"), self.country), (_("Layout"), self.layout_), (_("Paper"), self.paper),
            (_("Both sides"), self.flip),
        ):  # fmt: skip
            caption = QLabel(words)
            caption.setBuddy(part)
            self._form.addRow(caption, part)

    def _chooser(self, action: str, name: str) -> QPushButton:
        found = button(self._session.look, "", lambda: self._actions.trigger(action), "pencil")
        found.setProperty("part", "link")
        found.setAccessibleName(name)
        return found

    def _combo(self, name: str, values: list[tuple[str, object]], part: str) -> QComboBox:
        found = Chooser(self._session.look, name)
        for words, value in values:
            found.addItem(words, value)
        found.currentIndexChanged.connect(self._setter(found, part))
        return found

    def _setter(self, combo: QComboBox, part: str) -> Callable[[int], None]:
        def put(_index: int) -> None:
            value = combo.currentData()
            if part == "layout":
                value = Layout(value)
            if part == "paper":
                value = Paper(value)
                self._session.keep(paper=value.value)
            if part == "flip":
                value = Flip(value)
                self._session.keep(flip=value.value)
            self._session.sheet.choose(**{part: value})

        return put

    def _languages(self) -> list[tuple[str, object]]:
        return [
            (language_name(self._session, each.tag), each.tag)
            for each in self._session.library.languages()
            if each.content
        ]

    def _titled(self) -> None:
        self._session.sheet.choose(title=self.title.text().strip())


def _said(table: Mapping[T, str]) -> list[tuple[T, str]]:
    return [(value, _(words)) for value, words in table.items()]
