"""A file with nothing in it."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def empty_file(fault: Fault, _context: Context) -> Iterator[Finding]:
    """An empty file shows a learner an empty page; perhaps it was never finished, or the disk was full.

    Bad:  a file of no length, or of blank lines
    Good: a file that begins with front matter and goes on with text
    """
    yield found(
        fault,
        _("the file is empty"),
        _("write its front matter between two `---` lines and its text below, or delete the file"),
    )
