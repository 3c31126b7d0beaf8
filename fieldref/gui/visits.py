"""Which entries were read, for back and forward; in memory only."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Visit:
    """One page read: kind "entry", "declaration" (id "variant/number") or "glossary"."""

    kind: str
    id: str


class Visits:
    """A line of visits with a present one.

    >>> visits = Visits()
    >>> visits.visit(Visit("entry", "a")); visits.visit(Visit("entry", "b"))
    >>> visits.back().id, visits.can_go_back, visits.forward().id
    ('a', False, 'b')
    """

    def __init__(self) -> None:
        self._line: list[Visit] = []
        self._at = -1

    @property
    def present(self) -> Visit | None:
        """What is being read."""
        return self._line[self._at] if self._line else None

    @property
    def can_go_back(self) -> bool:
        """True when there is an earlier one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """True when there is a later one."""
        return self._at < len(self._line) - 1

    def visit(self, visit: Visit) -> None:
        """Go to a new one; what lay ahead is forgotten."""
        if visit != self.present:
            self._line = [*self._line[: self._at + 1], visit]
            self._at = len(self._line) - 1

    def show_instead(self, visit: Visit) -> None:
        """Take the place of the present one, as when results are walked through."""
        if self._line:
            self._line[self._at] = visit
        else:
            self.visit(visit)

    def back(self) -> Visit:
        """The one before; the present one where there is none."""
        self._at = max(self._at - 1, 0)
        return self._line[self._at]

    def forward(self) -> Visit:
        """The one after; the present one where there is none."""
        self._at = min(self._at + 1, len(self._line) - 1)
        return self._line[self._at]

    def forget(self) -> None:
        """Forget all of them."""
        self._line.clear()
        self._at = -1
