"""Personal files survive damage and kills, and can all be listed and wiped."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fieldref.errors import CannotWriteError
from fieldref.settings import Bookmark, Contact, ContactSet, Personal, Settings


@pytest.fixture
def personal(tmp_path: Path) -> Personal:
    return Personal(tmp_path / "personal")


def test_nothing_is_written_when_settings_are_only_read(personal: Personal) -> None:
    assert personal.load().settings == Settings()
    assert not personal.folder.exists()


def test_settings_bookmarks_and_contacts_come_back_as_they_were_saved(personal: Personal) -> None:
    settings = Settings(working_language="ar", text_size=200, theme="dark", window=(0, 0, 1366, 768))
    bookmarks = (Bookmark("entry", "interpreter", "مترجم"),)
    sets = (ContactSet("Lesvos", (Contact("Legal desk", phone="call the desk"),)),)
    personal.save_settings(settings)
    personal.save_bookmarks(bookmarks)
    personal.save_contact_sets(sets)
    loaded = personal.load()
    assert (loaded.settings, loaded.bookmarks, loaded.contact_sets, loaded.warnings) == (settings, bookmarks, sets, ())


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b"\xff\xfe", b"null"])
def test_a_damaged_file_is_set_aside_and_the_previous_version_read(personal: Personal, damage: bytes) -> None:
    personal.save_settings(Settings(theme="dark"))
    personal.save_settings(Settings(theme="high-contrast"))
    (personal.folder / "settings.json").write_bytes(damage)
    loaded = personal.load()
    assert loaded.settings.theme == "dark"
    assert "was damaged" in loaded.warnings[0][0]
    assert (personal.folder / "settings.json.damaged").read_bytes() == damage


def test_values_out_of_range_go_back_to_their_defaults(personal: Personal) -> None:
    personal.folder.mkdir()
    text = '{"theme": "pink", "text_size": "big", "window": ["a"], "future": 1}'
    (personal.folder / "settings.json").write_text(text, encoding="utf-8")
    assert personal.load().settings == Settings()


def test_every_stored_file_is_listed_and_wiped(personal: Personal) -> None:
    personal.save_settings(Settings())
    personal.save_settings(Settings(theme="dark"))
    personal.save_bookmarks(())
    names = {stored.path.name for stored in personal.stored()}
    assert names == {path.name for path in personal.folder.iterdir()}
    personal.wipe()
    assert not personal.folder.exists()


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("", encoding="utf-8")
    with pytest.raises(CannotWriteError, match="cannot be written"):
        Personal(blocked / "inner").save_settings(Settings())


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a POSIX signal")
def test_settings_are_whole_when_the_program_is_killed_while_saving(personal: Personal) -> None:
    code = (
        "import sys, itertools; from pathlib import Path; from fieldref.settings import Personal, Settings\n"
        "personal = Personal(Path(sys.argv[1])); print('ready', flush=True)\n"
        "for n in itertools.count(): personal.save_settings(Settings(country='X' * (n % 5000)))"
    )
    for pause in (0.0, 0.01, 0.03, 0.05):
        process = subprocess.Popen([sys.executable, "-c", code, str(personal.folder)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(pause)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert personal.load().warnings == ()


def test_only_bookmarks_go_when_they_are_forgotten(personal: Personal) -> None:
    personal.save_settings(Settings(theme="dark"))
    personal.save_bookmarks((Bookmark("entry", "interpreter"),))
    personal.save_bookmarks((Bookmark("entry", "asylum"),))
    personal.forget_bookmarks()
    assert [stored.path.name for stored in personal.stored()] == ["settings.json"]


def test_what_a_killed_program_left_is_swept_once_it_is_old(personal: Personal) -> None:
    personal.save_settings(Settings())
    left, young, foreign = (personal.folder / name for name in (".contacts.json.x1", ".settings.json.x2", ".other"))
    for path in (left, young, foreign):
        path.write_text("half", encoding="utf-8")
    os.utime(left, (0, 0))
    os.utime(foreign, (0, 0))
    personal.load()
    assert (left.exists(), young.exists(), foreign.exists()) == (False, True, True)
