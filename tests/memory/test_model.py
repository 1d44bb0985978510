"""What an answer does to a card, held against the package that is the authority."""

from collections import Counter
from datetime import UTC, datetime, timedelta, timezone

import fsrs
import pytest
from fsrs import scheduler as authority
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.events import local_day
from dragoman.memory.model import LONGEST_INTERVAL, PARAMETERS, STEP_MS, Model, spread, spread_range
from dragoman.memory.state import CardState, Phase, Rating

DAY = 739_944
RATINGS = st.sampled_from(Rating)
HISTORIES = st.lists(st.tuples(RATINGS, st.integers(0, 400)), min_size=1, max_size=30)  # rating, days since the one before


def as_moment(day: int) -> datetime:
    return datetime.fromordinal(day).replace(tzinfo=UTC)


def package(recall: float = 0.9, parameters: tuple[float, ...] = authority.DEFAULT_PARAMETERS) -> fsrs.Scheduler:
    step = (timedelta(minutes=10),)
    return fsrs.Scheduler(parameters, recall, step, step, LONGEST_INTERVAL, enable_fuzzing=False)


@st.composite
def any_parameters(draw: st.DrawFn) -> tuple[float, ...]:
    bounds = zip(authority.LOWER_BOUNDS_PARAMETERS, authority.UPPER_BOUNDS_PARAMETERS, strict=True)
    return tuple(draw(st.floats(least, most)) for least, most in bounds)


def hold_against_the_package(history: list[tuple[Rating, int]], recall: float, parameters: tuple[float, ...]) -> None:
    model, scheduler = Model(recall, parameters), package(recall, parameters)
    mine, theirs = CardState("p/zero-day/definition"), fsrs.Card(card_id=1)
    day = DAY
    for rating, later in history:
        day += later
        promised = scheduler.get_card_retrievability(theirs, as_moment(day))
        theirs, _log = scheduler.review_card(theirs, fsrs.Rating(rating), as_moment(day))
        assert theirs.stability is not None
        if theirs.stability > 1e9:
            return  # the package has no bound; ours stays below 1e12
        assert model.recall_on(mine, day) == pytest.approx(promised, rel=1e-9, abs=1e-9)
        mine = model.after(mine, rating, day, 1_000)
        assert mine.phase == theirs.state
        assert mine.stability == pytest.approx(theirs.stability, rel=1e-9, abs=1e-9)
        assert mine.difficulty == pytest.approx(theirs.difficulty, rel=1e-9, abs=1e-9)
        if mine.phase is Phase.REVIEW:
            least, most = spread_range((theirs.due - as_moment(day)).days)
            assert least <= mine.due - day <= most
        else:
            assert (mine.due, mine.step_ends) == (day, 1_000 + STEP_MS)


@settings(deadline=None)
@given(HISTORIES, st.sampled_from([0.7, 0.8, 0.9, 0.97]))
def test_every_history_leaves_the_state_that_the_package_leaves(history: list[tuple[Rating, int]], recall: float) -> None:
    hold_against_the_package(history, recall, authority.DEFAULT_PARAMETERS)


@settings(deadline=None)
@given(HISTORIES, any_parameters())
def test_so_does_every_set_of_parameters(history: list[tuple[Rating, int]], parameters: tuple[float, ...]) -> None:
    hold_against_the_package(history, 0.9, parameters)


# What is its own


@pytest.mark.parametrize("days", [*range(1, 60), 99, 365, 4_000, 36_450, 36_499, 36_500])
def test_due_days_are_spread_over_the_range_in_which_the_package_draws(days: int, monkeypatch: pytest.MonkeyPatch) -> None:
    fuzzy = fsrs.Scheduler(maximum_interval=LONGEST_INTERVAL)
    drawn = set()
    for chance in (0.0, 0.499999, 0.5, 0.999999):
        monkeypatch.setattr(authority, "random", lambda chance=chance: chance)
        drawn.add(fuzzy._get_fuzzed_interval(interval=timedelta(days=days)).days)

    least, most = spread_range(days)

    assert least == min(drawn)
    assert most in (max(drawn), max(drawn) - 1)  # the package rounds up to one day past its own range


