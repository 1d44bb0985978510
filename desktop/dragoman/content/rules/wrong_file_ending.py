"""A file that is not read because of its ending."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.WARNING)
def wrong_file_ending(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Only files that end in .md are read; others would be missing for the learner.

    Bad:  csirt.markdown, csirt.txt, csirt.MD
    Good: csirt.md
    """
    yield found(
        fault,
        _("files that end in `{typed}` are not read"),
        _("rename it so that it ends in `{expected}`"),
    )
