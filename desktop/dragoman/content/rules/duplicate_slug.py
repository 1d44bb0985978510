"""A slug twice in a file."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def duplicate_slug(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Cards, questions and phases are told apart by their slugs; two of one name would share one learner's progress.

    Bad:  {#adds} at two cards
    Good: {#adds} and {#adds-later}
    """
    yield found(
        fault,
        _("`{typed}` names something else already, in line {line}"),
        _("write another slug here, as in `{{#{typed}-2}}`"),
    )
