"""A term without a question."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Term
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def term_without_question(term: Term, _context: Context) -> Iterator[Finding]:
    """Quizzes are made of questions; a term without one is asked only by its definition.

    Bad:  a term without `## Questions`
    Good: ## Questions
          1. Who signs a note verbale? {#signs}
             - [x] Nobody
               > It is initialled and sealed.
             - [ ] The ambassador
               > She signs letters.
    """
    if not term.questions:
        problem = _("`{term}` has no question").format(term=term.title)
        remedy = _("write `## Questions`, and below it `1. …` with its options `- [x] …` and `- [ ] …`")
        yield Finding(place_of(term, "term"), problem, remedy)
