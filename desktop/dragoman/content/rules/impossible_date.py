"""A date that is none."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def impossible_date(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Dates are year, month and day, as in 2026-11-24.

    Bad:  as-of: 24.11.2026, as-of: 2026-02-30
    Good: as-of: 2026-11-24
    """
    yield found(
        fault,
        _("`{typed}` is no date"),
        _("write year-month-day, as in `{key}: 2026-11-24`"),
    )
