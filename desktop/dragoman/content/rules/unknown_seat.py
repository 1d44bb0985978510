"""A seat that there is not."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Scenario
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.ERROR)
def unknown_seat(scenario: Scenario, context: Context) -> Iterator[Finding]:
    """Injects and decisions name their seats as the front matter does; others would reach nobody.

    Bad:  ### Decide: Who calls first? {seat="diplomat"}
    Good: ### Decide: Who calls first? {seat="duty-diplomat"}
    """
    seats = tuple(seat.id for seat in scenario.seats)
    if not seats:  # that they are missing is said already
        return
    for phase in scenario.phases:
        named = [(inject.attributes.get("seats", inject.where), id_) for inject in phase.injects for id_ in inject.seats]
        if phase.decision is not None and phase.decision.seat:
            named.append((phase.decision.attributes.get("seat", phase.decision.where), phase.decision.seat))
        for where, id_ in named:
            if id_ not in seats and id_ != "all":
                problem = _("this scenario has no seat `{seat}`").format(seat=id_)
                otherwise = _("write one of these: {seats}").format(seats=", ".join(f"`{seat}`" for seat in seats))
                yield Finding(where, problem, context.suggestion(id_, seats) or otherwise)
