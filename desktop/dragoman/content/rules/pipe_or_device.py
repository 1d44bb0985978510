"""A pipe or a device among the files."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.WARNING)
def pipe_or_device(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A pipe, a device or a socket is no file: reading from it might never end, so it is skipped.

    Bad:  terms/technical/incidents-and-response/csirt.md made by `mkfifo`
    Good: an ordinary file in that place
    """
    yield found(
        fault,
        _("this is a {typed}, not a file, and was skipped"),
        _("delete it, and put an ordinary file in its place"),
    )
