"""A status that there is not."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, choose, found, rule
from dragoman.words import _


@rule(Severity.WARNING)
def unknown_status(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A status says whom a rule or a work binds; there are six.

    Bad:  status: norm
    Good: status: voluntary-norm
    """
    yield found(
        fault,
        _("`{typed}` is no status"),
        choose(fault),
    )
