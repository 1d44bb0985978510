"""A side that there is not."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, choose, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def unknown_side(fault: Fault, _context: Context) -> Iterator[Finding]:
    """There are two sides; a path may also be for both.

    Bad:  side: political
    Good: side: diplomatic
    """
    yield found(
        fault,
        _("`{typed}` is no side"),
        choose(fault),
    )
