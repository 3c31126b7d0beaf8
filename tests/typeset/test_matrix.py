"""Every layout in every language with statements, and the sheets and cards in one for each further script: no box, no
overflow, no empty page, no heading alone at the foot of its page, no number the wrong way round.
"""

import sqlite3
from collections.abc import Iterator

import pytest

from fieldref import paths
from fieldref.errors import NotAvailableError
from fieldref.sheet import Contact, Layout, Paper, Sheet, SheetRequest, compose
from fieldref.store import Library, open_library
from fieldref.typeset import TypesetResult, typeset
from tests.typeset.conftest import page_texts
from tests.typeset.numbers import Line, lines_seen, numbers, numbers_in

pytestmark = pytest.mark.skipif(not paths.database().is_file(), reason="the library is not built")
STATEMENTS = (Layout.PAGE, Layout.BILINGUAL, Layout.LARGE, Layout.CARD, Layout.SCRIPT)
WHOLE = (Layout.ENTRY, Layout.BOOKLET)
POSTERS = (Layout.POSTER, Layout.GLANCE)
# Set from top to bottom, or no font in the packages: refused with a sentence.
REFUSED = {"Mong", "Lana", "Gran", "Tglg"}
# Beside one language for each script: others that are spoken at borders, and hard to set.
OTHERS = ("ckb", "rhg", "pnb", "ug", "uz-Arab", "ne", "shn", "yi", "iu", "csw", "din", "vi", "yo", "ha", "kk", "dz")
ENTRIES = ("non-refoulement", "liberty-and-arbitrary-detention")
HEADINGS = ("next", "show", "help", "open", "statements-in", "law-table")
# In points: what is lower belongs to the foot of the page.
FOOT = 36
MOST_PAGES = {Layout.PAGE: 2, Layout.CARD: 2, Layout.SCRIPT: 2, Layout.GLANCE: 1, Layout.POSTER: 3}
# A page with less on it than the number of a page in words has nothing on it.
NUMBER = 10
CONTACT = Contact("Legal Aid 24", "Port, gate 7(b)", "+30 210 123-4567", "9:00–17:30", "English")


def asked(question: str) -> list[str]:
    """The first column of what the library says; nothing where it is not built."""
    if not paths.database().is_file():
        return []
    with sqlite3.connect(f"file:{paths.database()}?mode=ro", uri=True) as connection:
        return [row[0] for row in connection.execute(question)]


# A language that has a text of the Declaration in the script, a listed one before others.
SCRIPTS: dict[str, str] = {
    script: tag
    for tag, script in map(
        str.split,
        asked(
            "SELECT coalesce(tag, variant.language) || ' ' || variant.script FROM variant"
            " LEFT JOIN language ON udhr = code WHERE variant.language <> 'und'"
            " ORDER BY stage, position IS NULL DESC, position DESC, code DESC"
        ),
    )
}
WITH_STATEMENTS = asked("SELECT tag FROM language WHERE content ORDER BY position")
WITHOUT_STATEMENTS = [
    tag
    for tag in dict.fromkeys([*(SCRIPTS[script] for script in sorted(SCRIPTS) if script not in REFUSED), *OTHERS])
    if tag not in WITH_STATEMENTS and SCRIPTS
]
CASES = [
    *((layout, tag) for layout in Layout for tag in WITH_STATEMENTS),
    *((layout, tag) for layout in STATEMENTS for tag in WITHOUT_STATEMENTS),
]


@pytest.fixture(autouse=True)
def english_words() -> None:
    """The fixed words here are those of each language, as they are printed."""


@pytest.fixture(scope="module")
def whole() -> Iterator[Library]:
    """The whole library."""
    opened = open_library()
    yield opened
    opened.close()


def sheet_of(library: Library, layout: Layout, language: str) -> Sheet:
    """A sheet of a layout in a language. Sheets and papers take turns, so that all of them are seen."""
    turn = CASES.index((layout, language))
    ready = library.ready_sheet_ids()
    request = SheetRequest(
        language=language,
        with_language="fr" if language == "en" else "en",
        sheet=ready[turn % len(ready)] if layout in STATEMENTS else "",
        chosen=ENTRIES[: 1 + (layout is Layout.BOOKLET)] if layout in WHOLE else (),
        layout=layout,
        paper=(Paper.A4, Paper.LETTER)[turn % 2],
        country="" if layout in POSTERS else "GRC",
        contacts=(CONTACT,) if turn % 3 else (),
        date="2026-11-25",
    )
    return compose(library, request)


