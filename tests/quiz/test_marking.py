"""Marking: all or nothing, with the part said, and a sentence for the ear."""

from dragoman.content.practice import QuestionType
from dragoman.quiz.marking import mark
from dragoman.quiz.sure import Sure
from quiz.sheets import choice, cloze, typed


def test_one_answer_is_right_or_wrong() -> None:
    assert mark(choice(), ["b"]).is_right
    assert not mark(choice(), ["a"]).is_right
    assert not mark(choice(), []).is_right


def test_sure_and_wrong_says_what_it_costs() -> None:
    marked = mark(choice(), ["a"], Sure.SURE)

    assert marked.lead == "Wrong, and you were sure."
    assert marked.words == "Sure and wrong is what costs most in the room."
    assert marked.spoken == "Wrong, and you were sure. Sure and wrong is what costs most in the room. Right is: b"


def test_certainty_stands_in_the_verdict_only_where_it_was_asked() -> None:
    assert mark(choice(), ["b"], Sure.SURE).lead == "Right, and you were sure."
    assert mark(choice(), ["b"], Sure.GUESS).lead == "Right, and you guessed."
    assert mark(choice(), ["b"]).spoken == "Right."
    assert mark(choice(), ["a"], Sure.THINK).lead == "Wrong."
    assert mark(choice(), ["a"], Sure.GUESS).lead == "Wrong, and you guessed."


def test_several_count_all_or_nothing_and_the_part_is_said() -> None:
    sheet = choice(QuestionType.SEVERAL, right=("a", "b", "c"))

    assert mark(sheet, ["c", "a", "b"]).is_right
    assert mark(sheet, ["a", "b"]).words == "You chose 2 of the 3 right ones."
    both = mark(sheet, ["a", "b", "d"])
    assert not both.is_right
    assert both.words == "You chose 2 of the 3 right ones. 1 that you chose is wrong."


def test_a_typed_answer_with_a_slip_says_so() -> None:
    marked = mark(typed("recovery point objective"), ["recovery point objectiv"], Sure.SURE)

    assert marked.is_right
    assert marked.lead == "Right, with one slip."
    assert len(marked.typed) == 1


def test_gaps_count_all_or_nothing_and_take_any_of_their_forms() -> None:
    sheet = cloze("A {{declaratory|declarative}} act needs {{nobody}}.")

    assert mark(sheet, ["declarative", "Nobody"]).is_right
    part = mark(sheet, ["declaratory", "everybody"])
    assert not part.is_right
    assert part.words == "1 of 2 gaps are right."
    assert part.spoken == "Wrong. 1 of 2 gaps are right. Right is: declaratory; nobody"


def test_gaps_left_empty_are_wrong() -> None:
    assert not mark(cloze("{{One}} and {{two}}."), ["one"]).is_right


def test_slips_in_gaps_are_forgiven_together() -> None:
    marked = mark(cloze("The {{aggressor}} hides its {{identity}}."), ["agressor", "identitty"])

    assert marked.is_right
    assert marked.lead == "Right, with 2 slips."
