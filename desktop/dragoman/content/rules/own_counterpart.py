"""A term that is its own counterpart."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Term
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.ERROR)
def own_counterpart(term: Term, _context: Context) -> Iterator[Finding]:
    """A counterpart is another term, on the other side.

    Bad:  counterpart: csirt, in csirt.md
    Good: counterpart: permanent-mission
    """
    if term.counterpart == term.id:
        problem = _("`{term}` names itself as its counterpart").format(term=term.id)
        yield Finding(place_of(term, "counterpart"), problem, _("write the id of a term of the other side"))
