"""A question whose type cannot be told."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def question_of_no_type(fault: Fault, _context: Context) -> Iterator[Finding]:
    """What stands below a question tells its type: `- [x]` options, `= answer`, a gap in braces, `left :: right`, `1)`
    steps, `item -> category`, or `~ points`.

    Bad:  1. Which label forbids passing on? {#label}
    Good: 1. Which label forbids passing on? {#label}
             = TLP:RED
    """
    yield found(
        fault,
        _("it cannot be told how this question is answered: `{typed}`"),
        _(
            "write below it options (`- [x] right`, `- [ ] wrong`), an answer (`= …`), pairs (`- left :: right`),"
            " steps (`1) …`), categories (`- item -> category`) or points (`~ …`), and only one of these"
        ),
    )
