"""An answer that is not explained."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Question, QuestionType
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _

EXPLAINED_WHOLE = (
    QuestionType.TYPED,
    QuestionType.CLOZE,
    QuestionType.MATCHING,
    QuestionType.ORDERING,
    QuestionType.SORTING,
)


@rule(Severity.WARNING)
def unexplained_question(question: Question, _context: Context) -> Iterator[Finding]:
    """Whoever answered wrongly wants to know why; one `>` below the question explains the whole.

    Bad:  1. Which label forbids passing on?
             = TLP:RED
    Good: 1. Which label forbids passing on?
             = TLP:RED
             > RED is for the persons in the room alone.
    """
    if question.type in EXPLAINED_WHOLE and not question.explanation:
        problem = _("nothing explains the answer to this question")
        yield Finding(question.where, problem, _("write a line below it that begins with `> ` and says why"))
