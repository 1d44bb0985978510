"""A definition that says "is when"."""

import re
from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Term
from dragoman.content.parse.inline import bare
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _

IS_WHEN = re.compile(r"^\W*(?:(?:this|it)\s+(?:is|means)\s+)?(?:when|where|if)\b|\bis\s+when\b", re.IGNORECASE)


@rule(Severity.WARNING)
def is_when_definition(term: Term, _context: Context) -> Iterator[Finding]:
    """A definition names a kind of thing; "is when" tells a story instead.

    Bad:  When a state asks another to withdraw a diplomat.
    Good: A state's request that another withdraw a diplomat.
    """
    match = IS_WHEN.search(bare(term.definition))
    if match:
        start = match.end() - len(match[0].lstrip())
        typed = " ".join(match[0].split())
        problem = _("the definition says `{typed}` where it should name a kind of thing").format(typed=typed)
        remedy = _("begin with the kind of thing it is, as in `A request that …`")
        yield Finding(term.definition.place(start, len(match[0].lstrip())), problem, remedy)
