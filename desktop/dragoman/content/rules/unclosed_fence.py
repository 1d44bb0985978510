"""A fence without an end."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.WARNING)
def unclosed_fence(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A fence swallows everything up to its end: without one, the rest of the file is shown as code.

    Bad:  ``` and below it the rest of the file
    Good: ``` … ```
    """
    yield found(
        fault,
        _("the fence that begins here has no end, so all that follows is taken for code"),
        _("write {typed} on a line of its own where it is to end"),
    )
