"""A side that nobody sits on."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Scenario, Side
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def side_without_seat(scenario: Scenario, _context: Context) -> Iterator[Finding]:
    """Two clocks run and two sides talk: each side has a seat at least.

    Bad:  seats with `side: technical` only
    Good: a seat with `side: technical` and one with `side: diplomatic`
    """
    if not scenario.seats:
        return
    problems = {
        Side.TECHNICAL: _("nobody sits on the technical side"),
        Side.DIPLOMATIC: _("nobody sits on the diplomatic side"),
    }
    remedies = {
        Side.TECHNICAL: _("write one more seat: `id: {title: …, side: technical}`"),
        Side.DIPLOMATIC: _("write one more seat: `id: {title: …, side: diplomatic}`"),
    }
    for side in Side:
        if all(seat.side is not side for seat in scenario.seats):
            yield Finding(place_of(scenario, "seats"), problems[side], remedies[side])
