"""A key twice."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def duplicate_key(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A key stands once; of two, nobody can say which was meant.

    Bad:  level: 1
          level: 2
    Good: level: 2
    """
    yield found(
        fault,
        _("`{key}` stands here a second time; the first is in line {line}"),
        _("delete one of the two lines"),
    )