def test_the_spread_reaches_every_day_of_the_range_about_equally() -> None:
    least, most = spread_range(30)
    counts = Counter(spread(30, f"core/term-{number}/{kind}", 3) for number in range(2_000) for kind in ("term", "definition"))

    assert sorted(counts) == list(range(least, most + 1))
    even = 4_000 / (most - least + 1)
    assert all(0.8 * even < count < 1.2 * even for count in counts.values())


def test_the_spread_is_the_same_on_every_machine() -> None:
    card = "cyber-diplomacy-core/zero-day/definition"

    assert [spread(30, card, repetition) for repetition in range(1, 7)] == [32, 27, 29, 32, 32, 28]


def test_short_intervals_are_not_spread() -> None:
    assert [spread(days, "p/x/term", 1) for days in (1, 2)] == [1, 2]


def test_good_graduates_a_new_card_and_hard_does_not() -> None:
    new = CardState("p/x/term")
    after = {rating: Model().after(new, rating, DAY, 0).phase for rating in Rating}

    assert after == {
        Rating.AGAIN: Phase.LEARNING,
        Rating.HARD: Phase.LEARNING,
        Rating.GOOD: Phase.REVIEW,
        Rating.EASY: Phase.REVIEW,
    }


def test_a_step_is_ten_minutes_after_again_and_after_hard() -> None:
    new = CardState("p/x/term")

    assert {Model().after(new, rating, DAY, 5_000).step_ends for rating in (Rating.AGAIN, Rating.HARD)} == {5_000 + 600_000}


def test_a_forgotten_card_goes_into_its_step_and_counts_a_lapse_once() -> None:
    model = Model()
    known = model.after(CardState("p/x/term"), Rating.GOOD, DAY, 0)
    forgotten = model.after(known, Rating.AGAIN, DAY + 3, 0)
    again = model.after(forgotten, Rating.AGAIN, DAY + 3, 700_000)

    assert (forgotten.phase, forgotten.lapses, forgotten.due) == (Phase.RELEARNING, 1, DAY + 3)
    assert (again.phase, again.lapses, again.reviews) == (Phase.RELEARNING, 1, 3)


def test_a_clock_set_back_forgets_nothing_backwards() -> None:
    model = Model()
    known = model.after(CardState("p/x/term"), Rating.GOOD, DAY, 86_400_000)

    a_year_ago = model.after(known, Rating.GOOD, DAY - 365, 0)

    assert a_year_ago.stability == model.after(known, Rating.GOOD, DAY, 0).stability
    assert model.recall_on(known, DAY - 365) == 1.0


@settings(deadline=None)
@given(st.lists(st.tuples(RATINGS, st.integers(-10_000, 1_000_000)), max_size=60), any_parameters())
def test_nothing_overflows_and_nothing_is_less_than_a_day(
    history: list[tuple[Rating, int]], parameters: tuple[float, ...]
) -> None:
    model, state, day = Model(0.97, parameters), CardState("p/x/term"), DAY
    for rating, later in history:
        day += later
        state = model.after(state, rating, day, 0)
        assert 0.001 <= state.stability <= 1e12
        assert 1 <= state.difficulty <= 10
        assert 0 <= model.recall_on(state, day + 10**6) <= 1
        assert state.due == day if state.step_ends else 1 <= state.due - day <= LONGEST_INTERVAL


def test_the_boldest_parameters_stay_finite_over_hundreds_of_easy_answers_on_one_day() -> None:
    bold = (*authority.UPPER_BOUNDS_PARAMETERS[:19], 0.0, authority.UPPER_BOUNDS_PARAMETERS[20])
    model, state = Model(0.7, bold), CardState("p/x/term")
    for _ in range(300):
        state = model.after(state, Rating.EASY, DAY, 0)

    assert state.stability == 1e12
    assert state.due - state.last_day <= LONGEST_INTERVAL


