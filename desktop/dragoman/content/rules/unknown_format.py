"""A format that this program does not know."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def unknown_format(fault: Fault, _context: Context) -> Iterator[Finding]:
    """`format` says by which rules a pack is written, so that an older program does not show it wrongly.

    Bad:  format: 9
    Good: format: 1
    """
    yield found(
        fault,
        _("this program does not know format `{typed}`"),
        _("write `format: 1`, or use a newer Dragoman for this pack"),
    )
