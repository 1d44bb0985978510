"""A choice in which every option is right."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Question
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def right_options_only(question: Question, _context: Context) -> Iterator[Finding]:
    """Where every option is right, there is nothing to tell apart.

    Bad:  - [x] By note
          - [x] By mail
    Good: - [x] By note
          - [ ] By mail
    """
    if len(question.options) > 1 and all(option.right for option in question.options):
        problem = _("every option of this question is marked as right")
        yield Finding(question.where, problem, _("take the x away from those that are wrong, `- [ ] …`, or add a wrong one"))
