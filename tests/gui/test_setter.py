"""The page setter in its own process: the same pages, its errors, and how it ends."""

from collections.abc import Iterator

import pytest

from fieldref.errors import DatabaseError, UsageError
from fieldref.gui import setter
from fieldref.gui.setter import Setter
from fieldref.sheet import Sheet, SheetRequest, compose
from fieldref.store import Library
from fieldref.typeset import typeset


@pytest.fixture
def sheet(library: Library) -> Sheet:
    return compose(library, SheetRequest("ar", sheet=library.ready_sheet_ids()[0], date="2026-11-24"))


@pytest.fixture
def process() -> Iterator[Setter]:
    made = Setter()
    yield made
    made.stop()


def test_the_same_file_comes_out_when_another_process_sets_it(process: Setter, sheet: Sheet) -> None:
    assert process.call("typeset", sheet).pdf == typeset(sheet).pdf


def test_an_error_keeps_its_sentence_when_it_comes_from_the_process(process: Setter, sheet: Sheet) -> None:
    with pytest.raises(UsageError, match="0 copies"):
        process.call("typeset_job", [(sheet, 0)])
    assert process.call("typeset", sheet).page_count >= 1


def test_another_process_is_started_when_the_first_was_killed(process: Setter, sheet: Sheet) -> None:
    first = process.call("typeset", sheet).pdf
    process.stop()
    assert not process.is_running
    assert process.call("typeset", sheet).pdf == first


def test_it_ends_when_nothing_is_asked_for_some_time(sheet: Sheet) -> None:
    process = Setter(idle=0.05)
    process.call("typeset", sheet)
    assert process._rest is not None  # noqa: SLF001
    process._rest.join(10)  # noqa: SLF001
    assert not process.is_running


def test_the_page_is_set_here_when_no_process_can_be_started(sheet: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(setter, "_start", refuse)
    assert Setter().call("typeset", sheet).page_count >= 1


def test_one_sentence_is_raised_when_the_process_dies_at_work(
    process: Setter, sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    process.call("typeset", sheet)
    monkeypatch.setattr(process, "_ask", lambda *_given: (_ for _ in ()).throw(EOFError))
    with pytest.raises(DatabaseError, match="Try again"):
        process.call("typeset", sheet)
