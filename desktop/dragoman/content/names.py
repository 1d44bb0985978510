"""What sides, relations and statuses are called on screen and on paper; no icon or colour says it alone."""

from dragoman.content.model import Relation, Side, Status
from dragoman.words import _


def side_of_term(side: Side) -> str:
    """What a term of this side is called: `Technical term`."""
    return _("Technical term") if side is Side.TECHNICAL else _("Diplomatic term")


def side_alone(side: Side) -> str:
    """The side itself: `Technical`."""
    return _("Technical") if side is Side.TECHNICAL else _("Diplomatic")


def reader_of(side: Side) -> str:
    """To whom a word of a false friend means this: the people of its side."""
    return _("To the engineer") if side is Side.TECHNICAL else _("To the diplomat")


def bridge_for(side: Side) -> str:
    """To whom a term of this side speaks, as the heading of its bridge: the people of the other side."""
    return reader_of(side.other)


def relation_name(relation: Relation) -> str:
    """How a term meets its counterpart, in a word or two."""
    return {
        Relation.ANALOGUE: _("Analogue"),
        Relation.COUNTERPART: _("Counterpart"),
        Relation.FALSE_FRIEND: _("False friend"),
        Relation.ESCALATES_TO: _("Escalates to"),
        Relation.RAISED_BY: _("Raised by"),
        Relation.CONSTRAINED_BY: _("Constrained by"),
        Relation.CONSTRAINS: _("Constrains"),
    }[relation]


def status_name(status: Status) -> str:
    """What kind of rule or work it is."""
    return {
        Status.TREATY: _("Treaty"),
        Status.CUSTOM: _("Custom"),
        Status.LAW: _("Law"),
        Status.VOLUNTARY_NORM: _("Voluntary norm"),
        Status.STANDARD: _("Standard"),
        Status.EXPERT_VIEW: _("Expert view"),
    }[status]


def status_meaning(status: Status) -> str:
    """Whom it binds, in half a sentence."""
    return {
        Status.TREATY: _("Binds the states that joined it."),
        Status.CUSTOM: _("Binds all states."),
        Status.LAW: _("Binds where it is in force."),
        Status.VOLUNTARY_NORM: _("Agreed, binds nobody by itself."),
        Status.STANDARD: _("Binds those who adopt it."),
        Status.EXPERT_VIEW: _("Binds nobody by itself."),
    }[status]


def binds(status: Status) -> bool:
    """Whether it binds by itself; a standard or a voluntary norm does not."""
    return status in (Status.TREATY, Status.CUSTOM, Status.LAW)
