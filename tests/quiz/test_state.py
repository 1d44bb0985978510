"""A quiz from its events: it goes on where it was left, whatever order they come in."""

from typing import Any

from hypothesis import given, strategies

from dragoman.events import Event, EventKind
from dragoman.quiz.state import Recipe, recipe_of, replay
from dragoman.quiz.sure import Sure

QUIZ = "1f"


def event(kind: str, time: int, subject: str = QUIZ, day: int = 100, **data: Any) -> Event:
    return Event(time.to_bytes(16, "big"), time, day, "device", "session", kind, subject, data)


def begun(count: int = 5, time: int = 1, subject: str = QUIZ) -> Event:
    recipe = Recipe("Practice", 4711, tuple(f"core/x/#{number}" for number in range(count)), ("technical/a",))
    return event(EventKind.QUIZ_BEGUN, time, subject, **recipe.as_data)


def answer(number: int, time: int, right: bool = True, **data: Any) -> Event:
    given = {"question": f"core/x/#{number}", "number": number, "given": ["a"], "right": right, "sure": "sure", "ms": 900}
    return event(EventKind.QUIZ_ANSWER, time, **(given | data))


def test_a_quiz_just_begun_stands_at_its_first_question() -> None:
    state = replay([begun()])[QUIZ]

    assert state.current == 0
    assert not state.is_done
    assert state.recipe.seed == 4711
    assert state.recipe.asks_sure


def test_it_goes_on_behind_the_last_answer_and_comes_back_to_what_was_left_for_later() -> None:
    events = [begun(), answer(0, 2), answer(2, 3), answer(3, 4)]

    assert replay(events)[QUIZ].current == 4
    assert replay([*events, answer(4, 5)])[QUIZ].current == 1
    assert replay([*events, answer(4, 5), answer(1, 6)])[QUIZ].is_done


def test_an_end_ends_it_early() -> None:
    state = replay([begun(), answer(0, 2), event(EventKind.QUIZ_ENDED, 3)])[QUIZ]

    assert state.is_done
    assert state.current is None


def test_of_two_answers_to_one_question_the_first_counts() -> None:
    state = replay([begun(), answer(0, 3, right=False), answer(0, 2, right=True, sure="guess")])[QUIZ]

    assert state.answers[0].is_right
    assert state.answers[0].sure is Sure.GUESS


def test_answers_of_an_unknown_quiz_and_nonsense_are_passed_over() -> None:
    events = [
        begun(),
        answer(9, 2),
        answer(-1, 3),
        answer(0, 4, given="a"),
        event(EventKind.QUIZ_ANSWER, 5, "other", number=0, given=[]),
        event(EventKind.QUIZ_BEGUN, 6, "broken", questions="none"),
        event(EventKind.QUIZ_BEGUN, 7, "empty", questions=[]),
    ]

    assert list(replay(events)) == [QUIZ]
    assert replay(events)[QUIZ].answers == {}


def test_a_recipe_comes_back_from_the_log_as_it_went_in() -> None:
    recipe = Recipe("Practice: law", 12, ("core/a/#x", "core/b/made:term"), ("diplomatic/law",), False, "pre-workshop")

    assert recipe_of(recipe.as_data) == recipe


@given(strategies.permutations([begun(), *(answer(number, 10 + number, right=number % 2 == 0) for number in range(5))]))
def test_the_order_in_which_events_arrive_does_not_matter(events: list[Event]) -> None:
    state = replay(events)[QUIZ]

    assert state.is_done
    assert [state.answers[number].is_right for number in range(5)] == [True, False, True, False, True]


@given(
    strategies.lists(
        strategies.tuples(strategies.integers(0, 4), strategies.integers(2, 9), strategies.booleans()), max_size=12
    )
)
def test_two_computers_merge_to_one_state(answers: list[tuple[int, int, bool]]) -> None:
    events = [answer(number, time * 16 + at, right) for at, (number, time, right) in enumerate(answers)]

    one, other = replay([begun(), *events]), replay([*reversed(events), begun()])

    assert one == other
