"""The country lens: which instruments bind the country where the person stands.

Below high confidence the lens says "not known", never "does not bind"; a territory whose treaties differ
from its State's is "not known" throughout, with the note that says why.
"""

from collections.abc import Iterable

from fieldref.errors import UsageError
from fieldref.lang.closest import closest
from fieldref.lang.countries import alpha2_codes, country_names
from fieldref.mark import N_
from fieldref.model.law import Binding, Instrument, InstrumentInState, Participation
from fieldref.store import Library


def country(library: Library, text: str) -> str:
    """The alpha-3 code meant by ``text``: a code or an English name; UsageError with the nearest ones."""
    code = text.strip().upper()
    known = set(library.states()) | {c for c in alpha2_codes() if library.territory_of(c)}
    if code in known:
        return code
    names = {name.casefold(): c for c, name in country_names().items() if c in known}
    if text.strip().casefold() in names:
        return names[text.strip().casefold()]
    near = [names[name] for name in closest(text, names)] or list(closest(code, known))
    shown = ", ".join(f"{c} ({country_names().get(c, c)})" for c in near)
    hint = N_(" The nearest are: {near}.") if near else N_(" Give its three letters, such as GRC.")
    raise UsageError(N_("The country “{text}” is not known.") + hint, text=text, near=shown)


def lens(library: Library, code: str, instruments: Iterable[str]) -> dict[str, InstrumentInState]:
    """For each instrument id, whether it binds the country ``code`` (ISO 3166 alpha-3)."""
    records = library.participation(code)
    territory_note = library.state_note(code) if library.territory_of(code) else ""
    return {
        identifier: _in_state(library.instrument(identifier), code, records, territory_note)
        for identifier in dict.fromkeys(instruments)
    }


def lens_for_all(library: Library, code: str) -> dict[str, InstrumentInState]:
    """The lens for every instrument."""
    return lens(library, code, (instrument.id for instrument in library.instruments()))


def _in_state(
    instrument: Instrument, code: str, records: dict[str, Participation], territory_note: str
) -> InstrumentInState:
    record = records.get(instrument.binds_via)
    binding = instrument.binding_in(code, record)
    as_at = instrument.as_of or (record.as_at if record else "")
    note = record.note if record else ""
    if binding is Binding.NOT_APPLICABLE:
        return InstrumentInState(instrument.id, binding)
    if territory_note:
        return InstrumentInState(instrument.id, Binding.NOT_KNOWN, as_at, territory_note, record)
    return InstrumentInState(instrument.id, binding, as_at, note, record)
