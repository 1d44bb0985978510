"""A definition that says what it should explain."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Pack
from dragoman.content.prose import Mention, Names
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def circular_definition(pack: Pack, context: Context) -> Iterator[Finding]:
    """A definition that uses its own term explains nothing, nor do two that use each other.

    Bad:  Escalation: the act of letting a matter undergo escalation.
    Good: Escalation: handing a matter to somebody with more power to decide.
    """
    names = Names(context.headwords)
    used: dict[str, dict[str, Mention]] = {}
    for term in pack.terms.values():
        used[term.id] = {}
        for mention in names.mentions(term.definition):
            for named in context.headwords[mention.name]:
                used[term.id].setdefault(named.id, mention)
    for term in pack.terms.values():
        own = used[term.id].get(term.id)
        if own is not None:
            problem = _("the definition of `{term}` uses the word itself").format(term=term.title)
            remedy = _("say what kind of thing it is without `{term}`").format(term=term.title)
            yield Finding(own.where(term.definition), problem, remedy)
            continue
        for other_id, mention in used[term.id].items():
            other = pack.terms[other_id]
            if term.id in used[other_id] and other_id not in used[other_id] and term.id < other_id:
                titles = {"term": term.title, "other": other.title}
                problem = _("the definitions of `{term}` and `{other}` explain each by the other").format(**titles)
                remedy = _("say it without `{other}` here, or without `{term}` there").format(**titles)
                yield Finding(mention.where(term.definition), problem, remedy)
