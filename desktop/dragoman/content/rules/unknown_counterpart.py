"""A counterpart that there is not."""

from collections.abc import Iterator

from dragoman.content.context import Context, Reference
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Kind
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.ERROR)
def unknown_counterpart(reference: Reference, context: Context) -> Iterator[Finding]:
    """A counterpart is the id of a term of the other side; a page without it shows half of what it should.

    Bad:  counterpart: public-atribution
    Good: counterpart: public-attribution
    """
    if reference.how != "counterpart" or reference.id in context.pack.terms or reference.id in context.duplicated:
        return
    if reference.id in context.ids:
        broken = context.pack.broken.get(reference.id)
        if broken is not None and broken.kind in (None, Kind.TERM):
            return
        problem = _("`{id}` is no term, so it cannot be a counterpart").format(id=reference.id)
        meant = reference.id.removesuffix("-word")
        if meant != reference.id and meant in context.pack.terms:
            remedy = _("did you mean `{meant}`?").format(meant=meant)
        else:
            remedy = _("write the id of a term of the other side")
        yield Finding(reference.where, problem, remedy)
    elif reference.id not in context.planned:
        problem = _("there is no term `{id}` in this pack").format(id=reference.id)
        otherwise = _(
            "write the id of a term of the other side; one that is to be written yet stands in pack.md under `planned:`"
        )
        yield Finding(reference.where, problem, context.suggestion(reference.id, context.pack.terms) or otherwise)
