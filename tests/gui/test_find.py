"""Finding: filters, counts, corrections, nothing found, late answers."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from fieldref.errors import UsageError
from fieldref.gui.find_state import Active
from fieldref.gui.places.find import FindPlace
from fieldref.gui.reader.find_bar import matches
from fieldref.gui.tasks import Tasks
from fieldref.gui.window import MainWindow
from fieldref.model.entry import Section
from tests.gui.conftest import Settled


def find_place(window: MainWindow, settled: Settled, text: str = "") -> FindPlace:
    window.look_for(text)
    settled()
    place = window.place(FindPlace.id)
    assert isinstance(place, FindPlace)
    return place


def test_every_entry_is_listed_when_nothing_was_typed(window: MainWindow, settled: Settled) -> None:
    find = find_place(window, settled)
    assert find.results.model.rowCount() == len(window.session.library.entry_ids())


def test_the_context_narrows_when_a_category_is_chosen_in_the_filters(window: MainWindow, settled: Settled) -> None:
    find = find_place(window, settled)
    window.session.found.toggle("categories", "refugee")
    settled()
    assert window.session.context.person.category == "refugee"
    rows = [find.results.model.row(n) for n in range(find.results.model.rowCount())]
    assert any(row is not None and row.origin == "everyone" for row in rows)


def test_the_tightest_filter_is_offered_when_nothing_is_found(window: MainWindow, settled: Settled) -> None:
    find = find_place(window, settled)
    empty = next(
        topic.id
        for topic in window.session.library.terms("topic")
        if not window.session.library.connection.execute(
            "SELECT 1 FROM entry_topic WHERE topic = ?", (topic.id,)
        ).fetchone()
    )
    window.session.found.toggle("topics", empty)
    settled()
    assert find.results.model.rowCount() == 0
    assert window.session.found.active()[0] == Active("topics", empty)
    window.session.found.drop(Active("topics", empty))
    settled()
    assert find.results.model.rowCount() > 0


def test_highlights_stand_where_the_words_are_when_a_result_is_shown(window: MainWindow, settled: Settled) -> None:
    find = find_place(window, settled, "asylum")
    rows = [find.results.model.row(n) for n in range(find.results.model.rowCount())]
    results = [row.result for row in rows if row is not None]
    marked = [one.snippet[start:end].casefold() for one in results for start, end in one.highlights]
    # Synonyms are marked too, so not every one holds what was typed.
    assert any("asyl" in words for words in marked)


def test_an_answer_is_dropped_when_a_newer_question_took_its_place(qtbot: QtBot) -> None:
    tasks, heard = Tasks(), list[str]()
    tasks.run("search", lambda: "old", heard.append)
    tasks.run("search", lambda: "new", heard.append)
    qtbot.waitUntil(lambda: not tasks.is_busy, timeout=5000)
    qtbot.wait(20)
    assert heard == ["new"]
    tasks.finish(lambda: None)


def test_a_sentence_reaches_the_window_when_work_fails_in_the_background(qtbot: QtBot) -> None:
    tasks, heard = Tasks(), list[str]()

    def fail() -> None:
        raise UsageError("No such thing.")

    tasks.run("search", fail, lambda _answer: None, lambda error: heard.append(str(error)))
    qtbot.waitUntil(lambda: bool(heard), timeout=5000)
    assert heard == ["No such thing."]
    tasks.finish(lambda: None)


def test_every_place_is_found_when_marks_and_case_differ() -> None:
    assert matches("Élève et eleve", "ÉLEVE") == [(0, 5), (9, 14)]
    assert matches("حَقّ اللجوء", "حق") == [(0, 4)]


def test_matches_are_counted_when_the_page_is_searched(window: MainWindow, settled: Settled) -> None:
    window.read(window.session.library.entry_ids()[0])
    settled()
    bar = window.place(FindPlace.id).reader.find_bar  # type: ignore[attr-defined]
    bar.open()
    bar.field.setText("the")
    bar.search("the")
    assert bar.count.text().startswith("1 of ")
    bar.step(-1)
    number, _of, count = bar.count.text().split()
    assert number == count


def test_an_answer_is_dropped_when_the_page_that_asked_is_gone(qtbot: QtBot) -> None:
    class Page(QObject):
        def hear(self, answer: str) -> None:
            heard.append(answer)

    heard: list[str] = []
    tasks, page = Tasks(), Page()
    tasks.run("search", lambda: "late", page.hear)
    delete(page)
    qtbot.waitUntil(lambda: not tasks.is_busy, timeout=5000)
    assert heard == []
    tasks.finish(lambda: None)


def test_it_says_that_it_searches_when_the_answer_takes_long(window: MainWindow, settled: Settled) -> None:
    find = find_place(window, settled)
    find.head.say_searching()
    assert find.head.count.text() == "Searching…"
    find.look_up()
    settled()
    assert find.head.count.text().startswith("Results")


def test_clear_filters_is_offered_only_when_something_narrows(window: MainWindow, settled: Settled) -> None:
    find_place(window, settled)
    assert not window.actions_["clear-filters"].isEnabled()
    window.session.found.toggle("groups", window.session.library.terms("group")[0].id)
    settled()
    assert window.actions_["clear-filters"].isEnabled()


def test_the_working_language_is_the_view_when_the_person_has_none(window: MainWindow, settled: Settled) -> None:
    window.read(window.session.library.entry_ids()[0])
    settled()
    assert window.actions_["view-working"].isChecked()
    window.session.context.choose(language="ar")
    settled()
    assert window.actions_["view-both"].isChecked()


@pytest.mark.parametrize("width", [1366, 800])
def test_the_english_text_is_there_when_neither_language_has_it(
    window: MainWindow, settled: Settled, width: int
) -> None:
    window.resize(width, 768)
    window.session.keep(working_language="ar")
    window.session.context.choose(language="fr")
    window.read("non-refoulement")
    settled()
    entry = window.session.library.entry("non-refoulement", "en")
    place = window.place(FindPlace.id)
    assert isinstance(place, FindPlace)
    words = place.reader.browser.toPlainText()
    assert words.count(entry.texts[Section.MEANING].words.split("\n")[0][:40]) == 1
