"""The pages of the reader, written in the order in which they are read."""

import datetime
import re
from collections.abc import Callable

from fieldref.gui.models.choices import language_name
from fieldref.gui.models.results import ENTRY_KINDS
from fieldref.gui.reader.content import READ, ArticleText, DeclarationPage, EntryPage, GlossaryPage, LawRow
from fieldref.gui.reader.writer import (
    BODY,
    HEADING,
    LABEL,
    MESSAGE,
    QUIET,
    SMALL,
    SMALLER_HEADING,
    TITLE,
    PageWriter,
    Style,
)
from fieldref.gui.session import Session
from fieldref.gui.tongues import Tongue, reads_from_left
from fieldref.gui.words import _, cited, joined, language, listed
from fieldref.lang.countries import country_name
from fieldref.lang.dates import written_date
from fieldref.lang.said import BINDING_HERE, FORCE, STATE
from fieldref.mark import N_
from fieldref.model.entry import Entry, Kind, Section
from fieldref.model.law import Binding, Force
from fieldref.model.translation import Text, TranslationState

HEADINGS = {
    Section.MEANING: N_("What it means"),
    Section.ACTION: N_("What you can do"),
    Section.LIMITS: N_("Limits"),
}
HERE_LOOKS = {
    Binding.BINDS: ("circle-check", "good"),
    Binding.DOES_NOT_BIND: ("circle-x", "caution"),
    Binding.NOT_KNOWN: ("circle-help", "muted"),
    Binding.NOT_APPLICABLE: ("minus", "muted"),
}
Cell = Callable[[], None]


def long_date(iso: str) -> str:
    """A date in the working language; what is not a whole date stays as it is."""
    try:
        return written_date(datetime.date.fromisoformat(iso), "long", language())
    except ValueError:
        return iso


def as_at_date(words: str) -> str:
    """The first date in what a record says of its age.

    >>> as_at_date("base 2022-06; total checked 2024"), as_at_date("unknown")
    ('2022-06', 'unknown')
    """
    found = re.search(r"\d{4}(-\d{2}){0,2}", words)
    return found.group() if found else words


