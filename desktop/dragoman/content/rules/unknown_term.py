"""A question or scenario that names a term that there is not."""

from collections.abc import Iterator

from dragoman.content.context import Context, Reference
from dragoman.content.diagnostics import Severity
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def unknown_term(reference: Reference, context: Context) -> Iterator[Finding]:
    """Questions and scenarios name the terms that they practise, so that mistakes lead back to their pages.

    Bad:  {#label term=traffic-light}
    Good: {#label term=traffic-light-protocol}
    """
    if reference.how == "term" and not context.knows(reference.id):
        problem = _("there is no `{id}` in this pack").format(id=reference.id)
        otherwise = _("write the id of a term, or leave it out")
        yield Finding(reference.where, problem, context.suggestion(reference.id) or otherwise)
