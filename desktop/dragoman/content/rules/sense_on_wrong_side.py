"""A sense that names a term of the other side."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import FalseFriend, Side
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.ERROR)
def sense_on_wrong_side(friend: FalseFriend, context: Context) -> Iterator[Finding]:
    """`technical:` names a technical term and `diplomatic:` a diplomatic one.

    Bad:  technical: head-of-delegation
    Good: diplomatic: head-of-delegation
    """
    for side, id_ in ((Side.TECHNICAL, friend.technical), (Side.DIPLOMATIC, friend.diplomatic)):
        term = context.other_term(id_)
        if term is None or term.side is side:
            continue
        if side is Side.TECHNICAL:
            problem = _("`{id}` is a diplomatic term, and here belongs a technical one")
            remedy = _("write it as `diplomatic: {id}`, and here the id of a technical term, or leave this line out")
        else:
            problem = _("`{id}` is a technical term, and here belongs a diplomatic one")
            remedy = _("write it as `technical: {id}`, and here the id of a diplomatic term, or leave this line out")
        yield Finding(place_of(friend, side), problem.format(id=id_), remedy.format(id=id_))
