"""A definition that says what something is not."""

import re
from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Term
from dragoman.content.parse.inline import bare
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _

NEGATIVE = re.compile(
    r"^\W*(?:(?:it|this)\s+is\s+)?(?:(?:an?|the)\s+)?(?:not|neither|never)\b"
    r"|^\W*any(?:thing|body|one)\s+(?:that|which|who)\s+(?:is|are|does|do|has|have)\s+not\b"
    r"|^\W*(?:anything|everything|all)\s+(?:but|except)\b",
    re.IGNORECASE,
)


@rule(Severity.WARNING)
def negative_definition(term: Term, _context: Context) -> Iterator[Finding]:
    """What something is not leaves open what it is.

    Bad:  Not a signed letter.
    Good: A formal note that bears initials and a seal in the place of a signature.
    """
    match = NEGATIVE.search(bare(term.definition))
    if match:
        typed = " ".join(match[0].split())
        problem = _("the definition begins with what it is not: `{typed}`").format(typed=typed)
        start = match.end() - len(match[0].lstrip())
        remedy = _("say first what kind of thing it is; what it is not belongs to the next paragraph")
        yield Finding(term.definition.place(start, len(match[0].lstrip())), problem, remedy)
