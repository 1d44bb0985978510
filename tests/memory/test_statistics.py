"""What the past says, and how much of it may be said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.content.model import Side
from dragoman.memory.model import Model
from dragoman.memory.replay import Recall
from dragoman.memory.state import CardState, Phase, Rating
from dragoman.memory.statistics import (
    BINS,
    CALENDAR_DAYS,
    Hand,
    Pairs,
    Sample,
    by_topic,
    calendar,
    calibration,
    forecast,
    hardest,
    pairs_known,
    retention,
    time_spent,
    two_hands,
    wilson,
)
from memory.a_deck import DAY, INCIDENTS, MISSIONS, NETWORK, card, deck, due

A, B, C = card("a"), card("b", side=Side.DIPLOMATIC, topic="missions"), card("c", side=None, topic="")
MODEL = Model()


def answers(promised: float | None, kept: int, lost: int = 0) -> list[Recall]:
    ratings = [Rating.GOOD] * kept + [Rating.AGAIN] * lost
    return [Recall(bytes([number % 256]), A.id, DAY, promised, rating, 3_000) for number, rating in enumerate(ratings)]


# The range of a share


@pytest.mark.parametrize(
    ("kept", "of", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),  # Newcombe 1998, Statistics in Medicine 17, 857, table I, method 3
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_wilson_range_is_the_one_in_print(kept: int, of: int, low: float, high: float) -> None:
    share = wilson(kept, of)

    assert (share.low, share.high) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))


@given(st.integers(0, 500), st.integers(0, 500))
def test_the_range_holds_the_share_and_stays_between_none_and_all(kept: int, lost: int) -> None:
    share = wilson(kept, kept + lost)

    assert 0 <= share.low <= share.high <= 1
    assert share.low <= share.share <= share.high


def test_of_no_answers_nothing_is_known() -> None:
    assert (wilson(0, 0).low, wilson(0, 0).high, wilson(0, 0).share) == (0.0, 1.0, 0.0)


# What is due


def test_what_is_overdue_comes_today_and_the_rest_on_its_day_by_side() -> None:
    states = [due(A, due_on=DAY - 9), due(B, due_on=DAY), due(C, due_on=DAY + 13), due(card("d"), due_on=DAY + 14)]

    days = forecast(states, deck(A, B, C, card("d")), DAY)

    assert [day.day for day in days] == list(range(DAY, DAY + 14))
    assert (days[0].technical, days[0].diplomatic, days[0].both, days[0].cards) == (1, 1, 0, 2)
    assert (days[13].both, days[13].cards) == (1, 1)
    assert sum(day.cards for day in days) == 3


def test_new_cards_and_those_that_are_not_asked_are_not_foretold() -> None:
    states = [CardState(A.id), due(B)._replace(is_set_aside=True), due(card("gone"))]

    assert sum(day.cards for day in forecast(states, deck(A, B), DAY)) == 0


def test_what_is_put_off_or_wished_for_comes_then() -> None:
    states = [due(A)._replace(put_off=DAY + 3), due(B, due_on=DAY + 9)._replace(tomorrow=DAY + 1)]

    days = forecast(states, deck(A, B), DAY)

    assert [day.day - DAY for day in days if day.cards] == [1, 3]


# The calendar


def test_every_day_of_the_half_year_is_there_and_todays_is_the_last() -> None:
    days = calendar([], DAY).days

    assert (len(days), days[0].day, days[-1].day) == (CALENDAR_DAYS, DAY - 183, DAY)
    assert not any(day.answers or day.ms or day.heat or day.minutes for day in days)


def test_a_day_has_its_answers_its_minutes_and_its_heat() -> None:
    done = [(DAY, 9_000)] * 40 + [(DAY - 1, 500)] + [(DAY - 2, 60_000)] * 25 + [(DAY - 400, 60_000)]

    *_before, two, one, today = calendar(done, DAY).days

    assert (today.answers, today.minutes, today.heat) == (40, 6, 2)
    assert (one.answers, one.minutes, one.heat) == (1, 1, 1)
    assert (two.minutes, two.heat) == (25, 4)


def test_an_answer_after_a_telephone_call_counts_a_minute() -> None:
    assert calendar([(DAY, 3_600_000)], DAY).days[-1].ms == 60_000
    assert calendar([(DAY, -5)], DAY).days[-1].ms == 0


@pytest.mark.parametrize(("minutes", "heat"), [(0.1, 1), (1, 1), (4.9, 1), (5, 2), (10, 3), (19.9, 3), (20, 4), (90, 4)])
def test_heat_grows_with_minutes(minutes: float, heat: int) -> None:
    whole, rest = divmod(round(minutes * 60_000), 60_000)

    assert calendar([(DAY, 60_000)] * whole + [(DAY, rest)], DAY).days[-1].heat == heat


def test_the_usual_day_is_the_median_of_those_with_study() -> None:
    done = [(DAY - day, 60_000) for day, minutes in enumerate([3, 9, 30]) for _ in range(minutes)]

    found = calendar(done, DAY)

    assert (found.studied, found.usual_minutes) == (3, 9)
    assert (calendar([], DAY).studied, calendar([], DAY).usual_minutes) == (0, 0)


def test_time_is_counted_by_today_week_month_and_in_all() -> None:
    spent = time_spent([(DAY, 10_000), (DAY - 6, 20_000), (DAY - 7, 30_000), (DAY - 30, 400_000)], DAY)

    assert (spent.today_ms, spent.week_ms, spent.month_ms, spent.all_ms) == (10_000, 30_000, 60_000, 120_000)
    assert (spent.answers, spent.usual_ms) == (4, 25_000)
    assert time_spent([], DAY).usual_ms == 0


# Promised and real


@pytest.mark.parametrize(
    ("count", "sample"),
    [(0, Sample.TOO_FEW), (29, Sample.TOO_FEW), (30, Sample.RANGE), (99, Sample.RANGE), (100, Sample.FIGURE)],
)
def test_words_under_thirty_answers_a_range_from_there_and_a_figure_from_a_hundred(count: int, sample: Sample) -> None:
    assert retention(answers(0.9, count)).sample is sample


def test_what_was_recalled_stands_beside_what_was_promised() -> None:
    found = retention([*answers(0.9, 88, 12), *answers(None, 50, 50)])

    assert (found.recalled.of, found.recalled.kept) == (100, 88)
    assert found.promised == pytest.approx(0.9)
    assert found.recalled.low < 0.88 < found.recalled.high
    assert retention([]).promised == 0.0


def test_answers_are_grouped_by_what_was_promised_and_empty_groups_left_out() -> None:
    found = calibration([*answers(0.97, 30, 1), *answers(0.91, 8, 2), *answers(0.93, 9, 1), *answers(0.2, 1, 3)])

    assert [(each.low, each.recalled.of, each.recalled.kept) for each in found.bins] == [
        (0.0, 4, 1),
        (0.9, 20, 17),
        (0.95, 31, 30),
    ]
    assert found.bins[1].promised == pytest.approx(0.92)
    assert found.answers == 55


@given(st.lists(st.floats(0, 1), max_size=50))
def test_every_promise_stands_in_its_group(promises: list[float]) -> None:
    found = calibration([answer for promised in promises for answer in answers(promised, 1)])

    assert sum(each.recalled.of for each in found.bins) == len(promises)
    for each in found.bins:
        inside = [promised for promised in promises if each.low <= promised < each.high or promised == each.high == BINS[-1]]
        assert each.recalled.of == len(inside)


def test_a_first_curve_needs_twenty_answers() -> None:
    assert calibration(answers(0.9, 5)).missing == 15
    assert calibration(answers(0.9, 25)).missing == 0


# Topics and hands


def test_a_topic_has_the_mean_recall_of_its_begun_cards() -> None:
    one, two, three = card("one"), card("two"), card("three")
    states = {one.id: due(one, stability=10, last_day=DAY - 10), two.id: due(two, stability=10, last_day=DAY)}

    [topic] = by_topic([NETWORK, INCIDENTS, MISSIONS], [one, two, three], states, MODEL, DAY)

    assert (topic.topic, topic.cards, topic.begun) == (INCIDENTS, 3, 2)
    assert topic.recall == pytest.approx(0.95)


def test_a_topic_that_was_not_begun_has_no_figure_and_bad_cards_do_not_count() -> None:
    bad = due(A)._replace(is_bad=True)

    assert by_topic([INCIDENTS], [A, card("b")], {A.id: bad}, MODEL, DAY)[0][1:] == (1, 0, None)


def test_topics_of_one_name_on_both_sides_are_two() -> None:
    other = card("x", side=Side.DIPLOMATIC, topic="incidents")

    assert [each.cards for each in by_topic([INCIDENTS], [A, other], {}, MODEL, DAY)] == [1]


def test_each_hand_shows_its_best_topics_first_and_counts_the_others() -> None:
    cards = [card("n", topic="network"), card("i"), card("m", side=Side.DIPLOMATIC, topic="missions")]
    states = {cards[0].id: due(cards[0], stability=5), cards[1].id: due(cards[1], stability=50)}
    topics = by_topic([NETWORK, INCIDENTS, MISSIONS], cards, states, MODEL, DAY)

    hands = two_hands(topics)

    assert [each.topic for each in hands.technical.best] == [INCIDENTS, NETWORK]
    assert (hands.technical.begun, hands.technical.topics) == (2, 2)
    assert hands.diplomatic == Hand((), 0, 1)
    assert len(two_hands(topics, at_most=1).technical.best) == 1


# Pairs


def test_pairs_are_counted_by_the_sides_from_which_they_are_known() -> None:
    known, young = {"stability": 30.0}, {"stability": 5.0}
    cards, states = [], {}
    for pair, technical, diplomatic in [
        ("both", known, known),
        ("technical", known, young),
        ("other", known, None),
        ("diplomatic", young, known),
        ("neither", young, None),
        ("not-begun", None, None),
    ]:
        for side, memory in ((Side.TECHNICAL, technical), (Side.DIPLOMATIC, diplomatic)):
            each = card(f"{pair}-{side}", siblings=pair, side=side)._replace(entry=f"{pair}-{side}")
            cards.append(each)
            if memory is not None:
                states[each.id] = due(each, **memory)

    found = pairs_known(cards, states)

    assert found == Pairs(both=1, technical=2, diplomatic=1, not_yet=1)
    assert found.begun == 5


def test_a_side_is_known_when_all_cards_of_it_that_were_begun_are() -> None:
    cards = [card(name, siblings="p", side=Side.TECHNICAL)._replace(entry="x") for name in ("known", "young", "new")]
    known, young = due(cards[0], stability=30), due(cards[1], stability=5)

    assert pairs_known(cards, {cards[0].id: known}).technical == 1
    assert pairs_known(cards, {cards[0].id: known, cards[1].id: young}).technical == 0


def test_false_friends_and_terms_without_a_mutual_pair_are_no_pairs() -> None:
    assert pairs_known([A, C], {A.id: due(A, stability=30), C.id: due(C, stability=30)}) == Pairs()


# Hardest


def test_the_hardest_are_those_that_were_forgotten_most_often() -> None:
    states = [
        due(A)._replace(lapses=1, difficulty=9.0),
        due(B)._replace(lapses=3),
        due(C)._replace(lapses=1, difficulty=9.5),
        due(card("d")),
        due(card("e"))._replace(lapses=9, is_bad=True),
        due(card("gone"))._replace(lapses=9),
    ]

    found = hardest(deck(A, B, C, card("d"), card("e")), states)

    assert [each.card for each in found] == [B, C, A]
    assert len(hardest(deck(A, B, C), states, at_most=1)) == 1


def test_a_card_that_was_never_known_is_not_hard_yet() -> None:
    assert hardest(deck(A), [CardState(A.id, Phase.LEARNING, 0.2, 9.0, DAY, reviews=4)]) == ()
