"""One print job of several sheets."""

import io

import pypdf
import pytest

from fieldref.errors import UsageError
from fieldref.sheet import Layout
from fieldref.typeset import typeset_job
from tests.typeset.conftest import Make, page_texts

BACKED = {"language": "fr", "with_language": "en", "layout": Layout.CARD}


def read(pdf: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf))


def test_copies_stand_together_in_the_order_asked_for_when_set(make: Make) -> None:
    job = typeset_job([(make(language="fr"), 2), (make(language="en"), 3)])
    assert job is not None
    assert job.page_count == len(read(job.pdf).pages) == 5
    firsts = [text.splitlines()[0].split()[-1] for text in page_texts(job.pdf)]
    assert firsts == ["French"] * 2 + ["English"] * 3


def test_each_copy_starts_on_a_front_when_a_sheet_has_a_back(make: Make) -> None:
    job = typeset_job([(make(), 2), (make(**BACKED), 1)])
    assert job is not None
    assert job.parts[1].result.page_count == 2
    assert job.page_count == len(read(job.pdf).pages) == 6
    texts = page_texts(job.pdf)
    assert [bool(text.strip()) for text in texts] == [True, False, True, False, True, True]


def test_file_is_one_tagged_pdf_ua_when_set(make: Make) -> None:
    job = typeset_job([(make(language="ar"), 1), (make(), 1)])
    assert job is not None
    root = read(job.pdf).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    information = read(job.pdf).metadata
    assert information is not None
    assert "You want to ask for asylum" in str(information.title)


def test_bytes_are_the_same_when_set_twice(make: Make) -> None:
    sheets = [(make(language="ar"), 2), (make(), 1)]
    first, second = typeset_job(sheets), typeset_job(sheets)
    assert first == second


def test_every_step_is_told_when_set(make: Make) -> None:
    told: list[tuple[int, int]] = []
    typeset_job([(make(language="ar"), 2), (make(), 1)], lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_nothing_is_made_when_it_is_cancelled(make: Make) -> None:
    told: list[int] = []
    assert typeset_job([(make(), 1)] * 5, lambda done, of: told.append(done), lambda: len(told) >= 2) is None
    assert told == [1, 2]


@pytest.mark.parametrize("copies", [0, 501])
def test_a_number_of_copies_is_refused_when_nobody_prints_it(make: Make, copies: int) -> None:
    with pytest.raises(UsageError, match="copies cannot be printed"):
        typeset_job([(make(), copies)])


def test_each_card_keeps_its_faces_together_when_there_are_several(make: Make) -> None:
    job = typeset_job([(make(language=tag, with_language="en", layout=Layout.CARD), 1) for tag in ("ar", "fr")])
    assert job is not None
    assert "I speak Arabic" in page_texts(job.pdf)[1]
    assert "I speak French" in page_texts(job.pdf)[3]


def test_contents_are_those_of_each_booklet_when_there_are_two(make: Make) -> None:
    job = typeset_job([(make(layout=Layout.BOOKLET), 1), (make(language="fr", layout=Layout.BOOKLET), 1)])
    assert job is not None
    first = page_texts(job.pdf)[0]
    assert first.count("No one may send you back to danger") <= 1
