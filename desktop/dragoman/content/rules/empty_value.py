"""A key with nothing behind it."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def empty_value(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A key that a file needs is not there until something stands behind it.

    Bad:  term:
    Good: term: Note verbale
    """
    yield found(
        fault,
        _("`{key}` is there, but nothing stands behind it"),
        _("write it out: `{key}: …`"),
    )
