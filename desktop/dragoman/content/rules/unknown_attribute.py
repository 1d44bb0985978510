"""An attribute that nobody reads."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, choose, found, rule
from dragoman.words import _


@rule(Severity.WARNING)
def unknown_attribute(fault: Fault, _context: Context) -> Iterator[Finding]:
    """What stands in braces has fixed names; one that is not known does nothing, and often it is only misspelt.

    Bad:  {#alarm minuts=6}
    Good: {#alarm minutes=6}
    """
    yield found(
        fault,
        _("`{key}` is no attribute that is known here"),
        choose(fault),
    )
