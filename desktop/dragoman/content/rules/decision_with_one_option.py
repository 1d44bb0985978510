"""A decision with one option."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def decision_with_one_option(fault: Fault, _context: Context) -> Iterator[Finding]:
    """With one option, or none, there is nothing to decide.

    Bad:  ### Decide with one item below it
    Good: ### Decide with two items or more, each with what it buys and costs
    """
    yield found(
        fault,
        _("there is nothing to decide here: a decision needs two options at least"),
        _("write another option below: `- … {{-> phase}}` and under it `  : **Buys** … **Costs** …`"),
    )
