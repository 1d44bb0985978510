"""An inject that comes when its phase is over."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Scenario
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def late_inject(scenario: Scenario, _context: Context) -> Iterator[Finding]:
    """`after` is minutes into the phase, and lies within it.

    Bad:  after=9, in a phase of 6 minutes
    Good: after=4, in a phase of 6 minutes
    """
    for phase in scenario.phases:
        for inject in phase.injects:
            if phase.minutes and inject.after > phase.minutes:
                names = {"after": inject.after, "minutes": phase.minutes}
                problem = _("this inject comes after {after} minutes, and its phase is over after {minutes}").format(**names)
                remedy = _("write `after={minutes}` or less, or give the phase more minutes").format(**names)
                yield Finding(inject.attributes.get("after", inject.where), problem, remedy)
