"""packaging/names.py: names and dates as Babel has them, and small enough to be read whole."""

import datetime
import doctest
import json
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from babel.dates import format_date, format_skeleton

from fieldref.lang.dates import written_date
from tests.packaging.scripts import script

names = script("packaging/names.py")
I18N = Path(__file__).parents[2] / "i18n"
TAGS = [tag for tag in names.worded(I18N) if names.locale_for(tag) is not None]
DAYS = [datetime.date(year, month, day) for year in (1951, 2026) for month in range(1, 13) for day in (1, 5, 8, 9, 28)]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the script fills."""
    folder = tmp_path_factory.mktemp("names")
    names.write(I18N, folder)
    return folder


def read(folder: Path, name: str) -> dict[str, Any]:
    return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def shown_in(tag: str) -> Locale:
    return Locale("en", "GB") if tag == "en" else names.locale_for(tag)


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("style", ["long", "medium"])
def test_dates_are_the_ones_of_babel_when_a_language_writes_them(tag: str, style: Any) -> None:
    named = "long" if (tag, style) == ("ar", "medium") else style
    wanted = [format_date(day, named, shown_in(tag)) for day in DAYS]
    assert [written_date(day, style, tag) for day in DAYS] == wanted


def test_a_date_names_its_month_when_figures_could_be_read_from_either_end() -> None:
    assert written_date(datetime.date(2015, 7, 9), "medium", "ar") == "9 يوليو 2015"


@pytest.mark.parametrize("tag", TAGS)
def test_months_are_the_ones_of_babel_when_a_day_is_not_known(tag: str) -> None:
    wanted = [format_skeleton("yMMM", day, locale=shown_in(tag)) for day in DAYS]
    assert [written_date(day, "month", tag) for day in DAYS] == wanted


def test_every_code_has_an_english_name_when_written(written: Path) -> None:
    assert set(read(written, "codes")) == set(read(written, "en")["countries"])


def test_every_language_with_words_has_a_file_when_cldr_knows_it(written: Path) -> None:
    assert {file.stem for file in written.glob("*.json")} == {"codes", *TAGS}


def test_bytes_are_equal_when_written_twice(written: Path, tmp_path: Path) -> None:
    names.write(I18N, tmp_path)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {
        file.name: file.read_bytes() for file in written.iterdir()
    }


def test_a_language_goes_when_its_words_are_gone(written: Path, tmp_path: Path) -> None:
    (tmp_path / "xx.json").write_text("{}", encoding="utf-8")
    names.write(I18N, tmp_path)
    assert not (tmp_path / "xx.json").exists()


def test_examples_hold_when_run() -> None:
    assert doctest.testmod(names).failed == 0
