"""A step that opens nothing."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def step_without_target(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A step of a path opens texts, plays a scenario, or asks a quiz.

    Bad:  1. Who is who {minutes=6}
    Good: 1. Who is who {minutes=6}
             [[csirt]] [[permanent-mission]]
    """
    yield found(
        fault,
        _("this step opens nothing: `{typed}`"),
        _("write on the line below what is to be read, as `[[id]]`; or begin the step with `scenario: id` or `quiz: name`"),
    )
