"""A miniature world, built once a run by the real build, and a home of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldref import paths
from fieldref.build.content import Sources
from fieldref.build.run import build
from fieldref.store import Library, open_library

WORLD = Path(__file__).with_name("world")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes the real personal folder."""
    home = tmp_path / "home"
    monkeypatch.setenv("FIELDREF_HOME", str(home))
    return home


@pytest.fixture
def printed_in_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fixed words of sheets stay English, whatever translators have done; approved pages stay the same."""
    monkeypatch.setattr(paths, "catalogues", lambda: tmp_path / "no-catalogues")


@pytest.fixture(scope="session")
def world_sources() -> Sources:
    """The sources of the miniature world."""
    return Sources(WORLD, WORLD / "udhr")


@pytest.fixture(scope="session")
def library_path(tmp_path_factory: pytest.TempPathFactory, world_sources: Sources) -> Path:
    """The built library of the miniature world."""
    path = tmp_path_factory.mktemp("world") / "fieldref.db"
    build(world_sources, path)
    return path


@pytest.fixture
def library(library_path: Path) -> Iterator[Library]:
    """The open library of the miniature world."""
    opened = open_library(library_path)
    yield opened
    opened.close()


@pytest.fixture
def sources_copy(tmp_path: Path) -> Sources:
    """A copy of the miniature world that a test may damage."""
    target = tmp_path / "world"
    for path in sorted(WORLD.rglob("*")):
        copy = target / path.relative_to(WORLD)
        if path.is_dir():
            copy.mkdir(parents=True, exist_ok=True)
        else:
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    return Sources(target, target / "udhr")
