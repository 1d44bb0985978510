"""The log decides: in whatever order it comes together, each card is remembered alike."""

import os
import sys
from pathlib import Path
from random import Random
from subprocess import run

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dragoman
from dragoman.events import Event, EventKind
from dragoman.memory.model import MODEL, spread_range
from dragoman.memory.replay import NO_PROMISE, Rules, fold, learn, recalled, replay, retell, retracted_by, walk
from dragoman.memory.state import CardState, Phase, Rating
from memory.a_log import CARDS, DAY, STEEPER, by_the_package, event, logs, retraction, review


def all_states(events: list[Event]) -> dict[str, CardState]:
    """Every card's state by the log as it lies there."""
    retracted = retracted_by(events)
    rules = Rules(each for each in events if each.id not in retracted)
    return {card: replay(card, [each for each in events if each.subject == card], rules, retracted) for card in CARDS}


def state_of(*events: Event) -> CardState:
    return all_states(list(events))[CARDS[0]]


# What a merge may not change


@settings(deadline=None, max_examples=80)
@given(logs(), st.integers(0, 2**32))
def test_the_same_state_and_the_same_due_day_after_any_merge(log: list[Event], seed: int) -> None:
    rng = Random(seed)
    there = all_states(log)
    parts: list[list[Event]] = [[], [], []]
    for each in log:
        for part in rng.sample(parts, rng.randint(1, 3)):  # some events were merged before
            part.append(each)
    rng.shuffle(parts)
    merged = [each for part in parts for each in rng.sample(part, len(part))]

    assert all_states(merged) == there  # to the last bit, since it is the same machine


@settings(deadline=None, max_examples=120)
@given(logs())
def test_a_merged_log_is_what_the_package_makes_of_it_in_order(log: list[Event]) -> None:
    states = all_states(log)

    for card in CARDS:
        state, expected = states[card], by_the_package(card, log)
        assert state.stability == pytest.approx(expected.stability, rel=1e-9, abs=1e-9)
        assert state.difficulty == pytest.approx(expected.difficulty, rel=1e-9, abs=1e-9)
        assert (state.phase, state.reviews, state.lapses) == (expected.phase, expected.reviews, expected.lapses)
        assert (state.first_day, state.last_day) == (expected.first_day, expected.last_day)
        assert (state.put_off, state.tomorrow) == (expected.put_off, expected.tomorrow)
        assert (state.is_set_aside, state.is_bad) == (expected.is_set_aside, expected.is_bad)
        if expected.interval is None:
            assert (state.due, state.step_ends) == (expected.last_day, state.last_time + 600_000)
        elif expected.reviews:
            least, most = spread_range(expected.interval)
            assert least <= state.due - state.last_day <= most


@settings(deadline=None, max_examples=60)
@given(logs())
def test_what_was_promised_before_each_answer_is_what_the_package_promised(log: list[Event]) -> None:
    retracted = retracted_by(log)
    rules = Rules(each for each in log if each.id not in retracted)

    for card in CARDS:
        steps = walk(card, [each for each in log if each.subject == card], rules, retracted)
        recalls = [recall for before, each, _after in steps if (recall := recalled(before, each, rules)) is not None]
        expected = by_the_package(card, log).promised
        assert [recall.promised is None for recall in recalls] == [promised is None for promised in expected]
        assert [recall.promised or 0 for recall in recalls] == pytest.approx([promised or 0 for promised in expected], abs=1e-9)


@settings(deadline=None, max_examples=60)
@given(logs())
def test_a_card_is_retold_as_it_is_replayed(log: list[Event]) -> None:
    retracted = retracted_by(log)
    rules = Rules(each for each in log if each.id not in retracted)

    for card in CARDS:
        events = [each for each in log if each.subject == card]
        steps = list(walk(card, events, rules, retracted))
        recalls = [(each.time, recalled(before, each, rules)) for before, each, _after in steps]

        told = retell(card, events[::-1], rules, retracted)

        assert told.state == replay(card, events, rules, retracted)
        assert told.newest == (steps[-1][1].order if steps else None)
        assert told.recalls == [(time, recall) for time, recall in recalls if recall]


