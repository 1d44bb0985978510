"""An option that does not say why it is right or wrong."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Question
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def unexplained_option(question: Question, _context: Context) -> Iterator[Finding]:
    """What a learner takes away is why an option is right or wrong, also of those that she did not choose.

    Bad:  - [x] It is initialled and sealed
    Good: - [x] It is initialled and sealed
            > A signature would make it a letter.
    """
    for option in question.options:
        if option.text and not option.why:
            problem = _("nothing says why this option is right") if option.right else _("nothing says why this option is wrong")
            remedy = _("write the reason on the next line, indented, behind a `>`")
            yield Finding(option.text.where, problem, remedy)
