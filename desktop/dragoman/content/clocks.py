"""A scenario's two clocks: stamps as authors write them, and what an option adds to them."""

import re
from dataclasses import dataclass

HOUR = 60  # all times are in minutes
DAY = 24 * HOUR
WEEK = 7 * DAY
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

ELAPSED = re.compile(r"T\+(?:(\d{1,3})d?\s+)?(\d{1,4}):([0-5]\d)(?![\d:])")
WEEKDAY = re.compile(rf"({'|'.join(WEEKDAYS)})\s+([01]?\d|2[0-3]):([0-5]\d)(?!\d)", re.IGNORECASE)
NUMBERED_DAY = re.compile(r"day\s+(\d{1,3})\s+([01]?\d|2[0-3]):([0-5]\d)(?!\d)", re.IGNORECASE)
INCREMENT = re.compile(r"\+\s*(\d{1,4})\s*(min|h|d)")
UNITS = {"min": 1, "h": HOUR, "d": DAY}


@dataclass(frozen=True, slots=True)
class Moment:
    """A stamp of the diplomatic clock in minutes: since a Monday's midnight, or since the midnight before Day 1."""

    minutes: int
    numbered: bool  # `Day 2 09:00`; a weekday comes back every week

    def after(self, other: "Moment", about: int | None = None) -> int | None:
        """Minutes from `other` to this, negative if this is earlier; None where one has a weekday and one a number.

        A weekday may be any week's: the one is meant that fits `about` minutes best, or, without that, the nearest.
        """
        if self.numbered != other.numbered:
            return None
        between = self.minutes - other.minutes
        if self.numbered:
            return between
        wanted = about or 0
        return between + WEEK * round((wanted - between) / WEEK)


def elapsed(stamp: str) -> int | None:
    """`T+0:40` or `T+1 2:30` in minutes since the start; None where it cannot be read."""
    match = ELAPSED.match(stamp.strip())
    if match is None:
        return None
    return int(match[1] or 0) * DAY + int(match[2]) * HOUR + int(match[3])


def moment(stamp: str) -> Moment | None:
    """`Saturday 05:40, ministries closed` or `Day 2 09:00`; None where it cannot be read."""
    typed = stamp.strip()
    if match := WEEKDAY.match(typed):
        day = WEEKDAYS.index(match[1].lower())
        return Moment(day * DAY + int(match[2]) * HOUR + int(match[3]), numbered=False)
    if match := NUMBERED_DAY.match(typed):
        return Moment((int(match[1]) - 1) * DAY + int(match[2]) * HOUR + int(match[3]), numbered=True)
    return None


def increment(typed: str) -> int | None:
    """`+30min`, `+2h`, `+1d` or several of them in minutes; None where it cannot be read."""
    left = INCREMENT.sub("", typed)
    if left.strip() or not typed.strip():
        return None
    return sum(int(number) * UNITS[unit] for number, unit in INCREMENT.findall(typed))


def at(start: Moment, minutes: int, *, numbered: bool) -> Moment:
    """The diplomatic clock's moment so many minutes after the start, counted in the way that a stamp is written."""
    if start.numbered or not numbered:
        return Moment(start.minutes + minutes, start.numbered)
    return Moment(start.minutes % DAY + minutes, numbered=True)  # the day of the start is Day 1


def spoken(minutes: int) -> str:
    """Minutes as the technical clock shows them: `T+2:40`."""
    return f"T+{minutes // HOUR}:{minutes % HOUR:02}"


def spoken_moment(moment: Moment) -> str:
    """A moment as it would be written: `Saturday 05:40` or `Day 2 09:00`."""
    day, minutes = divmod(moment.minutes, DAY)
    clock = f"{minutes // HOUR:02}:{minutes % HOUR:02}"
    return f"Day {day + 1} {clock}" if moment.numbered else f"{WEEKDAYS[day % 7].capitalize()} {clock}"
