"""Two clocks that do not agree on the hour."""

from collections.abc import Iterator

from dragoman.content.clocks import at, elapsed, moment, spoken, spoken_moment
from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Scenario
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def clocks_disagree(scenario: Scenario, _context: Context) -> Iterator[Finding]:
    """Where `starts` says when the technical clock begins, each phase's two stamps name the same minute.

    Bad:  starts: Saturday 05:00, and a phase at T+0:40 and Saturday 05:50
    Good: starts: Saturday 05:00, and a phase at T+0:40 and Saturday 05:40
    """
    start = moment(scenario.starts)
    if start is None:
        return
    for phase in scenario.phases:
        minutes, shown = elapsed(phase.technical), moment(phase.diplomatic)
        if minutes is None or shown is None:
            continue
        right = at(start, minutes, numbered=shown.numbered)
        if shown.after(right) not in (0, None):
            names = {"elapsed": spoken(minutes), "right": spoken_moment(right), "shown": spoken_moment(shown)}
            problem = _("at {elapsed} the diplomatic clock shows {right}, and here stands {shown}").format(**names)
            remedy = _("write `{right}`, or correct `technical` or `starts`").format(**names)
            yield Finding(phase.attributes.get("diplomatic", phase.where), problem, remedy)
