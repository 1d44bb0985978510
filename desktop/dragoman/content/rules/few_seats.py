"""A scenario for fewer than six."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Scenario
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _, ngettext

ENOUGH = 6


@rule(Severity.INFO)
def few_seats(scenario: Scenario, _context: Context) -> Iterator[Finding]:
    """A workshop's table has six people or more, and each wants a seat.

    Bad:  two seats
    Good: six seats, among them somebody from outside: a firm, a hospital, a consul
    """
    count = len(scenario.seats)
    if 0 < count < ENOUGH:
        problem = ngettext(
            "this scenario has {count} seat; six or more are better",
            "this scenario has {count} seats; six or more are better",
            count,
        )
        remedy = _("write more seats, so that a whole table can play: `id: {title: …, side: …}`")
        yield Finding(place_of(scenario, "seats"), problem.format(count=count), remedy)
