"""A list that was not written for a reader."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def crowded_list(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A list of hundreds of entries, each of a few letters, is read no further: somebody's data lie where text belongs.

    Bad:  four hundred times `- a`
    Good: `- Which word cost most?`
    """
    yield found(
        fault,
        _("this list has {typed} entries and more, of a few letters each; the rest of it was not read"),
        _("write entries that say something, or take the list out"),
    )
