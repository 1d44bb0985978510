"""A markdown file where the pack has no place for it."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.WARNING)
def misplaced_file(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A file's folder says what it is; outside the known folders it is not read.

    Bad:  terms/technical/csirt.md (no topic), notes/csirt.md
    Good: terms/technical/incidents-and-response/csirt.md
    """
    yield found(
        fault,
        _("the pack has no place for a file here, so it was not read"),
        _("move it to one of these folders: {choices}"),
    )
