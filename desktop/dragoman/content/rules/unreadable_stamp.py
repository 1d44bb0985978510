"""A clock's stamp that cannot be read."""

from collections.abc import Iterator

from dragoman.content.clocks import elapsed, moment
from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Scenario
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def unreadable_stamp(scenario: Scenario, _context: Context) -> Iterator[Finding]:
    """The technical clock counts from the start, the diplomatic one has weekdays or numbered days; free text may follow.

    Bad:  technical="40 minutes in", diplomatic="Saturday morning"
    Good: technical="T+0:40", diplomatic="Saturday 05:40, ministries closed"
    """
    elapsed_form = _("write hours and minutes since the start, as in `T+0:40` or `T+1 2:30`")
    moment_form = _("write a day and a time, as in `Saturday 05:40` or `Day 2 05:40`; words may follow behind a comma")
    if scenario.starts and moment(scenario.starts) is None:
        problem = _("`{stamp}` is no day with a time").format(stamp=scenario.starts)
        yield Finding(place_of(scenario, "starts"), problem, moment_form)
    for phase in scenario.phases:
        if phase.technical and elapsed(phase.technical) is None:
            problem = _("`{stamp}` cannot be read as a stamp of the technical clock").format(stamp=phase.technical)
            yield Finding(phase.attributes.get("technical", phase.where), problem, elapsed_form)
        if phase.diplomatic and moment(phase.diplomatic) is None:
            problem = _("`{stamp}` cannot be read as a stamp of the diplomatic clock").format(stamp=phase.diplomatic)
            yield Finding(phase.attributes.get("diplomatic", phase.where), problem, moment_form)
