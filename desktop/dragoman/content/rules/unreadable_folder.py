"""A folder that the computer does not let us read."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def unreadable_folder(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A folder that cannot be listed is missing for the learner, with all that is in it.

    Bad:  a folder that only another user of this computer may open
    Good: a folder that you can open in your file manager
    """
    yield found(
        fault,
        _("the folder cannot be opened, so nothing in it was read"),
        _("open it in your file manager; if that fails too, allow yourself to read it, or copy it here again"),
    )
