"""The sheet being put together, as state: what is on it, how it is to look, and what can be taken back."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from fieldref.sheet import Contact, Flip, Layout, Paper, SheetRequest

MOST_COPIES = 200


@dataclass(frozen=True)
class SheetPlan:
    """What the person put together. ``ready`` names a ready-made sheet; ``chosen`` are ids of entries, in order.

    ``copies`` are sheets, or cards where cards are printed; ``others`` are further languages with theirs.
    """

    chosen: tuple[str, ...] = ()
    ready: str = ""
    title: str = ""
    language: str = ""
    with_language: str = ""
    layout: Layout = Layout.BILINGUAL
    paper: Paper = Paper.A4
    flip: Flip = Flip.LONG
    contacts: tuple[Contact, ...] = ()
    copies: int = 1
    others: tuple[tuple[str, int], ...] = ()

    @property
    def is_empty(self) -> bool:
        """True when nothing is on the sheet."""
        return not self.chosen and not self.ready

    @property
    def papers(self) -> int:
        """How often a sheet is printed, over all languages: one holds several cards."""
        return sum(self.papers_for(copies) for copies in (self.copies, *(number for _tag, number in self.others)))

    def papers_for(self, copies: int) -> int:
        """How often a sheet has to be printed for a number of copies.

        >>> SheetPlan(layout=Layout.CARD).papers_for(20), SheetPlan().papers_for(20)
        (2, 20)
        """
        return -(-copies // self.paper.cards) if self.layout is Layout.CARD else copies


class SheetState(QObject):
    """Holds the plan; ``changed`` tells that it is another one. Adding, moving and removing can be undone.

    ``ready_lines`` gives the statements of a ready-made sheet: one whose lines are changed becomes the person's own.
    """

    changed = Signal()

    def __init__(
        self, paper: str, flip: str, ready_lines: Callable[[str], tuple[str, ...]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ready_lines = ready_lines
        self._first = SheetPlan(paper=Paper(paper), flip=Flip(flip))
        self._plan = self._first
        self._before: list[SheetPlan] = []

    @property
    def plan(self) -> SheetPlan:
        """The present value."""
        return self._plan

    @property
    def can_undo(self) -> bool:
        """True when there is something to take back."""
        return bool(self._before)

    @property
    def lines(self) -> tuple[str, ...]:
        """The ids on the sheet: what was chosen, or the statements of the ready-made one."""
        return self._ready_lines(self._plan.ready) if self._plan.ready else self._plan.chosen

    def add(self, *identifiers: str) -> bool:
        """Put entries or statements at the end; False where all of them were on it already."""
        lines = self.lines
        new = tuple(i for i in dict.fromkeys(identifiers) if i not in lines)
        if new:
            self._own(lines + new)
        return bool(new)

    def use_ready(self, identifier: str) -> None:
        """Use a ready-made sheet in place of what was chosen."""
        self._put(replace(self._plan, ready=identifier, chosen=(), title=""), keep=True)

    def remove(self, position: int) -> None:
        """Take the line at ``position`` off the sheet."""
        lines = list(self.lines)
        del lines[position]
        self._own(tuple(lines))

    def move(self, position: int, to: int) -> bool:
        """Move a line; False where it cannot go there."""
        lines = list(self.lines)
        if not (0 <= position < len(lines) and 0 <= to < len(lines)) or position == to:
            return False
        lines.insert(to, lines.pop(position))
        self._own(tuple(lines))
        return True

    def choose(self, **values: object) -> None:
        """Set how the sheet is to look: title, language, with_language, layout, paper, flip, contacts."""
        self._put(replace(self._plan, **values), keep=False)  # type: ignore[arg-type]

    def undo(self) -> None:
        """Take the last change of lines back."""
        if self._before:
            self._put(self._before.pop(), keep=False)

    def empty(self) -> None:
        """Take everything off; can be undone."""
        self._put(replace(self._plan, chosen=(), ready="", title=""), keep=True)

    def forget(self) -> None:
        """Start again, with nothing to take back."""
        self._before.clear()
        plan = self._plan
        self._put(replace(self._first, paper=plan.paper, flip=plan.flip, contacts=plan.contacts), keep=False)

    def request(self, language: str, official: str, country: str, date: str) -> SheetRequest:
        """What to print, for the person's language and country and the day of printing (ISO 8601)."""
        return _asked(self._plan, language, official, country, date)

    def requests(self, language: str, official: str, country: str, date: str) -> tuple[tuple[SheetRequest, int], ...]:
        """The whole job: a request for each language, and how often it is printed."""
        plan = self._plan
        first = self.request(language, official, country, date)
        found = [(first, plan.papers_for(plan.copies))]
        for tag, copies in plan.others:
            if tag != first.language:
                other = SheetPlan(**{**vars(plan), "language": tag})
                found.append((_asked(other, tag, official, country, date), plan.papers_for(copies)))
        return tuple(found)

    def _own(self, lines: tuple[str, ...]) -> None:
        self._put(replace(self._plan, chosen=lines, ready=""), keep=True)

    def _put(self, plan: SheetPlan, keep: bool) -> None:
        if plan == self._plan:
            return
        if keep:
            self._before.append(self._plan)
        self._plan = plan
        self.changed.emit()


def _asked(plan: SheetPlan, language: str, official: str, country: str, date: str) -> SheetRequest:
    reader, second = plan.language or language, plan.with_language or official
    # Two columns in one language would say everything twice.
    alone = plan.layout is Layout.BILINGUAL and reader == second
    return SheetRequest(
        language=reader,
        with_language="" if alone else second,
        sheet=plan.ready,
        chosen=plan.chosen,
        title=plan.title,
        layout=Layout.PAGE if alone else plan.layout,
        paper=plan.paper,
        flip=plan.flip,
        country=country,
        contacts=plan.contacts,
        date=date,
    )
