"""A pack over the limit."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def too_many_files(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A pack holds at most 50,000 files; what is beyond is not read.

    Bad:  a pack folder that is a whole disk
    Good: a folder that holds one pack and nothing else
    """
    yield found(
        fault,
        _("there are {typed} files here; a pack holds at most {expected}, and the others were not read"),
        _("name the folder that holds the pack alone, or split the pack in two"),
    )
