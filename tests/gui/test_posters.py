"""The posters: the place's own Print and Save PDF."""

from pathlib import Path

import pytest

from fieldref.gui import posters, saving
from fieldref.gui.window import MainWindow
from fieldref.sheet import Layout
from tests.gui.conftest import Settled


@pytest.mark.parametrize("place", ["glance", "point"])
def test_a_poster_is_saved_where_the_person_says(
    tmp_path: Path, window: MainWindow, settled: Settled, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    file = tmp_path / "poster.pdf"
    monkeypatch.setattr(saving, "ask_where", lambda *_asked: file)
    window.go(place)
    window.actions_.trigger("save-pdf")
    settled()
    assert file.read_bytes().startswith(b"%PDF")


def test_a_poster_takes_paper_and_language_from_the_settings(window: MainWindow) -> None:
    window.session.keep(paper="letter")
    request = posters.poster_request(window.session, Layout.POSTER)
    assert (request.paper.value, request.language) == ("letter", "en")


def test_print_asks_for_the_poster_under_its_own_title(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Layout, str]] = []
    monkeypatch.setattr(
        posters, "print_job", lambda _session, _window, job, title: asked.append((job[0][0].layout, title))
    )
    for place in ("glance", "point"):
        window.go(place)
        window.actions_.trigger("print")
    assert asked == [(Layout.GLANCE, "Rights at a glance"), (Layout.POSTER, "Point to your language")]
