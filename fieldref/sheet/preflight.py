"""What to look at before paper is used: one sentence a finding, and what to do about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from fieldref.mark import N_
from fieldref.model.law import Binding, Force
from fieldref.model.translation import TranslationState
from fieldref.sheet.composed import Sheet
from fieldref.sheet.footer import content, is_partly_missing
from fieldref.sheet.request import Layout


class Severity(StrEnum):
    """``stop``: do not print; ``warn``: think first; ``note``: good to know."""

    STOP = "stop"
    WARN = "warn"
    NOTE = "note"


@dataclass(frozen=True)
class Finding:
    """One finding. ``message`` and ``fix`` are English gettext sources whose placeholders ``values`` fill."""

    kind: str
    severity: Severity
    message: str
    fix: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def sentence(self) -> str:
        """The English sentence; the edges translate ``message`` first."""
        return self.message.format(**dict(self.values))

    @property
    def advice(self) -> str:
        """The English advice."""
        return self.fix.format(**dict(self.values))


class SetResult(Protocol):
    """What the setter says of a sheet that it has set."""

    @property
    def page_count(self) -> int:
        """Pages set."""
        ...

    @property
    def missing_characters(self) -> str:
        """Characters that no bundled font has."""
        ...

    @property
    def overflows(self) -> tuple[str, ...]:
        """Ids of parts that do not fit where they stand: card faces, the title."""
        ...

    @property
    def shown_items(self) -> int | None:
        """Lines that have room on a card; None on other layouts."""
        ...


def preflight(sheet: Sheet, result: SetResult) -> tuple[Finding, ...]:
    """Everything worth a look, the most serious first."""
    found = [*_characters(result), *_translation(sheet), *_law(sheet), *_space(sheet, result)]
    order = list(Severity)
    return tuple(sorted(found, key=lambda finding: order.index(finding.severity)))


def _finding(kind: str, severity: Severity, message: str, fix: str, **values: object) -> Finding:
    return Finding(kind, severity, message, fix, tuple((key, str(value)) for key, value in values.items()))


def _characters(result: SetResult) -> Iterator[Finding]:
    if result.missing_characters:
        yield _finding(
            "missing-glyph",
            Severity.STOP,
            N_("No bundled font has these characters: {characters}."),
            N_("Write them in another way, or leave them out."),
            characters=" ".join(result.missing_characters[:20]),
        )


def _translation(sheet: Sheet) -> Iterator[Finding]:
    if sheet.is_untranslated:
        yield _finding(
            "untranslated",
            Severity.WARN,
            N_("Nothing is translated into {language}; the sheet carries the Universal Declaration in it instead."),
            N_("Read the statements to the person through an interpreter, or choose another language they read."),
            language=_name(sheet, sheet.reader),
        )
    elif sheet.state is TranslationState.MISSING:
        yield _finding(
            "no-text",
            Severity.STOP,
            N_("There is no text in {language}; the sheet would be in English only."),
            N_("Choose another language the person reads."),
            language=_name(sheet, sheet.reader),
        )
    for tag, state, official in ((sheet.reader, sheet.state, False), (sheet.official, sheet.official_state, True)):
        if tag:
            yield from _side(sheet, tag, state, official)


def _side(sheet: Sheet, tag: str, state: TranslationState, official: bool) -> Iterator[Finding]:
    language = _name(sheet, tag)
    if state is TranslationState.DRAFT:
        yield _finding(
            "draft",
            Severity.WARN,
            N_("The {language} text is a draft: no speaker has checked it. The sheet says so."),
            N_("Ask a speaker to read it through before you hand it out."),
            language=language,
        )
    if state is TranslationState.STALE:
        yield _finding(
            "stale",
            Severity.WARN,
            N_("The {language} text was translated from an older English text. The sheet says so."),
            N_("Compare it with the English lines beside it."),
            language=language,
        )
    if official and state is TranslationState.MISSING:
        yield _finding(
            "official-missing",
            Severity.WARN,
            N_("Nothing is translated into {language}; the officer's lines are in English."),
            N_("Choose a second language that the officer reads, or hand it out with English."),
            language=language,
        )
    if is_partly_missing(sheet, official=official):
        count = sum(text.state is TranslationState.MISSING for text in content(sheet, official=official))
        yield _finding(
            "partly-translated",
            Severity.WARN,
            N_("{count} lines are not translated into {language}; they are in English."),
            N_("Leave these lines out, or read them to the person."),
            count=count,
            language=language,
        )


def _name(sheet: Sheet, tag: str) -> str:
    return sheet.languages[tag].name if tag in sheet.languages else tag


def _law(sheet: Sheet) -> Iterator[Finding]:
    for here, kind, message in (
        (Binding.NOT_KNOWN, "law-not-known", N_("It is not known whether the country is bound by: {law}.")),
        (Binding.DOES_NOT_BIND, "law-not-binding", N_("The country is not bound by: {law}.")),
    ):
        names = [(line.name.official or line.name.reader).words for line in sheet.law if line.here is here]
        if names:
            yield _finding(
                kind, Severity.WARN, message, N_("Check with a lawyer which law protects the person there."),
                law="; ".join(names),
            )  # fmt: skip
    if sheet.law and not sheet.country and any(line.force is Force.BINDING for line in sheet.law):
        yield _finding(
            "no-country",
            Severity.NOTE,
            N_("No country was chosen, so the sheet does not say which treaties bind."),
            N_("Choose the country where the person is."),
        )


def _space(sheet: Sheet, result: SetResult) -> Iterator[Finding]:
    if "title" in result.overflows:
        yield _finding(
            "title-too-long", Severity.WARN, N_("The title takes more than three lines."), N_("Shorten the title.")
        )
    faces = [part for part in result.overflows if part != "title"]
    if faces:
        yield _finding(
            "overflow",
            Severity.STOP,
            N_("The text does not fit its card: {parts}."),
            N_("Choose fewer or shorter statements for the card."),
            parts=", ".join(faces),
        )
    if result.shown_items is not None and result.shown_items < len(sheet.items):
        yield _finding(
            "card-lines", Severity.NOTE,
            N_("The card has room for {shown} of {count} statements, the first ones that have a short text."),
            N_("Give fewer statements to choose which ones."),
            shown=result.shown_items, count=len(sheet.items),
        )  # fmt: skip
    if not sheet.contacts and sheet.layout in (Layout.PAGE, Layout.BILINGUAL, Layout.LARGE):
        yield _finding(
            "no-contacts",
            Severity.NOTE,
            N_("No local contacts: the sheet leaves empty lines for them."),
            N_("Add the contacts of your office once; they are printed on every sheet."),
        )
    if result.page_count > 2 and sheet.layout in (Layout.PAGE, Layout.BILINGUAL):
        yield _finding(
            "pages", Severity.WARN, N_("The sheet has {count} pages."), N_("Take fewer statements to fit two pages."),
            count=result.page_count,
        )  # fmt: skip
