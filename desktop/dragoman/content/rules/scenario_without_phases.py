"""A scenario in which nothing happens."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def scenario_without_phases(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A scenario is played in phases.

    Bad:  a scenario without `## Phase: …`
    Good: ## Phase: Alarm {#alarm technical="T+0:40" diplomatic="Saturday 05:40" minutes=6}
    """
    yield found(
        fault,
        _("this scenario has no phase"),
        _(
            'write `## Phase: … {{#slug technical="T+0:00" diplomatic="Monday 09:00" minutes=10}}` and what '
            "everybody knows below it"
        ),
    )