class PageAuthor:
    """Writes pages with a writer; words of the interface in the working language, content in its own."""

    def __init__(self, session: Session, writer: PageWriter, roomy: bool) -> None:
        self._session = session
        self._roomy = roomy
        self._said_untranslated = False
        self._to = writer
        self._working = session.tongues.of(session.working_language.tag)

    def entry(self, page: EntryPage) -> None:
        """A whole entry."""
        self._said_untranslated = bool(page.untranslated)
        if page.untranslated:
            self._untranslated(page)
        if len(page.columns) > 1:
            self._side_by_side(page.columns)
        else:
            self._single(page.columns[0])
        self._law(page.law)
        self._origin(page)
        self._declaration(page.articles)
        self._related(page.related)
        self._dates(page.columns)

    def declaration(self, page: DeclarationPage) -> None:
        """An article of the Universal Declaration."""
        self._to.passage(_("Universal Declaration of Human Rights"), self._working, LABEL)
        cells = [self._article_cell(text, TITLE) for text in page.columns]
        self._beside([tuple(cells)])
        note = _("The Declaration is a promise of all States. It is not a treaty, but much of it has become law.")
        self._to.passage(note, self._working, QUIET)
        self._related(page.entries, _("Entries that rest on this article"))

    def glossary(self, page: GlossaryPage) -> None:
        """A term of the glossary."""
        self._to.passage(_("Glossary"), self._working, LABEL)
        for term in page.columns:
            self._own(term.term, TITLE)
            self._own(term.meaning, MESSAGE)
            if term.synonyms:
                words = _("Also said: {names}", names=listed(term.synonyms))
                self._to.passage(words, self._working, QUIET)
        self._related(page.entries)

    def _own(self, text: Text, style: Style) -> None:
        self._to.text(text.words, self._session.tongues.of(text.language), style)

    def _untranslated(self, page: EntryPage) -> None:
        name = language_name(self._session, page.untranslated)
        words = _("This entry is not translated into {language}.", language=name)
        if any(texts[-1].variant.language == page.untranslated for texts in page.articles if texts):
            words += " " + _(
                "Below are the articles of the Universal Declaration closest to it, in {language}.", language=name
            )
        self._to.marked("info", words, self._working, Style(colour="accent", after=10))

    def _single(self, entry: Entry) -> None:
        self._kind(entry)
        self._own(entry.texts[Section.TITLE], TITLE)
        self._own(entry.texts[Section.KEY_MESSAGE], MESSAGE)
        self._state_note(entry)
        for section in READ:
            self._heading(section, entry)
            self._own(entry.texts[section], BODY)

    def _side_by_side(self, columns: tuple[Entry, ...]) -> None:
        self._kind(columns[0])
        rows: list[tuple[Cell, ...]] = [tuple(self._head_cell(entry) for entry in columns)]
        rows += [tuple(self._section_cell(section, entry, columns) for entry in columns) for section in READ]
        self._beside(rows)

    def _beside(self, rows: list[tuple[Cell, ...]]) -> None:
        """Cells side by side, or one under another where there is no room for two columns."""
        if self._roomy and len(rows[0]) > 1:
            self._to.columns(rows, (50, 50))
            return
        for cells in rows:
            for write in cells:
                write()

    def _head_cell(self, entry: Entry) -> Cell:
        def write() -> None:
            self._own(entry.texts[Section.TITLE], TITLE)
            self._own(entry.texts[Section.KEY_MESSAGE], MESSAGE)
            self._state_note(entry)

        return write

    def _section_cell(self, section: Section, entry: Entry, columns: tuple[Entry, ...]) -> Cell:
        """A section of one column; one that no column has is in English in the first, and not said twice."""
        missing = entry.texts[section].state is TranslationState.MISSING
        if missing and entry is columns[0]:
            missing = any(one.texts[section].state is not TranslationState.MISSING for one in columns)

        def write() -> None:
            if missing and not self._roomy:
                return
            self._heading(section, entry)
            if missing:
                self._to.passage(_("not translated"), self._working, QUIET)
            else:
                self._own(entry.texts[section], BODY)

        return write

    def _heading(self, section: Section, entry: Entry) -> None:
        self._to.passage(_(HEADINGS[section]), self._working, HEADING)

    def _kind(self, entry: Entry) -> None:
        term = entry.texts[Section.TERM]
        chapter = self._session.library.passage("chapter", entry.chapter, "name", language()).words
        words = joined([_(ENTRY_KINDS[entry.kind.value]), term.words, chapter])
        self._to.passage(words, self._working, LABEL)
        if entry.kind in (Kind.OPEN_QUESTION, Kind.FRAMEWORK):
            notes = {
                Kind.OPEN_QUESTION: _("This is an open question being discussed. It is not law and gives no right."),
                Kind.FRAMEWORK: _("The model convention is a model text: it is not in force and binds no State."),
            }
            self._to.marked("triangle-alert", notes[entry.kind], self._working, Style(bold=True, colour="caution"))

    def _state_note(self, entry: Entry) -> None:
        notes = [] if self._said_untranslated else self._states(entry)
        if notes:
            self._to.marked("triangle-alert", listed(notes, ";"), self._working, Style(colour="caution", after=4))

    def _states(self, entry: Entry) -> list[str]:
        """What to know of a translation; nothing of the original or a checked one."""
        states = {text.state for text in entry.texts.values()}
        notes = [_(STATE[state]) for state in (TranslationState.DRAFT, TranslationState.STALE) if state in states]
        if TranslationState.MISSING in states:
            partly = bool(notes) or TranslationState.REVIEWED in states
            notes.append(_("the rest is not translated") if partly else _(STATE[TranslationState.MISSING]))
        return notes

    def _law(self, law: tuple[LawRow, ...]) -> None:
        if not law:
            return
        self._to.rule()
        self._to.passage(_("The law"), self._working, HEADING)
        country = self._session.context.person.country
        heads = [_("Law"), _("What it says"), _("Force")]
        shares: tuple[int, ...] = (27, 46, 27)
        if country:
            heads.append(country_name(country, language()))
            shares = (24, 36, 17, 23)
        rows: list[tuple[Cell, ...]] = [tuple(self._cell(head, Style(bold=True, after=0)) for head in heads)]
        rows += [self._law_cells(row, bool(country)) for row in law]
        self._to.columns(rows, shares, ruled=True)
        note = _("Where a treaty does not bind, or this is not known, other law may still protect the person.")
        self._to.passage(note, self._working, Style(colour="muted", before=6, after=4))
        if not country:
            words = _("Choose the country above to see which of these bind there.")
            self._to.links((("choose:country", words),), self._working)

    def _law_cells(self, row: LawRow, lens: bool) -> tuple[Cell, ...]:
        tight = Style(after=0)

        def law() -> None:
            name = cited(row.name, row.provision)
            self._to.passage(name, self._spoken(name), Style(bold=True, after=0))

        def force() -> None:
            colour = "text" if row.instrument.force is Force.BINDING else "muted"
            self._to.passage(_(FORCE[row.instrument.force]), self._working, Style(colour=colour, after=0))
            if not row.verified:
                note = _("not verified against the text")
                self._to.passage(note, self._working, Style(SMALL.size, colour="caution", after=0))

        says = self._cell(row.says, tight, self._spoken(row.says))
        return (law, says, force, lambda: self._here(row)) if lens else (law, says, force)

    def _here(self, row: LawRow) -> None:
        if row.here is None:
            return
        icon, colour = HERE_LOOKS[row.here.binding]
        words = BINDING_HERE[row.here.binding]
        self._to.marked(icon, _(words), self._working, Style(bold=True, colour=colour, after=0))
        if row.here.as_at:
            as_at = _("as at {date}", date=as_at_date(row.here.as_at))
            self._to.passage(as_at, self._working, Style(SMALL.size, colour="muted", after=0))
        if row.here.note:
            self._to.passage(row.here.note, self._spoken(row.here.note), Style(SMALL.size, colour="muted", after=0))

    def _cell(self, words: str, style: Style, tongue: Tongue | None = None) -> Cell:
        return lambda: self._to.passage(words, tongue or self._working, style)

    def _spoken(self, words: str) -> Tongue:
        """The tongue of words that do not say their language: the working one, English where they are Latin."""
        return self._session.tongues.of("en") if self._working.rtl and reads_from_left(words) else self._working

    def _origin(self, page: EntryPage) -> None:
        if not page.held_by:
            return
        self._to.passage(_("Where this comes from"), self._working, HEADING)
        names = listed(category.name for category in page.held_by)
        self._to.passage(_("Held by: {names}, and by every category that includes it.", names=names), self._working)
        chosen = self._session.context.person.category
        if page.path:
            arrow = " ← " if self._working.rtl else " → "
            way = arrow.join(category.name for category in page.path)
            self._to.marked("circle-check", way, self._working, Style(colour="good"))
        elif chosen:
            name = self._session.library.passage("category", chosen, "name", language()).words
            words = _("The chosen category, {name}, does not hold it by itself.", name=name)
            self._to.marked("info", words, self._working, QUIET)
        note = _("Categories follow the Model International Mobility Convention, a model text that binds no State.")
        self._to.passage(note, self._working, SMALL)

    def _declaration(self, articles: tuple[tuple[ArticleText, ...], ...]) -> None:
        shown = [texts for texts in articles if texts]
        if not shown:
            return
        self._to.passage(_("Universal Declaration of Human Rights"), self._working, HEADING)
        for texts in shown:
            cells = [self._article_cell(text, SMALLER_HEADING) for text in texts]
            self._beside([tuple(cells)])

    def _article_cell(self, text: ArticleText, style: Style) -> Cell:
        tongue = self._session.tongues.of(text.variant.language, text.variant.code)

        def write() -> None:
            title = text.article.title or _("Article {number}", number=text.article.number)
            self._to.passage(title, tongue, style)
            self._to.text(text.article.text, tongue, BODY)
            self._to.passage(text.variant.name, self._working, SMALL)

        return write

    def _related(self, entries: tuple[tuple[str, str], ...], heading: str = "") -> None:
        if entries:
            self._to.passage(heading or _("Related entries"), self._working, HEADING)
            self._to.links(tuple((f"entry:{entry}", title) for entry, title in entries), self._working)

    def _dates(self, columns: tuple[Entry, ...]) -> None:
        self._to.rule()
        parts = [_("Law checked on {date}.", date=long_date(columns[0].checked_on))]
        for entry in columns:
            tag = entry.texts[Section.TITLE].language
            state = listed(self._states(entry), ";") or _(STATE[entry.state])
            parts.append(f"{language_name(self._session, tag)}: {state}.")
        parts.append(_("Information, not legal advice."))
        self._to.passage(" ".join(parts), self._working, SMALL)
