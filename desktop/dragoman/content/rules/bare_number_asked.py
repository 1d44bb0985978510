"""A number that moves, asked as if it stood still."""

import re
from collections.abc import Iterator

from dragoman.content.context import Context, questions_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Entry, QuestionType
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _

GAP = re.compile(r"\{\{([^{}]*)\}\}")
NUMBER = re.compile(r"\W*(?:v|version\s*)?\d[\d\s.,:/–-]*(?:%|\s*percent|\s*per\s+cent)?\W*", re.IGNORECASE)


@rule(Severity.WARNING)
def bare_number_asked(entry: Entry, _context: Context) -> Iterator[Finding]:
    """A file with `as-of` holds what changes; a learner who knows last year's number would be marked wrong.

    Bad:  as-of: 2026-11-24, and a question whose answer is `= 193`
    Good: a question about what the number means, or one that says of which day it is
    """
    if entry.as_of is None:
        return
    asked = [card.back for card in getattr(entry, "cards", ())]
    for question in questions_of(entry):
        asked += [*question.accepted[:1], *(option.text for option in question.options if option.right)]
        if question.type is QuestionType.CLOZE:
            asked += [question.text.part(*gap.span(1)) for gap in GAP.finditer(question.text.source)]
    for text in asked:
        if NUMBER.fullmatch(text.source):
            problem = _("this file moves (`as-of`), and here a bare number is asked: `{number}`")
            remedy = _("ask what it means or where it is found; or move it to a file without `as-of` if it never changes")
            yield Finding(text.where, problem.format(number=text.source.strip()), remedy)
