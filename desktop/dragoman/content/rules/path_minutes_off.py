"""A path whose steps do not sum to its minutes."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import LearningPath
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def path_minutes_off(path: LearningPath, _context: Context) -> Iterator[Finding]:
    """Where every step says how long it takes, they sum to the path's minutes.

    Bad:  minutes: 45, and steps of 12, 6 and 20 minutes
    Good: minutes: 38, and steps of 12, 6 and 20 minutes
    """
    if path.minutes and path.steps and all(step.minutes for step in path.steps):
        total = sum(step.minutes for step in path.steps)
        if total != path.minutes:
            names = {"total": total, "minutes": path.minutes}
            problem = _("the steps take {total} minutes together, and the path says {minutes}").format(**names)
            remedy = _("write `minutes: {total}`, or change the minutes of the steps").format(**names)
            yield Finding(place_of(path, "minutes"), problem, remedy)
