"""Braces that cannot be read."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.WARNING)
def unreadable_attributes(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Attributes are names and values in braces: {#slug name=text name="text with spaces" flag -> target}.

    Bad:  {#alarm diplomatic="Saturday 05:40}
    Good: {#alarm diplomatic="Saturday 05:40"}
    """
    yield found(
        fault,
        _("these braces cannot be read: `{typed}`"),
        _('close the quote and the brace, as in `{{#slug name="some words"}}`'),
    )