@settings(deadline=None, max_examples=60)
@given(logs())
def test_a_card_that_was_only_answered_is_learnt_as_it_is_replayed(log: list[Event]) -> None:
    retracted = retracted_by(log)
    rules = Rules(each for each in log if each.id not in retracted)

    for card in CARDS:
        answers = sorted(
            (each.day, each.time, each.id, each.data["rating"], each.data["ms"])
            for each in log
            if each.subject == card and each.kind == EventKind.REVIEW and "ms" in each.data
        )
        if not answers:
            continue
        steps = list(walk(card, [each for each in log if each.id in {answer[2] for answer in answers}], rules))

        learnt, answered = learn(card, answers, rules)

        assert CardState(card, *learnt) == steps[-1][2]
        assert [row[:4] for row in answered] == [(*answer[:3], card) for answer in answers]
        told = [recalled(before, each, rules) for before, each, _after in steps]
        assert [(None if row[4] == NO_PROMISE else row[4], *row[5:]) for row in answered] == [
            (recall.promised, recall.rating, recall.ms) for recall in told if recall
        ]


@settings(deadline=None, max_examples=40)
@given(logs())
def test_a_rule_is_found_in_any_order_of_its_events(log: list[Event]) -> None:
    assert Rules(log) == Rules(reversed(log)) == Rules([*log, *log])


# What each kind does


def test_a_card_that_nothing_happened_to_is_new() -> None:
    assert state_of() == CardState(CARDS[0])


def test_an_answer_that_was_taken_back_left_nothing() -> None:
    first, second = review(3, number=1), review(1, DAY + 2, number=2)

    assert state_of(first, second, retraction(second)) == state_of(first)


def test_a_retraction_may_come_before_its_target_and_twice() -> None:
    first, second = review(3, number=1), review(1, DAY + 2, number=2)
    early, late = retraction(second, DAY - 1), retraction(second, DAY + 9, number=901)

    assert state_of(early, late, second, first) == state_of(first)


def test_what_was_undone_is_done_again_by_a_new_event_and_not_by_taking_the_retraction_back() -> None:
    answer = review(3, number=1)
    undone = retraction(answer)

    assert state_of(answer, undone, retraction(undone, number=902)) == state_of()
    assert state_of(answer, undone, review(3, number=2)).reviews == 1


def test_a_retraction_of_nonsense_takes_nothing_back() -> None:
    answer = review(3)

    assert state_of(answer, event(EventKind.RETRACTION, "no hex"), event(EventKind.RETRACTION, "00ff")) == state_of(answer)


def test_who_sets_a_card_aside_or_marks_it_as_bad_is_not_asked_it_until_she_takes_that_back() -> None:
    answer = review(3)
    aside, back = (
        event(EventKind.SET_ASIDE, data={"on": True}, number=1),
        event(EventKind.SET_ASIDE, data={"on": False}, number=2),
    )
    bad = event(EventKind.BAD, data={"on": True}, number=3)

    assert state_of(answer, aside).shows_on is None
    assert state_of(answer, aside, back).shows_on == state_of(answer).due
    assert state_of(answer, bad).shows_on is None


def test_what_is_put_off_comes_when_she_said_and_an_answer_ends_it() -> None:
    answer = review(3, DAY - 30)
    off = event(EventKind.PUT_OFF, data={"until": DAY + 5}, number=1)

    assert state_of(answer, off).shows_on == DAY + 5
    assert state_of(answer, off, event(EventKind.PUT_OFF, data={"until": 0}, number=2)).shows_on == state_of(answer).due
    assert state_of(answer, off, review(3, DAY + 1, number=3)).put_off == 0


def test_what_she_wants_to_see_tomorrow_comes_once_due_or_not() -> None:
    answer = review(4)
    wish = event(EventKind.TOMORROW, data={"day": DAY + 1}, number=1)

    assert state_of(wish).shows_on == DAY + 1
    assert state_of(answer, wish).shows_on == DAY + 1
    assert state_of(answer, wish, review(3, DAY, number=2)).tomorrow == DAY + 1
    assert state_of(answer, wish, review(3, DAY + 1, number=3)).tomorrow == 0


def test_kinds_and_values_of_another_version_change_nothing() -> None:
    answer = review(3)
    strange = [
        event("dreamt", number=1),
        event(EventKind.REVIEW, data={"rating": 5}, number=2),
        event(EventKind.REVIEW, data={"rating": 3.0}, number=3),
        event(EventKind.SET_ASIDE, data={"on": "yes"}, number=4),
        event(EventKind.PUT_OFF, data={"until": None}, number=5),
        event(EventKind.TOMORROW, data={"day": -3}, number=6),
    ]

    assert state_of(answer, *strange) == state_of(answer)


# Rules in the course of time


def test_a_recall_to_aim_for_holds_for_the_answers_after_it() -> None:
    higher = event(EventKind.SETTING, "recall", {"value": 97}, DAY + 1, number=5)
    before, after = review(4, DAY), review(4, DAY + 9, number=9)

    assert state_of(before, higher) == state_of(before)
    assert state_of(before, higher, after).due < state_of(before, after).due
    assert state_of(before, higher, after).stability == state_of(before, after).stability


