"""An attribute twice."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.WARNING)
def repeated_attribute(fault: Fault, _context: Context) -> Iterator[Finding]:
    """An attribute stands once; of two, nobody can say which was meant.

    Bad:  {#alarm minutes=6 minutes=8}
    Good: {#alarm minutes=8}
    """
    yield found(
        fault,
        _("`{key}` stands here a second time"),
        _("delete one of the two"),
    )
