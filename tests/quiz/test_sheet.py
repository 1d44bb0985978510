"""A question in one quiz: its order is the seed's, on every machine."""

from dragoman.content.practice import QuestionType
from dragoman.quiz.sheet import Gap
from quiz.sheets import choice, cloze, typed


def letters(seed: int, type_: QuestionType = QuestionType.ONE, options: str = "abcdefgh") -> str:
    return "".join(each.words for each in choice(type_, options=options, seed=seed).choices)


def test_options_stand_in_the_order_of_the_seed() -> None:
    assert letters(1) == letters(1) == "hcaegdbf"
    assert letters(2) != letters(1)
    assert sorted(letters(2)) == list("abcdefgh")


def test_true_stays_before_false() -> None:
    assert {letters(seed, QuestionType.TRUE_FALSE, "ab") for seed in range(20)} == {"ab"}


def test_a_cloze_has_text_and_gaps() -> None:
    sheet = cloze("The host shall not {{open or detain}} the *bag*, {{ever|at any time}}.")

    assert sheet.parts == ("The host shall not ", Gap(("open or detain",)), " the bag, ", Gap(("ever", "at any time")), ".")
    assert sheet.words == "The host shall not ____ the bag, ____."
    assert sheet.right_words == ("open or detain", "ever")


def test_each_type_knows_what_is_right() -> None:
    assert set(choice(QuestionType.SEVERAL, right=("a", "c")).right_words) == {"a", "c"}
    assert typed("RPO", "recovery point objective").right_words == ("RPO",)


def test_the_task_is_said_where_the_author_has_only_asked() -> None:
    assert choice(QuestionType.SEVERAL).task == "Choose all that are right."
    assert choice(QuestionType.ONE).task == ""
    assert typed("RPO").task == "Type the answer."
    assert cloze("A {{gap}}.").task == "Fill the gaps."
    assert choice(QuestionType.TRUE_FALSE).task == "True or false?"
