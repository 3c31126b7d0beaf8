"""Which instruments bind a country, since when and how sure, beside a second country where one is compared."""

import datetime
import re
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from fieldref.browse import lens_for_all
from fieldref.gui.models.choices import Index, plain
from fieldref.gui.words import _, is_rtl, joined, language
from fieldref.lang.countries import country_name
from fieldref.lang.dates import written_date
from fieldref.lang.said import CONFIDENCE, FORCE, STATUS
from fieldref.mark import N_
from fieldref.model.law import Binding, Instrument, InstrumentInState
from fieldref.store import Library

LINES_ROLE = Qt.ItemDataRole.UserRole + 1
_DAY = re.compile(r"\d{4}(-\d{2}){0,2}")

BINDINGS = {
    Binding.BINDS: N_("Binds"),
    Binding.NOT_KNOWN: N_("Not known"),
    Binding.DOES_NOT_BIND: N_("Does not bind"),
    Binding.NOT_APPLICABLE: N_("Binds no State"),
}
LOOKS = {
    Binding.BINDS: ("circle-check", "good"),
    Binding.NOT_KNOWN: ("circle-help", "muted"),
    Binding.DOES_NOT_BIND: ("circle-x", "caution"),
    Binding.NOT_APPLICABLE: ("minus", "muted"),
}
_ORDER = tuple(BINDINGS)


@dataclass(frozen=True)
class Line:
    """One line of a cell: ``size`` is "body" or "small"; an icon says what the words say."""

    words: str
    size: str = "body"
    bold: bool = False
    colour: str = "text"
    icon: str = ""


@dataclass(frozen=True)
class LawRow:
    """An instrument, its names in the working language, and what the lens answers for each country looked at."""

    instrument: Instrument
    short: str
    name: str
    answers: tuple[InstrumentInState, ...]

    @property
    def differs(self) -> bool:
        """True where two countries are not in the same position."""
        return len({answer.binding for answer in self.answers}) > 1


def law_rows(library: Library, countries: tuple[str, ...]) -> tuple[LawRow, ...]:
    """Every instrument, what binds the first country first, world-wide treaties before regional ones."""
    lenses = [lens_for_all(library, code) for code in countries]
    rows = [
        LawRow(
            one,
            library.passage("instrument", one.id, "short", language()).words,
            library.passage("instrument", one.id, "name", language()).words,
            tuple(lens[one.id] for lens in lenses),
        )
        for one in library.instruments()
    ]
    rows.sort(
        key=lambda row: (
            _ORDER.index(row.answers[0].binding) if row.answers else 0,
            row.instrument.open_to != "universal",
            plain(row.short),
        )
    )
    return tuple(rows)


