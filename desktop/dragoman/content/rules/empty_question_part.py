"""A question of which a part is empty."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def empty_question_part(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A question, an option or an answer without words cannot be read or given.

    Bad:  - [ ]
    Good: - [ ] Which state is legally responsible
    """
    part = {
        "question": _("the question has no words"),
        "option": _("this option has no words"),
        "answer": _("this accepted answer has no words"),
        "gap": _("this gap hides no words"),
        "left": _("the left of this pair has no words"),
        "right": _("the right of this pair has no words"),
        "item": _("the item to be sorted has no words"),
        "category": _("this category has no words"),
        "step": _("this step has no words"),
        "point": _("this point of a good answer has no words"),
        "model-answer": _("the model answer has no words"),
    }
    problem = part.get(fault.details.get("part", ""), _("a part of this question has no words"))
    yield found(fault, problem, _("write the words here, or delete the line"))
