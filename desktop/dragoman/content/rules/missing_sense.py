"""A false friend with one sense only."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def missing_sense(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A false friend has two senses, one a side; without both nobody can compare.

    Bad:  a false friend without `## To the diplomat`
    Good: ## To the diplomat
          The team that represents a state at a meeting.
    """
    yield found(
        fault,
        _("what the word means `{key}` is missing"),
        _("write `## {key}` and the sense below it"),
    )
