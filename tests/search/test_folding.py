import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.search.folding import fold, singular, squeeze


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zero-day", "zero day"),
        ("DÉMARCHE", "demarche"),
        ("chargé d’affaires", "charge d'affaires"),
        ("Møller", "moller"),
        ("Łódź", "lodz"),
        ("Đukanović", "dukanovic"),
        ("Straße", "strasse"),
        ("Ægir", "aegir"),
        ("manœuvre", "manoeuvre"),
        ("Þing", "thing"),
        ("ısı", "isi"),
        ("İstanbul", "istanbul"),
        ("ещё", "еще"),
        ("الأَمْن السِّيبراني", "الامن السيبراني"),
        ("ﬁle", "file"),
        ("art. ٣", "art 3"),
    ],
)
def test_two_ways_of_writing_fold_into_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_without_spaces_hyphenated_open_and_closed_forms_are_one() -> None:
    assert {squeeze(fold(form)) for form in ("zero-day", "zero day", "zeroday", "Zero‑Day")} == {"zeroday"}


def test_signs_that_carry_a_words_sense_stay() -> None:
    assert fold("हिन्दी") != fold("हनद")
    assert fold("网络安全") == "网 络 安 全"


@pytest.mark.parametrize(
    ("plural", "one"),
    [("incidents", "incident"), ("policies", "policy"), ("breaches", "breach"), ("notes", "note"), ("states", "state")],
)
def test_a_plural_loses_its_s(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize("word", ["analysis", "process", "consensus", "dns", "as", "note"])
def test_an_s_that_is_no_plural_stays(word: str) -> None:
    assert singular(word) == word


@given(st.text())
def test_folding_twice_is_folding_once_and_leaves_single_spaces(text: str) -> None:
    folded = fold(text)

    assert fold(folded) == folded
    assert folded == " ".join(folded.split())
