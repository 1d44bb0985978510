"""A link to an id that there is not."""

from collections.abc import Iterator

from dragoman.content.context import Context, Reference
from dragoman.content.diagnostics import Severity
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def unknown_link(reference: Reference, context: Context) -> Iterator[Finding]:
    """A link leads to the file of that id; without such a file the learner reads plain words that lead nowhere.

    Bad:  [[note-verbal]]
    Good: [[note-verbale]]
    """
    if reference.how not in ("link", "see") or context.knows(reference.id):
        return
    problem = _("there is no `{id}` in this pack").format(id=reference.id)
    otherwise = _("take the link away, or write the file; an id promised for later stands in pack.md under `planned:`")
    yield Finding(reference.where, problem, context.suggestion(reference.id) or otherwise)
