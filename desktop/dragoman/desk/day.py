"""All that the day's page shows."""

from typing import NamedTuple

from dragoman.content.model import FalseFriend, Summary
from dragoman.desk.due import Due
from dragoman.desk.left_off import LeftOff
from dragoman.desk.path import Walk
from dragoman.events import date_of
from dragoman.words import _


class Met(NamedTuple):
    """The false friend of the day, and how many of all were met, it included."""

    word: FalseFriend
    met: int
    total: int


class Day(NamedTuple):
    """A learner's day."""

    due: Due
    pairs: tuple[tuple[Summary, Summary], ...] = ()  # to begin with, while nothing was ever studied
    word: Met | None = None
    walk: Walk | None = None
    left_off: tuple[LeftOff, ...] = ()

    @property
    def date_words(self) -> str:
        """`Tuesday 24 November`."""
        date = date_of(self.due.today)
        weekdays = (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))
        months = (
            _("January"),
            _("February"),
            _("March"),
            _("April"),
            _("May"),
            _("June"),
            _("July"),
            _("August"),
            _("September"),
            _("October"),
            _("November"),
            _("December"),
        )
        return _("{weekday} {day} {month}").format(weekday=weekdays[date.weekday()], day=date.day, month=months[date.month - 1])
