"""A choice with one option."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def single_option(fault: Fault, _context: Context) -> Iterator[Finding]:
    """With one option there is nothing to choose.

    Bad:  - [x] True
    Good: - [x] True
          - [ ] False
    """
    yield found(
        fault,
        _("this question has one option only"),
        _("write at least one more: `- [ ] …` with a `> …` below it that says why it is wrong"),
    )
