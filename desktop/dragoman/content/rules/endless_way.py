"""A way that goes round and round."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Scenario
from dragoman.content.rulebook import Finding, rule
from dragoman.content.ways import Ways, leads_nowhere
from dragoman.words import _


@rule(Severity.WARNING)
def endless_way(scenario: Scenario, _context: Context) -> Iterator[Finding]:
    """Every way ends; one that comes back to an earlier phase may never.

    Bad:  {-> alarm}, in a phase that follows `alarm`
    Good: {-> public}, a phase that comes later
    """
    if leads_nowhere(scenario):
        return
    for step in Ways(scenario).turning_back:
        target = step.to.slug if step.to is not None else ""
        there = step.phase.where if step.by is None else step.by.attributes.get("->", step.by.where)
        problem = _("this leads back to `{phase}`, so the way may never end").format(phase=target)
        yield Finding(there, problem, _("lead to a phase that has not been played yet, or to the end: `{-> end}`"))
