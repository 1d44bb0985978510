"""A sentence heard, and nobody knows from whom."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def heard_without_side(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A sentence under `## Heard` ends with the sense it is meant in.

    Bad:  - "The delegation is lame."
    Good: - "The delegation is lame." -> technical
    """
    yield found(
        fault,
        _("it does not say in which sense this sentence is meant"),
        _("write `-> technical` or `-> diplomatic` behind the sentence"),
    )
