"""The law of a sheet: citations as printed, each instrument's force, and what binds in the country."""

from collections.abc import Iterable

from fieldref.browse import lens
from fieldref.model.entry import Citation
from fieldref.model.law import Binding, Force, Grade, InstrumentInState
from fieldref.sheet.composed import LawLine, Pair, SheetCitation, SheetItem
from fieldref.sheet.passages import Voices, country_in
from fieldref.sheet.words import WORDS
from fieldref.store import Library

_VERDICTS = {
    Binding.BINDS: "binds",
    Binding.DOES_NOT_BIND: "does-not-bind",
    Binding.NOT_KNOWN: "not-known",
}


class Law:
    """Turns citations into printed lines; asks the lens once for each instrument."""

    def __init__(self, library: Library, voices: Voices, country: str) -> None:
        self._library = library
        self._voices = voices
        self._country = country
        self._seen: dict[str, InstrumentInState] = {}

    def cite(self, citation: Citation) -> SheetCitation:
        """A citation with its printed label."""
        return SheetCitation(
            instrument=citation.instrument,
            provision=citation.provision,
            label=self._label(citation),
            force=citation.force,
            verified=citation.grade is not Grade.MEMORY,
            here=self._here(citation.instrument),
        )

    def lines(self, items: Iterable[SheetItem]) -> tuple[LawLine, ...]:
        """One line for each instrument the items cite, in their order."""
        cited = {item.citation.instrument: item.citation for item in items if item.citation}
        return tuple(self._line(identifier, citation) for identifier, citation in cited.items())

    def _here(self, instrument: str) -> Binding | None:
        if not self._country:
            return None
        if instrument not in self._seen:
            self._seen |= lens(self._library, self._country, [instrument])
        return self._seen[instrument].binding

    def _name(self, instrument: str) -> Pair:
        return self._voices.pair(lambda tag: self._library.passage("instrument", instrument, "short", tag))

    def _label(self, citation: Citation) -> Pair:
        unit = self._library.instrument(citation.instrument).unit
        # "Annex 1", "Guidelines 10, 13": the provision names its own unit.
        own_unit = not citation.provision[:1].isdigit() and not _is_roman(citation.provision)
        name = "part" if own_unit or unit not in WORDS else unit

        def instrument(tag: str) -> str:
            return self._library.passage("instrument", citation.instrument, "short", tag).words

        return self._voices.words(name, instrument=instrument, provision=citation.provision)

    def _line(self, identifier: str, citation: SheetCitation) -> LawLine:
        verdict = self._voices.words(citation.force.value)
        if citation.here in _VERDICTS:
            here = self._voices.words(_VERDICTS[citation.here], country=country_in(self._country))
            verdict = here if citation.force is Force.BINDING else verdict
        return LawLine(identifier, self._name(identifier), citation.force, verdict, citation.here)


def _is_roman(provision: str) -> bool:
    """True for "II(3)", which reads "article II(3)".

    >>> _is_roman("II(3)"), _is_roman("Annex 1")
    (True, False)
    """
    head = provision.split("(")[0].split(",")[0].split("/")[0].strip()
    return bool(head) and all(letter in "IVXLC" for letter in head)
