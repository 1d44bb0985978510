"""A key that nobody reads."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, choose, found, rule
from dragoman.words import _


@rule(Severity.WARNING)
def unknown_key(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A key that is not known is read by nobody; often it is only misspelt.

    Bad:  alias: [note]
    Good: aliases: [note]
    """
    yield found(
        fault,
        _("`{key}` is no key that is known here"),
        choose(fault, "{meant}:"),
    )
