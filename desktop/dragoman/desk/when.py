"""Days and intervals as one says them: tomorrow, on Thursday, in 3 days."""

from dragoman.content.dates import spoken_date
from dragoman.events import date_of
from dragoman.words import _, ngettext

A_WEEK = 7
FEW_DAYS = 100  # above, days are counted in months
DAYS_A_MONTH = 30.44
DAYS_A_YEAR = 365.25


def from_day(day: int, today: int) -> str:
    """A day in a sentence, as it is seen from another: `today`, `tomorrow`, `on Thursday`, `on 18 Dec 2026`."""
    if day <= today:
        return _("today")
    if day == today + 1:
        return _("tomorrow")
    if day < today + A_WEEK:
        weekdays = (
            _("on Monday"),
            _("on Tuesday"),
            _("on Wednesday"),
            _("on Thursday"),
            _("on Friday"),
            _("on Saturday"),
            _("on Sunday"),
        )
        return weekdays[date_of(day).weekday()]
    return _("on {date}").format(date=spoken_date(date_of(day)))


def in_minutes(minutes: int) -> str:
    """How long until then: `in 10 min`."""
    return _("in {minutes} min").format(minutes=minutes)


def in_days(days: int) -> str:
    """How long until then: `in 3 days`, `in 5 months`, `in 2.5 years`."""
    if days < FEW_DAYS:
        return ngettext("in {count} day", "in {count} days", days).format(count=days)
    if days < DAYS_A_YEAR:
        months = round(days / DAYS_A_MONTH)
        return ngettext("in {count} month", "in {count} months", months).format(count=months)
    years = f"{days / DAYS_A_YEAR:.1f}".removesuffix(".0")
    return ngettext("in {count} year", "in {count} years", round(days / DAYS_A_YEAR)).format(count=years)
