"""A counterpart that leads to a page that does not lead back."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Term
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.INFO)
def one_way_counterpart(term: Term, context: Context) -> Iterator[Finding]:
    """A one-way counterpart leads to a page that does not lead back; often one of the two wants changing.

    Bad:  attribution -> public-attribution, public-attribution -> state-responsibility
    Good: attribution -> public-attribution, public-attribution -> attribution
    """
    other = context.other_term(term.counterpart)
    if other is None or other.side is term.side or other.counterpart == term.id:
        return
    if term.id in context.duplicated or other.counterpart in context.duplicated:
        return
    named = context.pack.terms.get(other.counterpart)
    if other.counterpart not in context.planned and (named is None or named.side is other.side):  # others speak of these
        return
    names = {"term": term.id, "other": other.id, "named": other.counterpart}
    yield Finding(
        place_of(term, "counterpart"),
        _("`{other}` does not name `{term}` as its counterpart; it names `{named}`").format(**names),
        _("write `counterpart: {term}` in {other}.md, or choose another counterpart here").format(**names),
    )
