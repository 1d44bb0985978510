"""Folders nested over the limit."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def too_deep(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Folders more than 32 deep are not read: a pack needs three, and a loop of links has no end.

    Bad:  terms/technical/a/b/c/ and so on, 40 deep
    Good: terms/technical/incidents-and-response/csirt.md
    """
    yield found(
        fault,
        _("this folder lies deeper than {expected} folders and was not read"),
        _("move it up: a term lies in `terms/technical/<topic>/` or `terms/diplomatic/<topic>/`"),
    )
