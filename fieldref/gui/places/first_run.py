"""The first start: three questions, each with an answer that is already right for most, all of them skippable."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from fieldref.gui.actions import Actions
from fieldref.gui.design.parts import button, card, column_of, label, scrolling
from fieldref.gui.flow import FlowLayout
from fieldref.gui.models import choices
from fieldref.gui.picker import Picker
from fieldref.gui.places.place import Place
from fieldref.gui.places.segments import Segments
from fieldref.gui.places.settings import PAPER_WORDS
from fieldref.gui.session import Session
from fieldref.gui.words import _, language
from fieldref.lang.countries import country_name
from fieldref.mark import N_
from fieldref.settings.personal import PAPERS
from fieldref.sheet import Paper


class FirstRunPlace(Place):
    """Working language, country, paper; then the start page. Nothing is written before "Begin" or a language."""

    id = "first-run"
    name = N_("Welcome")
    icon = "hand"
    manual = "start"

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session, actions)
        # The window is assembled again when the language changes; answers given before must last.
        self._answers = session.state(Answers)
        self.country = self._country_chip()
        self.begin = button(self.look, _("Begin"), self.finish, "check", "primary")
        self._assemble()

    def enter(self) -> None:
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        self.skip()
        return True

    def choose_language(self, tag: str) -> None:
        """Speak another language at once."""
        self.session.keep(working_language=tag)

    def choose_paper(self, paper: str) -> None:
        """Remember the answer until it is confirmed."""
        self._answers.paper = paper

    def choose_country(self, code: str) -> None:
        """Remember the answer until it is confirmed."""
        self._answers.country = code
        self._name_country()

    def finish(self) -> None:
        """Keep the answers and go to the start page."""
        answers = self._answers
        self.session.keep(first_run_done=True, country=answers.country, paper=answers.paper)
        self.session.sheet.choose(paper=Paper(answers.paper))
        self.session.context.choose(country=answers.country)
        self.session.go.emit("start")

    def skip(self) -> None:
        """Go to the start page with what is usual; the questions are not asked again."""
        self.session.keep(first_run_done=True)
        self.session.go.emit("start")

    def _assemble(self) -> None:
        look, session, inner = self.look, self.session, QWidget()
        page = column_of(inner, look.gap * 2, look.margins)
        page.addWidget(label(_("Three questions before you begin"), "title", wrap=True))
        page.addWidget(label(_("All of this can be changed later, in the settings."), "muted", wrap=True))
        tongues = tuple((each.tag, each.own_name) for each in session.interface_languages())
        present = session.working_language.tag
        language_ = Segments(look, "language", _("Your language"), tongues, present, self.choose_language)
        papers = tuple((paper, _(PAPER_WORDS[paper])) for paper in PAPERS)
        paper = Segments(look, "paper", _("Paper"), papers, self._answers.paper, self.choose_paper)
        page.addWidget(self._question(_("1. Your language"), _("The language of the window."), language_))
        why = _("Says which law binds there, for every new person.")
        page.addWidget(self._question(_("2. The country you work in"), why, self.country))
        page.addWidget(self._question(_("3. The paper in your printer"), _("For sheets and posters."), paper))
        ways = QWidget()
        row = FlowLayout(ways, look.gap)
        row.addWidget(self.begin)
        row.addWidget(button(look, _("Skip"), self.skip, "", "quiet"))
        page.addWidget(ways)
        promise = _("Nothing about the people you help, what you search or what you print is ever stored.")
        page.addWidget(label(promise, "small", wrap=True))
        page.addStretch(1)
        column_of(self).addWidget(scrolling(inner, _("Welcome")))

    def _question(self, title: str, why: str, answer: QWidget) -> QFrame:
        look, frame = self.look, card()
        frame.setMaximumWidth(look.px(720))
        inside = column_of(frame, look.px(6), (look.px(16), look.px(12), look.px(16), look.px(14)))
        inside.addWidget(label(title, "lead", wrap=True))
        inside.addWidget(label(why, "muted", wrap=True))
        if isinstance(answer, QPushButton):
            inside.addWidget(answer, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            inside.addWidget(answer)
        return frame

    def _country_chip(self) -> QPushButton:
        chip = button(self.look, "", self._ask_country, "map-pin", "chip")
        self.country = chip
        self._name_country()
        return chip

    def _name_country(self) -> None:
        code, chip = self._answers.country, self.country
        chip.setText(country_name(code, language()) if code else _("Choose the country"))
        chip.setAccessibleName(chip.text())
        chip.setProperty("chosen", "true" if code else "false")
        chip.style().unpolish(chip)
        chip.style().polish(chip)

    def _ask_country(self) -> None:
        picker = Picker(
            self.look,
            _("In which country are you?"),
            choices.countries(self.session),
            self._answers.country,
            self.window(),
        )
        picker.ask(self.country, self.choose_country)


class Answers:
    """What was answered so far; the paper begins with the one that the system's region uses."""

    def __init__(self) -> None:
        metric = QLocale.system().measurementSystem() != QLocale.MeasurementSystem.ImperialUSSystem
        self.paper = "a4" if metric else "letter"
        self.country = ""
