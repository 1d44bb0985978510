"""Days and intervals as one says them."""

from datetime import date

import pytest

from dragoman.desk.when import from_day, in_days, in_minutes

TUESDAY = date(2026, 11, 24).toordinal()


@pytest.mark.parametrize(
    ("after", "words"),
    [(-2, "today"), (0, "today"), (1, "tomorrow"), (2, "on Thursday"), (6, "on Monday"), (7, "on 1 Dec 2026")],
)
def test_a_day_is_named_as_it_is_seen_from_today(after: int, words: str) -> None:
    assert from_day(TUESDAY + after, TUESDAY) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "in 1 day"),
        (8, "in 8 days"),
        (99, "in 99 days"),
        (100, "in 3 months"),
        (340, "in 11 months"),
        (366, "in 1 year"),
        (913, "in 2.5 years"),
    ],
)
def test_an_interval_is_said_in_the_unit_that_fits_it(days: int, words: str) -> None:
    assert in_days(days) == words


def test_minutes_are_minutes() -> None:
    assert in_minutes(10) == "in 10 min"
