"""A short form that the scenario does not have."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import LearningPath
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def scenario_without_short_form(path: LearningPath, context: Context) -> Iterator[Finding]:
    """A step can ask for a scenario's short form where the scenario says which phases that is.

    Bad:  3. scenario: two-phone-numbers {short}, and no `short:` in two-phone-numbers.md
    Good: short: [alarm, peer-help, public], in two-phone-numbers.md
    """
    for step in path.steps:
        scenario = context.pack.scenarios.get(step.scenario)
        if step.short and scenario is not None and not scenario.short and not context.lost_keys(scenario.file):
            problem = _("`{scenario}` has no short form").format(scenario=scenario.id)
            remedy = _("write `short: [phase, phase]` in {scenario}.md, or leave out `short` here").format(scenario=scenario.id)
            where = step.attributes.get("short", step.where)._replace(length=len("short"))
            yield Finding(where, problem, remedy)