@pytest.mark.parametrize(("layout", "language"), [pytest.param(*case, id="-".join(case)) for case in CASES])
def test_a_sheet_has_no_fault_when_it_is_set(whole: Library, layout: Layout, language: str) -> None:
    sheet = sheet_of(whole, layout, language)
    assert faults(sheet, typeset(sheet)) == []


def faults(sheet: Sheet, result: TypesetResult) -> list[str]:
    """What is wrong with the paper, in words."""
    lines = lines_seen(result.pdf)
    seen = numbers("\n".join(line.words for line in lines))
    texts = page_texts(result.pdf)
    found = [
        *(f"no font has: {character}" for character in result.missing_characters),
        *(f"does not fit: {part}" for part in result.overflows),
        *(f"the setter warns: {warning}" for warning in result.warnings),
        *(f"page {number} is empty" for number, words in enumerate(texts, 1) if len("".join(words.split())) < NUMBER),
        *(f"not a number of the sheet: {number}" for number in sorted(wrong_numbers(sheet, seen, len(lines)))),
        *(f"torn or not there: {number}" for number in sorted(numbers_to_see(sheet) - seen)),
        *(f"a heading is the last on its page: {line.words}" for line in headings_alone(sheet, lines)),
    ]
    if result.page_count != len(texts):
        found.append(f"{result.page_count} pages announced, {len(texts)} set")
    # Articles of the Declaration stand beside the statements, not instead of them.
    most = MOST_PAGES.get(sheet.layout, len(texts)) + bool(sheet.articles)
    if len(texts) > most:
        found.append(f"{len(texts)} pages, {most} allowed")
    if has_contacts(sheet) and not any(CONTACT.phone in line.words for line in lines):
        found.append(f"the telephone number does not read from left to right: {CONTACT.phone}")
    return found


def wrong_numbers(sheet: Sheet, seen: set[str], most: int) -> set[str]:
    """The numbers on the paper that are not of the sheet: turned around, torn or run together.

    Lines and pages are numbered up to ``most`` at the most. A number may be split at the end of a line.
    """
    known = numbers_in(sheet) | {str(number) for number in range(1, most)}
    return {n for n in seen - known if not any(one.startswith(n) or one.endswith(n) for one in known)}


def numbers_to_see(sheet: Sheet) -> set[str]:
    """The numbers that have to stand on the paper: of the law of each line, and of the footer."""
    footer = numbers_in(sheet.footer)
    if sheet.layout not in STATEMENTS or sheet.layout is Layout.CARD:
        return {sheet.version} & footer
    return {sheet.version} | numbers_in([item.citation.label for item in sheet.items if item.citation])


def headings_alone(sheet: Sheet, lines: list[Line]) -> list[Line]:
    """English headings that have nothing between them and the foot of their page, where another page follows."""
    pairs = (sheet.words[key] for key in HEADINGS if key in sheet.words)
    headings = {text.words for pair in pairs for text in (pair.reader, pair.official) if text and text.language == "en"}
    return [
        line
        for line in lines
        if line.page < lines[-1].page
        and any(line.words.endswith(heading) or line.words.startswith(heading) for heading in headings)
        and not any(below.page == line.page and FOOT < below.height < line.height - 6 for below in lines)
    ]


def has_contacts(sheet: Sheet) -> bool:
    """True for a sheet with the contact on it, in a layout that prints it."""
    return bool(sheet.contacts) and sheet.layout in (Layout.PAGE, Layout.BILINGUAL, Layout.LARGE)


@pytest.mark.parametrize("script", sorted(REFUSED & {*SCRIPTS}))
def test_a_script_is_refused_when_no_font_sets_it(whole: Library, script: str) -> None:
    sheet = compose(whole, SheetRequest(language=SCRIPTS[script], chosen=("non-refoulement",)))
    with pytest.raises(NotAvailableError, match=script):
        typeset(sheet)


def test_every_layout_and_script_is_there_when_the_matrix_is_made() -> None:
    assert {layout for layout, _ in CASES} == {*Layout}
    assert len(WITHOUT_STATEMENTS) >= 30
    assert len(WITH_STATEMENTS) >= 21
