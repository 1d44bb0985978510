"""A term without a card of its own."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Term
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def term_without_card(term: Term, _context: Context) -> Iterator[Finding]:
    """Three cards make themselves; at least one more asks for what matters in practice.

    Bad:  a term without `## Cards`
    Good: ## Cards
          - Who signs a note verbale? {#signs}
            : Nobody. It is initialled and sealed.
    """
    if not term.cards:
        problem = _("`{term}` has no card of its own").format(term=term.title)
        remedy = _("write `## Cards`, and below it `- question` and on the next line `  : answer`")
        yield Finding(place_of(term, "term"), problem, remedy)
