"""What an option adds to a clock, and cannot be read."""

from collections.abc import Iterator

from dragoman.content.clocks import increment
from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Scenario
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def unreadable_increment(scenario: Scenario, _context: Context) -> Iterator[Finding]:
    """An option may move the two clocks on by minutes, hours or days.

    Bad:  {-> public technical="two hours"}
    Good: {-> public technical="+2h" diplomatic="+1d"}
    """
    for phase in scenario.phases:
        for choice in phase.decision.choices if phase.decision is not None else ():
            for clock, typed in (("technical", choice.technical), ("diplomatic", choice.diplomatic)):
                if typed and increment(typed) is None:
                    problem = _("`{typed}` is nothing that can be added to a clock").format(typed=typed)
                    remedy = _("write minutes, hours or days, as in `+30min`, `+2h` or `+1d`")
                    yield Finding(choice.attributes.get(clock, choice.where), problem, remedy)
