"""One search from request to rows, on the worker's thread: results, what stands beside them, ways on when empty."""

from dataclasses import dataclass, replace

from fieldref.browse import Selection, select
from fieldref.errors import FieldrefError
from fieldref.gui.models.entry_index import EntryIndex, Law, load_index
from fieldref.gui.session import Desk
from fieldref.gui.words import cited
from fieldref.model.law import Force
from fieldref.model.translation import TranslationState
from fieldref.search import SearchRequest, SearchResult
from fieldref.search.request import DECLARATION, ENTRY, GLOSSARY, STATEMENT

_NEAREST = 5
# A request's fields, tightest first, as find_state.TIGHTEST_FIRST names them.
_FIELD = {"binds": "binds_in"}


@dataclass(frozen=True)
class Row:
    """One result with what its line says beside it. ``entry`` is the entry it belongs to, if any.

    ``bound`` is how many of its ``treaties`` bind the country, None where no country is chosen.
    ``origin`` is the category the right comes from, where a category is chosen.
    """

    result: SearchResult
    entry: str = ""
    entry_kind: str = ""
    first_law: str = ""
    laws: int = 0
    treaties: int = 0
    force: Force | None = None
    bound: int | None = None
    origin: str = ""
    state: TranslationState = TranslationState.SOURCE


@dataclass(frozen=True)
class Found:
    """The answer to one search. ``nearest`` and ``without`` are filled where there is no result.

    ``without`` is how many results there are once the tightest filter (``tightest``) is dropped.
    """

    request: SearchRequest
    rows: tuple[Row, ...]
    total: int
    corrected: str | None
    counts: dict[str, dict[str, int]]
    took_ms: float
    tightest: str = ""
    without: int = 0
    nearest: tuple[Row, ...] = ()


class Finder:
    """Finds on one desk; the index of entries is read when first needed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._index: EntryIndex | None = None
        self._sources: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = {}

    @property
    def index(self) -> EntryIndex:
        """The index of entries."""
        if self._index is None:
            self._index = load_index(self._desk.library)
        return self._index

    def find(self, request: SearchRequest, country: str, tightest: str) -> Found:
        """Search, or browse where nothing was typed. ``tightest`` names the filter to drop when nothing is found."""
        found = self._search(request, country) if request.text else self._browse(request, country)
        if found.total or not (tightest or request.text):
            return found
        without = self._without(request, country, tightest) if tightest else 0
        nearest = self._nearest(request, country)
        return replace(found, tightest=tightest if without else "", without=without, nearest=nearest)

    def _search(self, request: SearchRequest, country: str) -> Found:
        response = self._desk.search.find(request)
        rows = tuple(self._row(result, request, country) for result in response.results)
        counts = response.counts
        if not counts:
            everything = self._desk.search.find(replace(_unfiltered(request), limit=1000, counts=False))
            among = [self._entry_of(result) for result in everything.results]
            counts = self.index.counts(self._desk.library, request, among)
        return Found(request, rows, response.total, response.corrected, counts, response.took_ms)

    def _browse(self, request: SearchRequest, country: str) -> Found:
        library = self._desk.library
        matching = self.index.matching(library, request)
        language = request.languages[0] if request.languages else "en"
        results = [self._listed(entry, language) for entry in self.index.order if entry in matching]
        if request.kinds and ENTRY not in request.kinds:
            results = []
        if STATEMENT in request.kinds:
            of = self.index.entry_of_statement
            results += [
                self._passage(STATEMENT, i, "text", language) for i in library.statement_ids() if of[i] in matching
            ]
        if GLOSSARY in request.kinds:
            results += [self._passage(GLOSSARY, i, "term", language) for i in library.glossary_ids()]
        rows = tuple(self._row(result, request, country) for result in results[: max(request.limit, 400)])
        return Found(request, rows, len(results), None, self.index.counts(library, request), 0.0)

    def _listed(self, entry: str, language: str) -> SearchResult:
        library = self._desk.library
        title = library.passage("entry", entry, "title", language)
        message = library.passage("entry", entry, "key-message", language)
        return SearchResult(entry, ENTRY, title.language, "", title.words, message.words, (), "exact", 0.0)

    def _passage(self, kind: str, identifier: str, section: str, language: str) -> SearchResult:
        text = self._desk.library.passage(kind, identifier, section, language)
        return SearchResult(identifier, kind, text.language, "", text.words, "", (), "exact", 0.0)

    def _entry_of(self, result: SearchResult) -> str:
        if result.kind == ENTRY:
            return result.id
        return self.index.entry_of_statement.get(result.id, "") if result.kind == STATEMENT else ""

    def _row(self, result: SearchResult, request: SearchRequest, country: str) -> Row:
        entry = self._entry_of(result)
        laws = self.index.laws.get(entry, ())
        treaties = {law.instrument for law in laws if law.force is Force.BINDING}
        bound = len(treaties & self.index.bound(self._desk.library, country)) if country and treaties else None
        forces = [law.force for law in laws]
        strongest = min(forces, key=list(Force).index) if forces else None
        first = next((law for law in laws if law.force is strongest), None)
        return Row(
            result=result,
            entry=entry,
            entry_kind=self.index.kinds.get(entry, ""),
            first_law=self._law_name(first, request) if first else "",
            laws=len(laws),
            treaties=len(treaties),
            force=strongest,
            bound=bound,
            origin=self._origin(entry, request),
            state=self._state(result),
        )

    def _law_name(self, law: Law, request: SearchRequest) -> str:
        working = request.languages[0] if request.languages else "en"
        return cited(self._desk.library.passage("instrument", law.instrument, "short", working).words, law.provision)

    def _origin(self, entry: str, request: SearchRequest) -> str:
        if not (request.categories and entry):
            return ""
        sources = self._origins(request.categories).get(entry, ())
        return sources[0] if sources else ""

    def _origins(self, categories: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
        if categories not in self._sources:
            self._sources[categories] = select(self._desk.library, Selection(categories=categories))
        return self._sources[categories]

    def _state(self, result: SearchResult) -> TranslationState:
        if result.kind == DECLARATION:
            return TranslationState.SOURCE
        section = {ENTRY: "title", STATEMENT: "text", GLOSSARY: "term"}[result.kind]
        return self._desk.library.passage(result.kind, result.id, section, result.language).state

    def _without(self, request: SearchRequest, country: str, tightest: str) -> int:
        name = _FIELD.get(tightest, tightest)
        wider = replace(request, **{name: None if name == "binds_in" else ()})  # type: ignore[arg-type]
        return (self._search if request.text else self._browse)(wider, country).total

    def _nearest(self, request: SearchRequest, country: str) -> tuple[Row, ...]:
        if not request.text:
            return ()
        wider = _unfiltered(request)
        found = self._desk.search.find(replace(wider, limit=_NEAREST, counts=False)).results
        if not found:
            try:
                suggestions = self._desk.search.suggest(request.text, request.languages, _NEAREST)
            except FieldrefError:
                suggestions = ()
            listed = [s for s in suggestions if s.kind == ENTRY and s.id]
            found = tuple(self._listed(s.id, request.languages[0] if request.languages else "en") for s in listed)
        return tuple(self._row(result, wider, country) for result in found)


def _unfiltered(request: SearchRequest) -> SearchRequest:
    return SearchRequest(request.text, languages=request.languages, limit=request.limit, correct=request.correct)
