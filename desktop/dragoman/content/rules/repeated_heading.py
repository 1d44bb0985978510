"""A heading twice."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.WARNING)
def repeated_heading(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A section stands once; of two, the second is taken as the first one's end.

    Bad:  ## Cards … ## Cards
    Good: ## Cards with all the cards below it
    """
    yield found(
        fault,
        _("the heading `{typed}` stands here a second time; the first is in line {line}"),
        _("move this text up to the first, and delete this heading"),
    )
