"""A file that the computer does not let us read."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def unreadable_file(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A file that cannot be opened is missing for the learner.

    Bad:  a file that only another user of this computer may read
    Good: a file that you can open in your editor
    """
    yield found(
        fault,
        _("the file cannot be opened"),
        _("open it in your editor; if that fails too, allow yourself to read it, or copy it here again"),
    )
