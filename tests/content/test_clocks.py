import pytest

from dragoman.content.clocks import DAY, HOUR, at, elapsed, increment, moment, spoken, spoken_moment


@pytest.mark.parametrize(
    ("stamp", "minutes"),
    [("T+0:40", 40), ("T+27:05", 27 * HOUR + 5), ("T+1 2:30", DAY + 150), ("T+1d 2:30, tired", DAY + 150)],
)
def test_the_technical_clock_counts_from_the_start(stamp: str, minutes: int) -> None:
    assert elapsed(stamp) == minutes


@pytest.mark.parametrize("stamp", ["", "40 minutes", "T+40", "T+0:99", "T-1:00", "t plus one"])
def test_what_is_no_stamp_of_the_technical_clock_is_not_read(stamp: str) -> None:
    assert elapsed(stamp) is None


@pytest.mark.parametrize("stamp", ["", "Saturday", "Saturday 25:00", "Caturday 05:40", "Day 05:40", "05:40"])
def test_what_is_no_moment_is_not_read(stamp: str) -> None:
    assert moment(stamp) is None


def test_a_moment_keeps_its_words_to_itself() -> None:
    saturday = moment("saturday 05:40, ministries closed")

    assert saturday is not None
    assert spoken_moment(saturday) == "Saturday 05:40"


def between(first: str, second: str, about: int | None = None) -> int | None:
    before, after = moment(first), moment(second)
    assert before is not None
    assert after is not None
    return after.after(before, about)


def test_sunday_night_is_before_monday_morning() -> None:
    assert between("Sunday 23:00", "Monday 01:00") == 2 * HOUR
    assert between("Monday 01:00", "Sunday 23:00") == -2 * HOUR


def test_the_other_clock_tells_which_week_is_meant() -> None:
    assert between("Monday 09:00", "Tuesday 09:00", about=8 * DAY) == 8 * DAY
    assert between("Monday 09:00", "Saturday 09:00", about=5 * DAY) == 5 * DAY


def test_numbered_days_never_come_back() -> None:
    assert between("Day 2 09:00", "Day 1 09:00") == -DAY
    assert between("Day 1 09:00", "Day 12 09:00") == 11 * DAY


def test_a_weekday_and_a_numbered_day_cannot_be_compared() -> None:
    assert between("Day 1 09:00", "Monday 09:00") is None


def test_the_day_of_the_start_is_day_1() -> None:
    start = moment("Saturday 05:00")

    assert start is not None
    assert spoken_moment(at(start, 20 * HOUR, numbered=True)) == "Day 2 01:00"
    assert spoken_moment(at(start, 20 * HOUR, numbered=False)) == "Sunday 01:00"


@pytest.mark.parametrize(("typed", "minutes"), [("+30min", 30), ("+2h", 120), ("+1d", DAY), ("+1d +2h", DAY + 120)])
def test_an_option_adds_minutes_hours_and_days(typed: str, minutes: int) -> None:
    assert increment(typed) == minutes


@pytest.mark.parametrize("typed", ["", "2h", "+2", "+2 weeks", "+two hours"])
def test_what_cannot_be_added_is_not_read(typed: str) -> None:
    assert increment(typed) is None


def test_minutes_are_spoken_as_the_clock_shows_them() -> None:
    assert spoken(DAY + 65) == "T+25:05"
