import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldref.lang.analysis import analyse
from fieldref.lang.folding import key, letters, surface
from fieldref.lang.plain_words import group_keys
from fieldref.lang.postings import from_bytes, pack, to_bytes
from fieldref.lang.segmentation import units
from fieldref.lang.sounds import latin_sound, sound_of

# Their marks do not stand in words of other scripts. COMBINING: the voicing marks of kana.
UNSPACED_SCRIPTS = {"THAI", "LAO", "TIBETAN", "MYANMAR", "KHMER", "COMBINING"}
TEXTS = st.text(st.characters(codec="utf-8"), max_size=60)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("حقي", "حقی"),
        ("كتاب", "کتاب"),
        ("حق", "حَقّ"),
        ("محكمه", "محكمة"),
        ("کـتاب", "کتاب"),
        ("مي‌خواهم", "می‌خواهم"),
        ("١٤", "14"),
        ("۱۴", "१४"),
        ("l'homme", "l’homme"),
        ("oʻzbek", "o'zbek"),
        ("eleve", "Élève"),
        ("sante", "ṣàńtẹ̀"),
        ("ሀገር", "ሐገር"),
        ("שלום", "שָׁלוֹם"),
        ("еще", "ещё"),
        ("Ελλαδα", "Ελλάδα"),
        ("गव", "गाँव"),
        ("kucuk", "KÜÇÜK"),
        ("istanbul", "İstanbul"),
    ],
)
def test_keys_meet_when_a_word_is_typed_another_way(typed: str, written: str) -> None:
    assert key(typed) == key(written)


@pytest.mark.parametrize(("one", "other"), [("پ", "ب"), ("چ", "ج"), ("ژ", "ز"), ("گ", "ك"), ("court", "count")])
def test_keys_stay_apart_when_letters_are_different_sounds(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_marks_count_in_letters_when_only_keyboards_meet() -> None:
    assert letters("كِتاب") == letters("کِتاب") != letters("کتاب")


@given(TEXTS)
def test_key_is_stable_when_folded_again(text: str) -> None:
    for unit in units(text):
        assert key(key(unit.text)) == key(unit.text)


@given(TEXTS)
def test_key_is_the_same_when_marks_are_left_out(text: str) -> None:
    for unit in units(text):
        bare = "".join(c for c in unicodedata.normalize("NFD", unit.text) if unicodedata.category(c)[0] != "M")
        assert key(bare) == key(unit.text)


@given(TEXTS)
def test_units_are_slices_in_order_when_text_is_cut(text: str) -> None:
    end = 0
    for unit in units(text):
        assert unit.start >= end
        assert text[unit.start : unit.end] == unit.text
        end = unit.end


@given(TEXTS)
def test_every_letter_is_in_a_unit_when_text_is_cut(text: str) -> None:
    covered = {place for unit in units(text) for place in range(unit.start, unit.end)}
    assert all(place in covered for place, c in enumerate(text) if c.isalnum())


def test_marks_stay_with_their_word_when_any_mark_follows_a_letter() -> None:
    # Unicode 3.2, so that the test says the same on every Python; musical signs are no letters' marks.
    marks = [chr(code) for code in range(0x1D000) if unicodedata.ucd_3_2_0.category(chr(code)) in ("Mn", "Mc")]
    lost = [mark for mark in marks if [unit.text for unit in units(f"ab{mark}cd")] != [f"ab{mark}cd"]]
    assert {unicodedata.name(mark).split()[0] for mark in lost} <= UNSPACED_SCRIPTS


@given(TEXTS)
def test_terms_stand_where_they_say_when_analysed(text: str) -> None:
    for term in analyse(text):
        assert 0 <= term.start < len(text)
        if not term.gram and term.key:
            assert key(text[term.start :]).startswith(term.key[:1])


def test_pairs_cross_blanks_when_a_script_has_no_spaces() -> None:
    assert [term.key for term in analyse("人 权")] == ["人权", "权"]


def test_surface_is_empty_when_the_key_says_it_all() -> None:
    assert [term.surface for term in analyse("Asylum café")] == ["", "café"]
    assert surface("Café") == "café"


@pytest.mark.parametrize(
    ("latin", "word", "language"),
    [("huquq", "حقوق", "ar"), ("mahkama", "محكمة", "ar"), ("selam", "ሰላም", "am"), ("gezifti", "ገዚፍቲ", "ti")],
)
def test_sounds_meet_when_a_word_is_typed_in_latin_letters(latin: str, word: str, language: str) -> None:
    assert latin_sound(latin) in sound_of(key(word), language)


def test_groups_meet_when_words_mean_nearly_the_same() -> None:
    one = {name for _, name in group_keys(["kicked", "out"], "en")}
    other = {name for _, name in group_keys(["deported"], "en")}
    assert one & other


@given(
    st.dictionaries(
        st.integers(0, 600),
        st.tuples(st.integers(1, 255), st.lists(st.integers(0, 0xFFFF), max_size=5)),
        max_size=6,
    )
)
def test_hits_are_the_same_when_packed_and_read(hits: dict[int, tuple[int, list[int]]]) -> None:
    packed = from_bytes("H", to_bytes(pack(hits)))
    numbers = sorted(hits)
    assert list(packed[1 : 1 + packed[0]]) == numbers
    assert list(packed[1 + 2 * len(numbers) :]) == [place for number in numbers for place in hits[number][1]]
