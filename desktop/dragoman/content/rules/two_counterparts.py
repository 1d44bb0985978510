"""More than one counterpart."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def two_counterparts(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A term has exactly one counterpart, so that the page knows what to show beside it; others go under `see:`.

    Bad:  counterpart: [public-attribution, state-responsibility]
    Good: counterpart: public-attribution
          see: [state-responsibility]
    """
    yield found(
        fault,
        _("more than one counterpart is named: {choices}"),
        _("keep one as `counterpart: …`, and put the others under `see: […]`"),
    )
