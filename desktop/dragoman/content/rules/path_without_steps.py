"""A path that leads nowhere."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def path_without_steps(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A learning path is a numbered list of steps.

    Bad:  a path that is an introduction and no more
    Good: 1. Who is who {minutes=6}
             [[csirt]] [[permanent-mission]]
    """
    yield found(
        fault,
        _("this path has no steps"),
        _("write a numbered list below the introduction: `1. … {{minutes=10}}`, and under each step what it opens: `[[id]]`"),
    )
