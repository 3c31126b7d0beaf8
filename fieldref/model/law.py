"""Instruments, their articles, and which State is bound by which."""

from dataclasses import dataclass, field
from enum import StrEnum

from fieldref.model.provision import ProvisionPart, parse_provision


class Force(StrEnum):
    """Whether a text binds: a treaty in force, soft law, or a model that binds no State."""

    BINDING = "binding"
    SOFT = "soft"
    MODEL = "model"


class Grade(StrEnum):
    """How a citation was verified: read in the text, seen on a page reproducing it, or from memory."""

    TEXT = "V"
    PAGE = "P"
    MEMORY = "M"


class Status(StrEnum):
    """A State's relation to a treaty."""

    PARTY = "party"
    NOT_PARTY = "not_party"
    SIGNED_ONLY = "signed_only"
    WITHDRAWN = "withdrawn"


class Confidence(StrEnum):
    """How sure a participation record is; below ``high`` the lens says "not known"."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Binding(StrEnum):
    """What the country lens says of an instrument in a State."""

    BINDS = "binds"
    DOES_NOT_BIND = "does-not-bind"
    NOT_KNOWN = "not-known"
    NOT_APPLICABLE = "not-applicable"


@dataclass(frozen=True)
class Article:
    """One article or other numbered unit of an instrument, with its subject in our own words."""

    number: str
    subject: str = ""
    paragraphs: int | None = None


@dataclass(frozen=True)
class Instrument:
    """A treaty, regulation, declaration or other text that entries cite.

    Dates are ISO 8601 or empty where not in force or not known; ``verify`` says what nobody has verified.
    ``binds_via`` is the code whose participation rows tell who is bound ("" where nobody has recorded it); for
    EU acts these are the members, without ``except_states``, with ``also_states``, ``unsure_states`` not known.
    """

    id: str
    name: str
    short: str
    kind: str
    force: Force
    unit: str = "article"
    adopted: str = ""
    in_force: str = ""
    in_force_note: str = ""
    applies_from: str = ""
    as_of: str = ""
    caution: str = ""
    depositary: str = ""
    supervised_by: str = ""
    complaint: str = ""
    open_to: str = "universal"
    binds_via: str = ""
    except_states: tuple[str, ...] = ()
    unsure_states: tuple[str, ...] = ()
    also_states: tuple[str, ...] = ()
    text_checked: bool = False
    verify: str = ""
    article_count: int = 0
    aliases: tuple[str, ...] = ()
    articles: tuple[Article, ...] = field(default=(), repr=False)

    def binding_in(self, state: str, record: "Participation | None") -> Binding:
        """Whether this instrument binds ``state`` (alpha-3), given the State's row under ``binds_via``.

        >>> act = Instrument("EU", "", "", "regulation", Force.BINDING, binds_via="EU-MEMBER", unsure_states=("IRL",))
        >>> act.binding_in("IRL", None).value, act.binding_in("FRA", None).value
        ('not-known', 'not-known')
        """
        if self.force is not Force.BINDING:
            return Binding.NOT_APPLICABLE
        if state in self.unsure_states or not self.binds_via:
            return Binding.NOT_KNOWN
        if state in self.also_states:
            return Binding.BINDS
        if state in self.except_states:
            return Binding.DOES_NOT_BIND
        return record.binding if record else Binding.NOT_KNOWN

    def missing_parts(self, provision: str) -> tuple[ProvisionPart, ...] | None:
        """The parts of ``provision`` this instrument does not have; None when it cannot be read at all.

        >>> rc = Instrument("REF1951", "", "", "treaty", Force.BINDING, articles=(Article("33", "", 2),))
        >>> rc.missing_parts("33(1)"), [p.unit for p in rc.missing_parts("99")], rc.missing_parts("33(7)")
        ((), ['99'], (ProvisionPart(unit='33', paragraph='7'),))
        """
        parts = parse_provision(provision)
        if not parts:
            return None
        return tuple(part for part in parts if not self._has(part))

    def _has(self, part: ProvisionPart) -> bool:
        known = {article.number: article for article in self.articles}
        article = known.get(part.unit)
        if article is None:
            return bool(self.article_count) and part.unit.isdigit() and self._counts(int(part.unit), known)
        number = part.paragraph_number
        return number is None or article.paragraphs is None or 1 <= number <= article.paragraphs

    def _counts(self, number: int, known: dict[str, Article]) -> bool:
        complete = sum(name.isdigit() for name in known) >= self.article_count
        return not complete and 1 <= number <= self.article_count


@dataclass(frozen=True)
class Participation:
    """One State's relation to one instrument, with the date of the information and how sure it is."""

    instrument: str
    state: str
    status: Status
    date: str
    as_at: str
    confidence: Confidence
    source: str
    note: str

    @property
    def binding(self) -> Binding:
        """What may be said from this record: below high confidence nothing is known.

        >>> Participation("CAT", "FRA", Status.PARTY, "", "2024", Confidence.HIGH, "", "").binding.value
        'binds'
        >>> Participation("CAT", "TON", Status.NOT_PARTY, "", "2024", Confidence.MEDIUM, "", "").binding.value
        'not-known'
        """
        if self.confidence is not Confidence.HIGH:
            return Binding.NOT_KNOWN
        return Binding.BINDS if self.status is Status.PARTY else Binding.DOES_NOT_BIND


@dataclass(frozen=True)
class InstrumentInState:
    """What the lens answers for one instrument in one State."""

    instrument: str
    binding: Binding
    as_at: str = ""
    note: str = ""
    participation: Participation | None = None
