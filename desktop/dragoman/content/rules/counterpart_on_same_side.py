"""A counterpart from the term's own side."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Side, Term
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.ERROR)
def counterpart_on_same_side(term: Term, context: Context) -> Iterator[Finding]:
    """A counterpart stands on the other side: a technical term has a diplomatic one, and the reverse.

    Bad:  counterpart: soc, in a technical term
    Good: counterpart: permanent-mission
          see: [soc]
    """
    other = context.other_term(term.counterpart)
    if other is None or term.id in context.duplicated or other.id == term.id or other.side is not term.side:
        return
    problems = {
        Side.TECHNICAL: _("`{other}` is a technical term, as this one is, so it cannot be its counterpart"),
        Side.DIPLOMATIC: _("`{other}` is a diplomatic term, as this one is, so it cannot be its counterpart"),
    }
    remedies = {
        Side.TECHNICAL: _("write the id of a diplomatic term, and put `{other}` under `see:`"),
        Side.DIPLOMATIC: _("write the id of a technical term, and put `{other}` under `see:`"),
    }
    problem, remedy = (words[term.side].format(other=other.id) for words in (problems, remedies))
    yield Finding(place_of(term, "counterpart"), problem, remedy)
