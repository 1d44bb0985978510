"""A link of the file system that leads out of the pack."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def symlink_out_of_pack(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A pack comes from strangers as often as not, so no file outside it is ever read.

    Bad:  terms/technical/incidents-and-response/csirt.md -> /home/ann/csirt.md
    Good: the file itself in that place
    """
    yield found(
        fault,
        _("this is a link to `{typed}`, outside the pack, and was not read"),
        _("delete the link and copy the file itself here"),
    )
