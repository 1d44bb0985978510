"""A phase that does not say how long it takes."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Scenario
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def phase_without_minutes(scenario: Scenario, _context: Context) -> Iterator[Finding]:
    """`minutes` is the time for talking; a facilitator plans the session by it.

    Bad:  ## Phase: Alarm {#alarm}
    Good: ## Phase: Alarm {#alarm minutes=6}
    """
    for phase in scenario.phases:
        if not phase.minutes:
            problem = _("the phase `{phase}` does not say how long it takes").format(phase=phase.title)
            yield Finding(phase.where, problem, _("write it at the end of its heading, as in `{minutes=6}`"))
