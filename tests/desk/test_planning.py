"""Which session would begin on a day to come: what is told of it today is what that day shows."""

from pathlib import Path

import pytest

from desk.a_study import sitting
from dragoman.desk import planning
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


@pytest.mark.parametrize("looked_at", [(4, 50), (1, 0)])
def test_all_that_is_due_is_asked_waits_or_is_left_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, looked_at: tuple[int, int]
) -> None:
    with sitting(tmp_path, clock := Clock()) as her:
        her.answer_all(her.study())
        her.learner.choose(MINUTES_A_DAY, 1)
        clock.forward(days=30)
        monkeypatch.setattr(planning, "SPARE", looked_at[0])
        monkeypatch.setattr(planning, "A_FEW", looked_at[1])
        plan = plan_of_now(her.learner)
        assert plan.repeat + plan.waiting + plan.left_over == her.learner.store.count_due(her.learner.today()) > plan.repeat
