"""Text that belongs to no item."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.WARNING)
def stray_text(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Cards, questions, sentences heard, topics and works are items of a list; text between them is not shown.

    Bad:  ## Cards
          Three cards for the first week.
          - What does a government add? {#adds}
    Good: ## Cards
          - What does a government add? {#adds}
    """
    if fault.details.get("key"):
        problem = _("this text belongs to no item of `{key}`, and will not be shown: `{typed}`")
    else:
        problem = _("this text belongs to no item, and will not be shown: `{typed}`")
    remedy = _(
        "begin it with `- ` if it is an item, indent it if it belongs to the one above, or move it to where text is shown"
    )
    yield found(fault, problem, remedy)
