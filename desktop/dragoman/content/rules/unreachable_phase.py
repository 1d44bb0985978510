"""A phase to which no way leads."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Scenario
from dragoman.content.rulebook import Finding, rule
from dragoman.content.ways import Ways, leads_nowhere
from dragoman.words import _


@rule(Severity.WARNING)
def unreachable_phase(scenario: Scenario, _context: Context) -> Iterator[Finding]:
    """Every phase can be reached from the first: by an option that leads there, or from the phase above that has no decision.

    Bad:  ## Phase: Public {#public} below a decision whose options all lead elsewhere
    Good: an option with {-> public}
    """
    if leads_nowhere(scenario):
        return
    for phase in Ways(scenario).unreachable:
        problem = _("no way leads to the phase `{phase}`").format(phase=phase.title)
        remedy = _("let an option lead here with `{{-> {slug}}}`, or delete the phase").format(slug=phase.slug or "…")
        yield Finding(phase.where, problem, remedy)
