"""Typed answers: what does not count, what is forgiven, and what is not."""

import pytest
from hypothesis import given, strategies
from rapidfuzz.distance import OSA

from dragoman.quiz.typed import LONGEST, CellKind, Typed, fold, mark_typed

WRONG_CELLS = (CellKind.SLIP, CellKind.MISSING, CellKind.EXTRA)
LETTERS = strategies.text(alphabet="abcdeé -'", min_size=1, max_size=12)


def rows(typed: Typed) -> tuple[str, str]:
    """What stands in the two rows."""
    return "".join(cell.given for cell in typed.cells), "".join(cell.right for cell in typed.cells)


@pytest.mark.parametrize("typed", ["démarche", "DEMARCHE", "de marche", "dé-marche", " demarche. ", "“démarche”"])
def test_case_accents_hyphens_spaces_and_quotes_do_not_count(typed: str) -> None:
    marked = mark_typed(typed, ["démarche"])

    assert marked.is_right
    assert marked.slips == 0
    assert marked.lead == "Right."


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("aide memoir", "The last letter is missing."),
        ("aide mmoire", "One letter is missing."),
        ("aide memoirre", "There is one letter too many."),
        ("aide memoise", "One letter is another."),
        ("aide memiore", "Two letters have changed places."),
    ],
)
def test_one_slip_is_forgiven_and_named(typed: str, sentence: str) -> None:
    marked = mark_typed(typed, ["aide-mémoire"])

    assert marked.is_right
    assert marked.lead == "Right, with one slip."
    assert marked.words == f"{sentence} No other term is as near."


def test_the_rows_show_what_does_not_count_and_what_is_missing() -> None:
    marked = mark_typed("aide memoir", ["aide-mémoire"])

    kinds = [(cell.given, cell.right, cell.kind) for cell in marked.cells if cell.kind is not CellKind.SAME]
    assert kinds == [(" ", "-", CellKind.FREE), ("e", "é", CellKind.FREE), ("", "e", CellKind.MISSING)]


def test_a_long_word_may_have_two_slips_and_a_short_one_none() -> None:
    assert mark_typed("inviolabilty", ["inviolability"]).is_right
    assert mark_typed("invoilabilty", ["inviolability"]).is_right
    assert not mark_typed("lot", ["log"]).is_right


def test_short_words_in_a_phrase_are_not_forgiven_either() -> None:
    assert not mark_typed("open and detain", ["open or detain"]).is_right
    assert not mark_typed("open to detain", ["open or detain"]).is_right


@pytest.mark.parametrize(
    ("typed", "accepted"),
    [("lawful", "unlawful"), ("asymmetric", "symmetric"), ("inattributable", "attributable"), ("binding", "nonbinding")],
)
def test_a_slip_that_turns_a_word_into_its_opposite_is_none(typed: str, accepted: str) -> None:
    assert not mark_typed(typed, [accepted]).is_right


@pytest.mark.parametrize(("typed", "accepted"), [("73 hours", "72 hours"), ("article 52", "article 51"), ("CERTS", "CERT")])
def test_figures_and_acronyms_are_right_or_wrong(typed: str, accepted: str) -> None:
    assert not mark_typed(typed, [accepted]).is_right


def test_an_answer_as_near_to_another_term_is_wrong_and_says_why() -> None:
    marked = mark_typed("attributon", ["attribution"], others=["attributor"])

    assert mark_typed("attributon", ["attribution"]).is_right
    assert not marked.is_right
    assert marked.words == "It is as near to another term: “attributor”."


def test_another_terms_name_is_wrong_however_alike_it_is() -> None:
    marked = mark_typed("norm 13(h)", ["norm 13(b)"], others=["Norm 13(h)"])

    assert not marked.is_right
    assert marked.words == "“Norm 13(h)” is another term."


def test_what_is_accepted_counts_even_where_another_term_is_called_the_same() -> None:
    assert mark_typed("embargo", ["Embargo", "disclosure embargo"], others=["embargo"]).is_right


def test_the_nearest_accepted_form_is_shown() -> None:
    assert mark_typed("hash valu", ["fingerprint", "hash value", "hash"]).accepted == "hash value"


def test_far_from_all_forms_the_first_stands_for_the_answer() -> None:
    marked = mark_typed("something else", ["CVE", "the CVE list"])

    assert marked.accepted == "CVE"
    assert not marked.is_alike
    assert mark_typed("hash valx y", ["hash value"]).is_alike


def test_nothing_written_is_wrong() -> None:
    marked = mark_typed("  ", ["hash"], others=["hash"])

    assert not marked.is_right
    assert marked.words == ""


def test_an_endless_answer_is_cut_and_marked_all_the_same() -> None:
    assert not mark_typed("x" * 100_000, ["hash"]).is_right
    assert len(rows(mark_typed("x" * 100_000, ["hash"]))[0]) == LONGEST


@given(LETTERS, LETTERS)
def test_the_rows_hold_both_texts_and_as_many_slips_as_there_are(typed: str, accepted: str) -> None:
    marked = mark_typed(typed, [accepted])

    given_row, right_row = rows(marked)
    assert given_row == typed.strip()
    assert right_row == accepted
    wrong = [cell for cell in marked.cells if cell.kind in WRONG_CELLS]
    slips = OSA.distance(fold(typed), fold(accepted))
    assert slips <= len(wrong) <= 2 * slips  # two letters that changed places are one slip


@given(LETTERS.filter(fold), strategies.lists(LETTERS, max_size=3))
def test_what_is_accepted_is_right_in_any_case_and_among_any_others(answer: str, others: list[str]) -> None:
    assert mark_typed(answer.upper(), [answer], others).is_right


@given(LETTERS, LETTERS, strategies.lists(LETTERS, max_size=4))
def test_more_terms_never_make_an_answer_right(typed: str, accepted: str, others: list[str]) -> None:
    if not mark_typed(typed, [accepted]).is_right:
        assert not mark_typed(typed, [accepted], others).is_right


@given(LETTERS.filter(fold), LETTERS.filter(fold))
def test_another_terms_own_name_is_never_right(other: str, accepted: str) -> None:
    if fold(other) != fold(accepted):
        assert not mark_typed(other, [accepted], [other]).is_right
