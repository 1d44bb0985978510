"""Dates as one reads them."""

from datetime import date

from dragoman.words import _


def spoken_date(day: date) -> str:
    """A day with its month's short name: `24 Nov 2026`."""
    months = (
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
    return _("{day} {month} {year}").format(day=day.day, month=months[day.month - 1], year=day.year)
