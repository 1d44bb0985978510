"""A choice without a right option."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def question_without_right_option(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Nobody can answer a question that has no right option.

    Bad:  - [ ] True
          - [ ] False
    Good: - [x] True
          - [ ] False
    """
    yield found(
        fault,
        _("no option of this question is marked as right"),
        _("mark the right one with an x: `- [x] …`"),
    )
