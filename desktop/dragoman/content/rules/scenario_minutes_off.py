"""A scenario that takes longer or shorter than it says."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Scenario
from dragoman.content.rulebook import Finding, rule
from dragoman.content.ways import Ways, leads_nowhere
from dragoman.words import _

LEEWAY = 0.1  # a share of the minutes that the scenario names


@rule(Severity.WARNING)
def scenario_minutes_off(scenario: Scenario, _context: Context) -> Iterator[Finding]:
    """The minutes of the longest way are within 10 % of those that the scenario names; opening and debrief come on top.

    Bad:  minutes: 35, and phases of 6, 7 and 8 minutes in a row
    Good: minutes: 35, and phases that sum to 32 to 38 minutes along the longest way
    """
    if not scenario.minutes or not scenario.phases or leads_nowhere(scenario):
        return
    ways = Ways(scenario)
    if ways.turning_back or not all(phase.minutes for phase in scenario.phases):
        return
    longest = ways.longest()
    if abs(longest - scenario.minutes) > LEEWAY * scenario.minutes:
        names = {"longest": longest, "minutes": scenario.minutes}
        problem = _("the longest way takes {longest} minutes, and the scenario says {minutes}").format(**names)
        remedy = _("write `minutes: {longest}`, or change the minutes of the phases").format(**names)
        yield Finding(place_of(scenario, "minutes"), problem, remedy)
