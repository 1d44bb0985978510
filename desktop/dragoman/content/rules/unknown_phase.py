"""A phase that there is not."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Scenario
from dragoman.content.rulebook import Finding, rule
from dragoman.content.ways import END
from dragoman.words import _


@rule(Severity.ERROR)
def unknown_phase(scenario: Scenario, context: Context) -> Iterator[Finding]:
    """An option leads to a phase by its slug, or to `end`; the short form names its phases by their slugs, too.

    Bad:  - The ministry's channel first {-> publik}
    Good: - The ministry's channel first {-> public}
    """
    phases = tuple(phase.slug for phase in scenario.phases if phase.slug)
    named = [
        (choice.attributes.get("->", choice.where), choice.target, (*phases, END))
        for phase in scenario.phases
        if phase.decision is not None
        for choice in phase.decision.choices
        if choice.target
    ]
    named += [(place_of(scenario, "short", number), slug, phases) for number, slug in enumerate(scenario.short)]
    for where, slug, known in named:
        if slug not in known:
            problem = _("this scenario has no phase `{phase}`").format(phase=slug)
            otherwise = _("write one of these: {phases}").format(phases=", ".join(f"`{name}`" for name in known))
            yield Finding(where, problem, context.suggestion(slug, known) or otherwise)
