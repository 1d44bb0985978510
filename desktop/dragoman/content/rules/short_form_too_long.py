"""A short form of more than twenty minutes."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Scenario
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _

MOST = 20  # minutes


@rule(Severity.WARNING)
def short_form_too_long(scenario: Scenario, _context: Context) -> Iterator[Finding]:
    """The short form fits into twenty minutes of talking.

    Bad:  short: [alarm, peer-help, public], of 10, 8 and 7 minutes
    Good: short: [alarm, peer-help], of 10 and 8 minutes
    """
    minutes = {phase.slug: phase.minutes for phase in scenario.phases}
    total = sum(minutes.get(slug, 0) for slug in scenario.short)
    if total > MOST:
        problem = _("the phases of the short form take {total} minutes; {most} are the most").format(total=total, most=MOST)
        yield Finding(place_of(scenario, "short"), problem, _("take a phase out of `short`, or give its phases fewer minutes"))
