"""A sense whose term there is not."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import FalseFriend
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.ERROR)
def unknown_sense(friend: FalseFriend, context: Context) -> Iterator[Finding]:
    """A false friend may name the two terms of its senses by their ids; a name that leads nowhere breaks its page.

    Bad:  technical: dns-delegating
    Good: technical: dns-delegation
    """
    for key, id_ in (("technical", friend.technical), ("diplomatic", friend.diplomatic)):
        known = (context.pack.terms, context.pack.broken, context.planned, context.duplicated)
        if not id_ or any(id_ in ids for ids in known):
            continue
        if id_ in context.ids:
            problem = _("`{id}` is no term, so it cannot be a sense").format(id=id_)
        else:
            problem = _("there is no term `{id}` in this pack").format(id=id_)
        otherwise = _("write the id of a term, or leave this line out")
        yield Finding(place_of(friend, key), problem, context.suggestion(id_, context.pack.terms) or otherwise)