def test_parameters_hold_from_their_day_and_not_for_what_was_answered_before_them() -> None:
    new = event(EventKind.PARAMETERS, MODEL, {"values": list(STEEPER), "from": DAY + 2}, DAY, number=1)
    early = event(EventKind.PARAMETERS, MODEL, {"values": list(STEEPER), "from": DAY - 9}, DAY, number=1)

    assert state_of(new, review(3, DAY + 1, number=2)).stability == pytest.approx(2.3065)
    assert state_of(new, review(3, DAY + 2, number=2)).stability == pytest.approx(3.5)
    assert state_of(review(3, DAY, number=0), early).stability == pytest.approx(2.3065)


def test_the_later_parameters_hold_on_even_where_earlier_ones_name_a_later_day() -> None:
    first = event(EventKind.PARAMETERS, MODEL, {"values": list(STEEPER), "from": DAY + 9}, DAY, number=1)
    second = event(EventKind.PARAMETERS, MODEL, {"values": [0.5] * 4 + list(STEEPER[4:]), "from": DAY + 3}, DAY, number=2)

    assert state_of(first, second, review(3, DAY + 10, number=3)).stability == pytest.approx(0.5)


@pytest.mark.parametrize("values", [[], [1.0] * 20, ["a"] * 21, [float("nan")] * 21, None, "parameters"])
def test_parameters_that_cannot_be_are_passed_over(values: object) -> None:
    strange = event(EventKind.PARAMETERS, MODEL, {"values": values, "from": DAY}, number=1)

    assert state_of(strange, review(3, number=2)) == state_of(review(3, number=2))


def test_parameters_of_another_model_are_passed_over() -> None:
    other = event(EventKind.PARAMETERS, "fsrs-9", {"values": list(STEEPER), "from": DAY}, number=1)

    assert state_of(other, review(3, number=2)) == state_of(review(3, number=2))


# What was promised


def test_a_first_answer_and_a_second_one_on_the_same_day_promise_nothing() -> None:
    rules = Rules()
    steps = walk(CARDS[0], [review(1, number=1), review(3, number=2), review(3, DAY + 1, number=3, ms=2_500)], rules)
    recalls = [recalled(before, each, rules) for before, each, _after in steps]

    assert [recall.promised is None for recall in recalls if recall] == [True, True, False]
    assert recalls[-1] is not None
    assert (recalls[-1].day, recalls[-1].rating, recalls[-1].ms) == (DAY + 1, Rating.GOOD, 2_500)
    assert 0 < (recalls[-1].promised or 0) < 1


def test_what_is_no_answer_has_no_row() -> None:
    assert recalled(CardState(CARDS[0]), event(EventKind.STAR), Rules()) is None
    assert recalled(CardState(CARDS[0]), review(7), Rules()) is None


# How


def test_one_more_event_at_the_end_is_folded_into_what_was_there() -> None:
    rules = Rules()
    first, second = review(3, number=1), review(2, DAY + 3, number=2)

    assert fold(fold(CardState(CARDS[0]), first, rules), second, rules) == state_of(first, second)


def test_a_step_left_open_overnight_is_due_the_next_day() -> None:
    state = state_of(review(1, time=5_000_000))

    assert state.phase is Phase.LEARNING
    assert state.step_ends == 5_000_000 + 10 * 60_000
    assert state.shows_on is not None
    assert state.shows_on <= DAY + 1


def test_the_package_is_not_imported_before_an_answer_is_weighed() -> None:
    code = "import sys, dragoman.memory.replay as r; r.Rules(); assert not {'fsrs', 'numpy'} & set(sys.modules)"

    environment = os.environ | {"PYTHONPATH": str(Path(dragoman.__file__).parents[1])}

    assert run([sys.executable, "-c", code], env=environment, check=False).returncode == 0


@settings(deadline=None, max_examples=30)
@given(logs())
def test_what_is_written_as_it_happens_leaves_what_the_whole_log_leaves(log: list[Event]) -> None:
    retracted = retracted_by(log)
    kept = sorted((each for each in log if each.id not in retracted), key=lambda each: each.order)
    states = {card: CardState(card) for card in CARDS}

    for number, each in enumerate(kept):
        if each.subject in states:
            states[each.subject] = fold(states[each.subject], each, Rules(kept[:number]))  # no rule is known before its time

    assert states == all_states(log)
