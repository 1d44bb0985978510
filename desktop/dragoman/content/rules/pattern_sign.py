"""An accepted answer written as a pattern."""

import re
from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Question
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _

PATTERN = re.compile(r"\.\*|\||\\[a-z]|\^|\$$|\[[^\]]*\]|\*")


@rule(Severity.WARNING)
def pattern_sign(question: Question, _context: Context) -> Iterator[Finding]:
    """Accepted answers are plain words; case, accents and slips are forgiven without any pattern.

    Bad:  = note(s)? verbale(s)?|verbal note
    Good: = note verbale
          = verbal note
    """
    for answer in question.accepted:
        match = PATTERN.search(answer.source)
        if match:
            problem = _("`{sign}` is taken as it stands, and nobody will type it").format(sign=match[0])
            remedy = _("write each accepted form on a line of its own: `= …`")
            yield Finding(answer.place(match.start(), len(match[0])), problem, remedy)