class BindingModel(QAbstractTableModel):
    """A row an instrument, then a column a country. LINES_ROLE are the lines of a cell."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._countries: tuple[str, ...] = ()
        self._all: tuple[LawRow, ...] = ()
        self._shown: tuple[LawRow, ...] = ()
        self._close = False

    def keep_close(self, close: bool) -> None:
        """Say the same in fewer lines, and name each country in its cells, because no heading does."""
        if close != self._close:
            self.beginResetModel()
            self._close = close
            self.endResetModel()

    def look_at(self, countries: tuple[str, ...]) -> None:
        """Show one or two countries, by alpha-3 code."""
        self.beginResetModel()
        self._countries = countries
        self._all = law_rows(self._library, countries) if countries else ()
        self._shown = self._all
        self.endResetModel()

    def narrow(self, typed: str, binding: Binding | None, differences: bool) -> None:
        """Show what holds every typed word, has a binding in the first country, differs between the two."""
        words = plain(typed).split()
        self.beginResetModel()
        self._shown = tuple(
            row
            for row in self._all
            if (binding is None or row.answers[0].binding is binding)
            and (not differences or row.differs)
            and all(word in _searched(row) for word in words)
        )
        self.endResetModel()

    def count(self, binding: Binding | None) -> int:
        """How many instruments have a binding in the first country."""
        return sum(binding is None or row.answers[0].binding is binding for row in self._all)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 1 + len(self._countries)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return country_name(self._countries[section - 1], language()) if section else _("Law")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        lines = self._lines(row, index.column())
        if self._close and (index.column() or not is_rtl()):
            lines = _in_fewer(lines)
        if role == LINES_ROLE:
            return lines
        if role == Qt.ItemDataRole.DisplayRole:
            return lines[0].words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = ". ".join(line.words for line in lines)
            return words if index.column() or row.name in words else f"{words}. {row.name}"
        if role == Qt.ItemDataRole.ToolTipRole and not index.column():
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole:
            record = row.answers[index.column() - 1].participation
            return _("Source: {source}", source=record.source) if record and record.source else None
        return None

    def _lines(self, row: LawRow, column: int) -> tuple[Line, ...]:
        if column:
            found = answer_lines(row.answers[column - 1])
            if self._close and len(self._countries) > 1:
                name = country_name(self._countries[column - 1], language())
                found = (Line(name, "small", colour="muted"), *found)
            return found
        instrument = row.instrument
        if self._close and len(self._countries) > 1:
            # Beside two answers there is no room for the long name; the tip tells it.
            return (
                Line(own_way(row.short), bold=True),
                Line(_(FORCE[instrument.force]), "small", colour="muted"),
            )
        own = (Line(own_way(row.name), "small", colour="muted"),) if row.name != row.short else ()
        force = _(FORCE[instrument.force])
        since = _("in force since {date}", date=day_words(instrument.in_force)) if instrument.in_force else ""
        return (
            Line(own_way(row.short), bold=True),
            *own,
            Line(joined([force, since]), "small", colour="muted"),
        )


def answer_lines(answer: InstrumentInState) -> tuple[Line, ...]:
    """What the lens answers: in a word, since when and how sure, as at when, and what to know about it."""
    icon, colour = LOOKS[answer.binding]
    lines = [Line(_(BINDINGS[answer.binding]), bold=True, colour=colour, icon=icon)]
    record = answer.participation
    if record is not None:
        status = _(STATUS[record.status])
        if record.date:
            status = _("{status} since {date}", status=status, date=day_words(record.date))
        lines.append(Line(joined([status, _(CONFIDENCE[record.confidence])]), "small"))
    as_at = _DAY.search(answer.as_at)
    if as_at:
        words = _("information of {date}", date=day_words(as_at.group()))
        lines.append(Line(words, "small", colour="muted"))
    elif answer.binding is Binding.NOT_KNOWN and record is None and not answer.note:
        lines.append(Line(_("nobody has recorded it yet"), "small", colour="muted"))
    if answer.note:
        lines.append(Line(own_way(answer.note), "small", colour="caution", icon="triangle-alert"))
    return tuple(lines)


def _in_fewer(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Small lines that follow each other become one. Each is in the language of the interface, or apart already."""
    found = list(lines[:1])
    for line in lines[1:]:
        last = found[-1]
        if line.size == last.size == "small" and not line.icon and len(found) > 1:
            found[-1] = replace(last, words=f"{last.words} · {line.words}")
        else:
            found.append(line)
    return tuple(found)


def own_way(words: str) -> str:
    """Content in its own direction inside a line of the interface."""
    return f"\u2068{words}\u2069" if is_rtl() else words


def day_words(iso: str) -> str:
    """A date, a month or a year in the working language; what is neither stays as it is.

    >>> day_words("1962-03-30"), day_words("2015-03"), day_words("2024")
    ('30 Mar 1962', 'Mar 2015', '2024')
    """
    try:
        if len(iso) == 7:
            return written_date(datetime.date.fromisoformat(f"{iso}-01"), "month", language())
        if len(iso) == 10:
            return written_date(datetime.date.fromisoformat(iso), "medium", language())
    except ValueError:
        pass
    return iso


def _searched(row: LawRow) -> str:
    one = row.instrument
    return plain(" ".join((row.short, row.name, one.id, one.short, one.name, *one.aliases)))
