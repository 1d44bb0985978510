"""Dates as one reads them."""

from datetime import date

from dragoman.words import _


def month_names() -> tuple[str, ...]:
    """The months, short, January first."""
    return (
        _("Jan"),
        _("Feb"),
        _("Mar"),
        _("Apr"),
        _("May"),
        _("Jun"),
        _("Jul"),
        _("Aug"),
        _("Sep"),
        _("Oct"),
        _("Nov"),
        _("Dec"),
    )


def weekday_names() -> tuple[str, ...]:
    """The days of a week, short, Monday first."""
    return _("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun")


def spoken_date(day: date) -> str:
    """A day with its month's short name: `24 Nov 2026`."""
    return _("{day} {month} {year}").format(day=day.day, month=month_names()[day.month - 1], year=day.year)


def short_date(day: date) -> str:
    """The same where the year goes without saying: `24 Nov`."""
    return _("{day} {month}").format(day=day.day, month=month_names()[day.month - 1])
