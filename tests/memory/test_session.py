"""What a session asks, and in which order."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.memory.cards import CardRef
from dragoman.memory.model import Model, model_of
from dragoman.memory.session import (
    Occasion,
    Plan,
    apart,
    cards_in,
    minutes_for,
    mix_evenly,
    plan_session,
    seconds_a_card,
)
from dragoman.memory.state import CardState, Phase
from memory.a_deck import DAY, card, deck, due, names

NOW = 9_000_000_000
A, B, C, D, E = (card(name) for name in "abcde")
NEW = [card(f"n{number}") for number in range(9)]


def plan(
    states: Iterable[CardState] = (), new: Sequence[CardRef] = (), cards: Sequence[CardRef] = (), **occasion: object
) -> Plan:
    """The session on DAY, of all cards there are."""
    when = Occasion(**{"day": DAY, "now": NOW, "new_left": 10, **occasion})  # type: ignore[arg-type]
    return plan_session(when, states, iter(new), deck(A, B, C, D, E, *NEW, *cards), Model())


def in_step(ref: CardRef, ends: int, last_day: int = DAY) -> CardState:
    return CardState(ref.id, Phase.LEARNING, 0.2, 6.0, last_day, ends, last_day, ends - 600_000, last_day, 1)


# What is due


def test_what_is_least_likely_recalled_is_asked_first() -> None:
    asked = plan([due(A, stability=90), due(B, stability=2), due(C, stability=20)])

    assert names(asked.cards) == ["b", "c", "a"]
    assert (asked.repeat, asked.new, asked.left_over) == (3, 0, 0)


def test_what_is_beyond_the_time_is_what_is_needed_least() -> None:
    asked = plan([due(A, stability=90), due(B, stability=2), due(C, stability=20)], most=2)

    assert names(asked.cards) == ["b", "c"]
    assert asked.left_over == 1


def test_a_card_whose_day_has_not_come_is_not_asked_nor_one_that_is_put_off_set_aside_or_bad() -> None:
    states = [
        due(A, due_on=DAY + 1),
        due(B)._replace(put_off=DAY + 1),
        due(C)._replace(is_set_aside=True),
        due(D)._replace(is_bad=True),
        due(E),
    ]

    assert names(plan(states).cards) == ["e"]


def test_a_card_whose_term_is_gone_is_not_asked_and_does_not_count() -> None:
    assert plan([due(card("gone"))]) == Plan()


def test_a_step_whose_time_has_come_is_first_and_one_whose_time_has_not_is_last() -> None:
    asked = plan([in_step(A, NOW + 60_000), due(B), in_step(C, NOW - 60_000)], answered={A.id, C.id})

    assert names(asked.cards) == ["c", "b", "a"]


def test_a_step_that_stayed_open_overnight_is_asked_by_its_need() -> None:
    assert names(plan([due(A, stability=90), in_step(B, NOW - 80_000_000, DAY - 1)]).cards) == ["b", "a"]


def test_what_she_asked_to_see_today_is_not_cut_for_time() -> None:
    wish = due(A, stability=90, due_on=DAY + 50)._replace(tomorrow=DAY)

    asked = plan([due(B, stability=2), due(C, stability=3), wish], most=2)

    assert names(asked.cards) == ["b", "a"]


def test_a_new_card_that_she_asked_to_see_counts_as_one_of_the_days_new_ones() -> None:
    asked = plan([CardState(A.id, tomorrow=DAY)], NEW, new_left=3)

    assert (asked.repeat, asked.new) == (0, 3)
    assert A in asked.cards


# New ones


def test_new_cards_are_mixed_in_evenly() -> None:
    states = [due(each, stability) for each, stability in zip((A, B, C, D, E), (1, 2, 3, 4, 5), strict=True)]

    assert names(plan(states, NEW[:2]).cards) == ["a", "b", "n0", "c", "n1", "d", "e"]


def test_no_more_are_begun_than_the_day_has_left() -> None:
    assert plan([], NEW, new_left=3).new == 3
    assert plan([], NEW, new_left=0).cards == ()
    assert plan([], NEW, new_left=-2).cards == ()


def test_new_cards_fill_the_time_that_repeating_leaves() -> None:
    states = [due(A), due(B), due(C)]

    assert plan(states, NEW, most=5).new == 2
    assert plan(states, NEW, most=2).new == 0


@given(st.integers(0, 40), st.integers(0, 40))
def test_between_two_new_cards_stand_as_many_others_everywhere_give_or_take_one(repeats: int, fresh: int) -> None:
    mixed = mix_evenly([A] * repeats, [B] * fresh)

    places = [place for place, each in enumerate(mixed) if each is B]
    gaps = {later - earlier for earlier, later in pairwise(places)}
    assert (mixed.count(A), mixed.count(B)) == (repeats, fresh)
    assert max(gaps, default=0) - min(gaps, default=0) <= 1
    assert not repeats or mixed[0] is A


# Siblings


def pair(name: str, count: int = 3) -> list[CardRef]:
    return [card(f"{name}{number}", siblings=name) for number in range(count)]


def test_of_two_siblings_that_are_due_the_more_needed_is_asked_and_the_other_waits() -> None:
    first, second = pair("p", 2)

    asked = plan([due(first, stability=90), due(second, stability=2), due(A)], cards=[first, second])

    assert names(asked.cards) == ["p1", "a"]
    assert asked.waiting == 1


def test_a_card_waits_where_a_sibling_was_answered_earlier_on_the_day() -> None:
    first, second = pair("p", 2)

    assert plan([due(second)], cards=[first, second], answered={first.id}) == Plan(waiting=1)
    assert plan([], [second], cards=[first, second], answered={first.id}).cards == ()


def test_a_card_in_its_step_comes_again_although_a_sibling_came_too() -> None:
    first, second = pair("p", 2)
    states = [in_step(second, NOW - 1)]

    assert names(plan(states, cards=[first, second], answered={first.id, second.id}).cards) == ["p1"]


def test_new_siblings_are_begun_on_different_days() -> None:
    p, q = pair("p"), pair("q")

    assert names(plan([], [*p, *q], cards=[*p, *q]).cards) == ["p0", "q0"]


def test_a_new_card_waits_where_a_sibling_is_repeated() -> None:
    first, second = pair("p", 2)

    assert names(plan([due(first)], [second, A], cards=[first, second]).cards) == ["p0", "a"]


def test_on_her_first_day_siblings_come_but_never_one_after_the_other() -> None:
    p, q, r = pair("p"), pair("q"), pair("r")
    all_nine = [*p, *q, *r]

    asked = plan([], all_nine, cards=all_nine, is_first_day=True)

    assert names(asked.cards) == ["p0", "q0", "r0", "p1", "q1", "r1", "p2", "q2", "r2"]


def test_other_pairs_come_before_a_second_card_of_one_on_her_first_day_too() -> None:
    p = pair("p")

    assert names(plan([], [*p, *NEW], cards=p, is_first_day=True, new_left=3).cards) == ["p0", "n0", "n1"]


def test_on_her_first_day_a_pair_alone_cannot_be_kept_apart_and_waits() -> None:
    p = pair("p")

    assert plan([], p, cards=p, is_first_day=True) == Plan((p[0],), new=1, waiting=2)


def test_where_a_date_leaves_fewer_days_than_siblings_as_few_come_on_a_day_as_may_be() -> None:
    p = pair("p", 5)
    others = [A, B, C, D]

    assert names(plan([], [*p, *others], cards=p, days_left=5).cards).count("p0") == 1
    with_three_days = names(plan([], [*p, *others], cards=p, days_left=3).cards)
    assert sum(name.startswith("p") for name in with_three_days) == 2
    with_one_day = names(plan([], [*p, *others], cards=p, days_left=1).cards)
    assert sum(name.startswith("p") for name in with_one_day) == 5


SIBLINGS = st.lists(st.sampled_from("pqrs"), max_size=24)


def numbered(siblings: list[str]) -> list[CardRef]:
    return [card(f"{name}{number}", siblings=name) for number, name in enumerate(siblings)]


@given(SIBLINGS)
def test_siblings_are_never_neighbours_and_none_is_left_out_that_has_a_place(siblings: list[str]) -> None:
    cards = numbered(siblings)

    order = apart(cards)

    assert all(one.siblings != next_.siblings for one, next_ in pairwise(order))
    assert len(set(order)) == len(order)
    most, count = max(Counter(siblings).values(), default=0), len(siblings)
    assert len(order) == min(count, 2 * (count - most) + 1) or not siblings


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from("pqrstu"), st.floats(0.1, 99.0), st.booleans(), st.booleans()), max_size=30),
    st.integers(0, 12),
    st.one_of(st.none(), st.integers(1, 20)),
    st.sampled_from([None, 1, 3, 30]),
    st.booleans(),
)
def test_whatever_is_due_no_rule_is_broken(
    drawn: list[tuple[str, float, bool, bool]], new_left: int, most: int | None, days_left: int | None, is_first_day: bool
) -> None:
    cards = numbered([name for name, _stability, _is_new, _came in drawn])
    states = [due(ref, stability) for ref, (_n, stability, is_new, _c) in zip(cards, drawn, strict=True) if not is_new]
    new = [ref for ref, (_n, _s, is_new, _c) in zip(cards, drawn, strict=True) if is_new]
    came = {ref.id for ref, (_n, _s, is_new, came) in zip(cards, drawn, strict=True) if came and not is_new}
    when = Occasion(DAY, NOW, new_left, most, came, is_first_day, days_left)

    asked = plan_session(when, states, new, deck(*cards), model_of())

    assert len(set(asked.cards)) == len(asked.cards) == asked.repeat + asked.new
    assert asked.new <= new_left
    assert most is None or len(asked.cards) <= most
    assert all(one.siblings != next_.siblings for one, next_ in pairwise(asked.cards))
    assert plan_session(when, states[::-1], new, deck(*cards), model_of()) == asked
    if days_left is None and not is_first_day:
        of_day = Counter(ref.siblings for ref in cards if ref in asked.cards or ref.id in came)
        more = Counter(ref.siblings for ref in cards if ref.id in came)
        assert all(count <= max(1, more[siblings]) for siblings, count in of_day.items())


# Time


def test_pace_is_the_median_of_her_answers_and_twenty_seconds_before_there_are_ten() -> None:
    assert seconds_a_card([4_000] * 9) == 20
    assert seconds_a_card([4_000] * 6 + [50_000] * 5) == 4
    assert seconds_a_card([3_600_000] * 10) == 60
    assert seconds_a_card([0] * 10) == 1


def test_five_minutes_are_as_many_cards_as_she_can_answer_in_them() -> None:
    assert cards_in(5) == 15
    assert cards_in(5, 7.0) == 42
    assert cards_in(0.1) == 1


@pytest.mark.parametrize(("cards", "minutes"), [(0, 0), (1, 1), (18, 6), (9, 3)])
def test_so_many_cards_take_so_many_minutes(cards: int, minutes: int) -> None:
    assert minutes_for(cards) == minutes
