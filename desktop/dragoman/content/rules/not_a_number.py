"""Words where a number belongs."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def not_a_number(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Minutes and counts are whole numbers in digits.

    Bad:  minutes: half an hour
    Good: minutes: 30
    """
    yield found(fault, _("`{typed}` is no whole number"), _("write digits alone behind `{key}`, as in `35`"))
