"""A relation that there is not."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, choose, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def unknown_relation(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A term meets its counterpart in one of seven ways.

    Bad:  relation: analog
    Good: relation: analogue
    """
    yield found(
        fault,
        _("`{typed}` is no relation"),
        choose(fault, "relation: {meant}"),
    )
