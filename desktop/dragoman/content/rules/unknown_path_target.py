"""A step that leads to a file that there is not."""

from collections.abc import Iterator

from dragoman.content.context import Context, Reference
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Kind
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.ERROR)
def unknown_path_target(reference: Reference, context: Context) -> Iterator[Finding]:
    """A step of a path opens files of the pack by their ids; one that is not there leaves a gap in the sitting.

    Bad:  scenario: two-phone-number
    Good: scenario: two-phone-numbers
    """
    if reference.how in ("open", "play") and not context.knows(reference.id):
        problem = _("there is no `{id}` in this pack").format(id=reference.id)
        otherwise = _("write the id of a file that is there, or take it out of the step")
        among = context.pack.scenarios if reference.how == "play" else None
        yield Finding(reference.where, problem, context.suggestion(reference.id, among) or otherwise)
    elif reference.how == "play" and context.pack.kind_of(reference.id) not in (None, Kind.SCENARIO):
        problem = _("`{id}` is no scenario").format(id=reference.id)
        remedy = _("write the id of a scenario behind `scenario:`, or open `[[{id}]]` on the line below")
        yield Finding(reference.where, problem, remedy.format(id=reference.id))
