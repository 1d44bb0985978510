"""A state of review that there is not."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, choose, found, rule
from dragoman.words import _


@rule(Severity.WARNING)
def unknown_review_state(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A file is a draft until somebody else has reviewed it.

    Bad:  review: {state: ok, by: AB, on: 2026-11-24}
    Good: review: {state: reviewed, by: AB, on: 2026-11-24}
    """
    yield found(
        fault,
        _("`{typed}` is no state of a review"),
        choose(fault),
    )
