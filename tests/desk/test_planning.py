"""Which session would begin on a day to come: what is told of it today is what that day shows."""

from pathlib import Path

import pytest

from desk.a_study import sitting
from dragoman.desk.planning import next_due, plan_of_now
from dragoman.settings import MINUTES_A_DAY, NEW_A_DAY
from store.a_store import Clock


@pytest.mark.parametrize(("new_a_day", "minutes"), [(2, 10), (0, 10), (1, 1)])
def test_the_next_cards_are_as_many_as_that_day_shows(tmp_path: Path, new_a_day: int, minutes: int) -> None:
    with sitting(tmp_path, clock := Clock()) as her:
        her.answer_all(her.study())
        her.learner.choose(NEW_A_DAY, new_a_day)
        her.learner.choose(MINUTES_A_DAY, minutes)
        assert not plan_of_now(her.learner).cards
        told = next_due(her.learner)
        assert told is not None
        day, cards = told
        before = [clock.forward(days=1) or len(plan_of_now(her.learner).cards) for _day in range(day - her.learner.today())]
        assert before == [0] * (len(before) - 1) + [cards]
