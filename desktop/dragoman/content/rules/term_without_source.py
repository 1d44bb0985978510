"""A term that cites nothing."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Term
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def term_without_source(term: Term, _context: Context) -> Iterator[Finding]:
    """A reader who doubts a term looks at its source; a term without one cannot be checked.

    Bad:  a term without `sources:`
    Good: sources: [nist-sp-800-61r3 "RS.AN"]
    """
    if not term.sources and "sources" not in term.where:
        problem = _("no source is cited for `{term}`").format(term=term.title)
        remedy = _('write `sources: [key "where in it"]` in the front matter, with a key of sources.md')
        yield Finding(place_of(term, "term"), problem, remedy)
    elif not term.sources:
        problem = _("the list of sources of `{term}` is empty").format(term=term.title)
        yield Finding(place_of(term, "sources"), problem, _('write a key of sources.md into it, as in `[key "where in it"]`'))
