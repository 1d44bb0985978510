"""An alias that two terms share."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Term
from dragoman.content.prose import name_of
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.INFO)
def repeated_alias(term: Term, context: Context) -> Iterator[Finding]:
    """A word that names two terms leads a reader to either; often one of the two can do without it.

    Bad:  aliases: [note], in note-verbale.md and in first-person-note.md
    Good: aliases: [note], in note-verbale.md alone
    """
    for number, alias in enumerate(term.aliases):
        name = name_of(alias)
        headword = next((other for other in context.headwords.get(name, ()) if other.id != term.id), None)
        first = context.names[name][0]  # of those that share an alias, the first is not the one to be told
        other = headword or (first if first.id != term.id else None)
        if other is None:
            continue
        names = {"alias": alias, "other": other.id}
        problem = _("`{alias}` also names `{other}`").format(**names)
        remedy = _("take `{alias}` away here or there, unless readers will look for both").format(**names)
        yield Finding(place_of(term, "aliases", number), problem, remedy)
