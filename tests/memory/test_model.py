from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from fsrs import scheduler as authority
from hypothesis import given
from hypothesis import strategies as st

from dragoman.memory.model import LONGEST_INTERVAL, STEP_MS, Model, spread_range
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


@given(HISTORIES, st.sampled_from([0.7, 0.8, 0.9, 0.97]))
def test_every_history_leaves_the_state_that_the_package_leaves(history: list[tuple[Rating, int]], recall: float) -> None:
    hold_against_the_package(history, recall, authority.DEFAULT_PARAMETERS)


@given(HISTORIES, any_parameters())
def test_so_does_every_set_of_parameters(history: list[tuple[Rating, int]], parameters: tuple[float, ...]) -> None:
    hold_against_the_package(history, 0.9, parameters)
