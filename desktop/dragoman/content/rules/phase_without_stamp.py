"""A phase without its time on a clock."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Scenario
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def phase_without_stamp(scenario: Scenario, _context: Context) -> Iterator[Finding]:
    """Two clocks run in a scenario, and each phase shows its time on both.

    Bad:  ## Phase: Alarm {#alarm technical="T+0:40" minutes=6}
    Good: ## Phase: Alarm {#alarm technical="T+0:40" diplomatic="Saturday 05:40" minutes=6}
    """
    for phase in scenario.phases:
        if not phase.technical and not phase.diplomatic:
            problem = _("the phase `{phase}` shows no time on either clock")
            remedy = _('write both at the end of its heading, as in `{technical="T+0:40" diplomatic="Saturday 05:40"}`')
        elif not phase.technical:
            problem = _("the phase `{phase}` shows no time on the technical clock")
            remedy = _('write it at the end of its heading, as in `{technical="T+0:40"}`')
        elif not phase.diplomatic:
            problem = _("the phase `{phase}` shows no time on the diplomatic clock")
            remedy = _('write it at the end of its heading, as in `{diplomatic="Saturday 05:40"}`')
        else:
            continue
        yield Finding(phase.where, problem.format(phase=phase.title), remedy)
