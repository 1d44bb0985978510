"""A term that does not say how it meets its counterpart."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Term
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def term_without_bridge(term: Term, _context: Context) -> Iterator[Finding]:
    """The bridge is what this program is for: how a term meets its counterpart, who hands what to whom, and when.

    Bad:  a term without `## Bridge`
    Good: ## Bridge
          The team writes one page, and the ministry sends it.
    """
    if not term.bridge and not term.limit:
        problem = _("nothing says how `{term}` meets its counterpart").format(term=term.title)
        remedy = _("write `## Bridge` and below it who hands what to whom, in which form, and when")
        yield Finding(place_of(term, "term"), problem, remedy)