def test_a_higher_recall_to_aim_for_asks_sooner() -> None:
    stability = 50.0

    assert [Model(recall).interval(stability, "p/x/term", 1) for recall in (0.97, 0.9, 0.8)] == sorted(
        Model(recall).interval(stability, "p/x/term", 1) for recall in (0.97, 0.9, 0.8)
    )
    assert Model(0.97).interval(stability, "p/x/term", 1) < Model(0.8).interval(stability, "p/x/term", 1)


def test_stability_is_the_days_until_recall_falls_to_90_per_cent() -> None:
    assert Model(0.8).recall_after(12.0, 12) == pytest.approx(0.9)
    assert Model().recall_on(CardState("p/x/term"), DAY) == 0.0


@pytest.mark.parametrize("rating", [0, 5, -1])
def test_a_rating_that_is_none_is_refused(rating: int) -> None:
    with pytest.raises(ValueError, match=str(rating)):
        Model().after(CardState("p/x/term"), rating, DAY, 0)


@pytest.mark.parametrize("recall", [0.0, 1.0, -0.1, 1.5, float("nan")])
def test_a_recall_out_of_bounds_is_refused(recall: float) -> None:
    with pytest.raises(ValueError, match=str(recall)):
        Model(recall)


def test_parameters_out_of_bounds_are_refused() -> None:
    with pytest.raises(ValueError, match="out of bounds"):
        Model(0.9, (1_000.0, *authority.DEFAULT_PARAMETERS[1:]))


# Days


VIENNA_WINTER, VIENNA_SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))
TOKYO, HONOLULU = timezone(timedelta(hours=9)), timezone(timedelta(hours=-10))


def days_between(first: datetime, second: datetime) -> int:
    return local_day(second) - local_day(first)


def test_an_evening_and_the_next_morning_are_two_days() -> None:
    evening = datetime(2026, 11, 24, 22, tzinfo=VIENNA_WINTER)

    assert days_between(evening, evening + timedelta(hours=10)) == 1


def test_a_day_turns_at_four_in_the_morning() -> None:
    late = datetime(2026, 11, 25, 3, 59, tzinfo=VIENNA_WINTER)

    assert days_between(datetime(2026, 11, 24, 22, tzinfo=VIENNA_WINTER), late) == 0
    assert days_between(late, late + timedelta(minutes=1)) == 1


def test_a_day_of_23_hours_and_one_of_25_are_days_like_others() -> None:
    before, after = datetime(2026, 3, 28, 20, tzinfo=VIENNA_WINTER), datetime(2026, 3, 29, 20, tzinfo=VIENNA_SUMMER)
    assert after - before == timedelta(hours=23)
    assert days_between(before, after) == 1

    before, after = datetime(2026, 10, 24, 20, tzinfo=VIENNA_SUMMER), datetime(2026, 10, 25, 20, tzinfo=VIENNA_WINTER)
    assert after - before == timedelta(hours=25)
    assert days_between(before, after) == 1


def test_who_flies_over_the_date_line_goes_on_where_she_was() -> None:
    in_tokyo = datetime(2026, 11, 25, 9, tzinfo=TOKYO)
    landed = datetime(2026, 11, 24, 21, tzinfo=HONOLULU)  # later, and yet the day before
    model = Model()
    answered = model.after(CardState("p/x/term"), Rating.GOOD, local_day(in_tokyo), round(in_tokyo.timestamp() * 1000))

    again = model.after(answered, Rating.GOOD, local_day(landed), round(landed.timestamp() * 1000))

    assert landed > in_tokyo
    assert days_between(in_tokyo, landed) == -1
    assert again.stability >= answered.stability
    assert again.due > local_day(landed)


@given(st.integers(3, LONGEST_INTERVAL - 1), st.floats(-2e-9, 2e-9))
def test_the_last_bits_of_a_power_do_not_decide_a_due_day(days: int, bits: float) -> None:
    model = Model()  # of 90 %, where an interval is the stability, but for such bits
    rounded = round(round(days + 0.5 + bits, 9))

    assert model.interval(days + 0.5 + bits, "p/a/term", 1) == spread(rounded, "p/a/term", 1)


def test_the_usual_parameters_are_the_packages() -> None:
    assert tuple(authority.DEFAULT_PARAMETERS) == PARAMETERS
