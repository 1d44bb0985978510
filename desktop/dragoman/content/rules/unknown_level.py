"""A level that there is not."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def unknown_level(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Levels are 1 (first week), 2 (working knowledge) and 3 (specialist or disputed).

    Bad:  level: easy
    Good: level: 1
    """
    yield found(
        fault,
        _("`{typed}` is no level"),
        _("write 1 (first week), 2 (working knowledge) or 3 (specialist or disputed)"),
    )
