"""A sheet of several sides: each says which it is, and what belongs together stays together."""

import dataclasses

import pytest

from fieldref.model.translation import Text, TranslationState
from fieldref.sheet import Layout, Sheet
from fieldref.sheet.composed import Pair
from fieldref.typeset import typeset
from tests.typeset.conftest import Make, page_texts

WHAT = "This sheet gives information. It is not legal advice and not an identity document."


def lines(sheet: Sheet, count: int) -> Sheet:
    """``sheet`` with its first statement ``count`` times, so that it needs more sides."""
    items = tuple(dataclasses.replace(sheet.items[0], id=f"line-{number}") for number in range(count))
    return dataclasses.replace(sheet, items=items)


def sides(sheet: Sheet) -> list[str]:
    return [" ".join(words.split()) for words in page_texts(typeset(sheet).pdf)]


@pytest.mark.parametrize("layout", [Layout.PAGE, Layout.LARGE, Layout.BILINGUAL])
def test_every_side_says_which_it_is_and_what_the_sheet_is_when_there_are_several(make: Make, layout: Layout) -> None:
    found = sides(lines(make(language="fr", with_language="en", layout=layout), 24))
    assert len(found) >= 2
    for number, words in enumerate(found, 1):
        assert f"Page {number} of {len(found)}" in words
        assert WHAT in words


def test_nothing_is_counted_when_one_side_is_enough(make: Make) -> None:
    (only,) = sides(make())
    assert "Page 1" not in only


@pytest.mark.parametrize("count", range(16, 25))
def test_what_happens_next_is_on_one_side_when_there_are_two(make: Make, count: int) -> None:
    steps = tuple(Pair(Text(f"Step {number} of them all.", "en", TranslationState.SOURCE)) for number in range(5))
    sheet = dataclasses.replace(lines(make(), count), next_steps=steps)
    held = [[f"Step {number} of" in side for number in range(5)] for side in sides(sheet)]
    assert [side for side in held if any(side)] == [[True] * 5]
    assert all(("What happens next" in side) == any(steps) for side, steps in zip(sides(sheet), held, strict=True))


@pytest.mark.parametrize("layout", [Layout.LARGE, Layout.ENTRY])
def test_last_side_has_more_than_its_footer_when_there_are_two(make: Make, layout: Layout) -> None:
    step = Pair(Text("A step that takes one line of its own.", "en", TranslationState.SOURCE))
    sheet = make(layout=layout, chosen=("non-refoulement",))
    for count in range(14):
        if layout is Layout.LARGE:
            longer = dataclasses.replace(sheet, next_steps=(step,) * count)
        else:
            entry = sheet.entries[0]
            section = dataclasses.replace(entry.sections[0], lines=(step,) * (count + 5))
            part = dataclasses.replace(entry, sections=(*entry.sections, section))
            longer = dataclasses.replace(sheet, entries=(part,))
        last = sides(longer)[-1]
        assert not last.startswith(WHAT), count


def test_nothing_is_left_out_when_a_booklet_has_one_entry(make: Make) -> None:
    sheet = make(layout=Layout.BOOKLET, chosen=("non-refoulement",))
    first = sides(sheet)[0]
    assert "Contents" not in first
    assert sheet.title.reader.words in first
    assert sheet.entries[0].key_message.reader.words in first


def test_title_and_key_message_are_on_the_first_side_when_there_are_two(make: Make) -> None:
    sheet = lines(make(), 24)
    first = sides(sheet)[0]
    assert sheet.key_message is not None
    assert sheet.title.reader.words in first
    assert sheet.key_message.reader.words in first
