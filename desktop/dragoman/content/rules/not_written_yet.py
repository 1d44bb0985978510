"""An id that is promised and not written."""

from collections.abc import Iterator

from dragoman.content.context import Context, Reference
from dragoman.content.diagnostics import Severity
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.INFO)
def not_written_yet(reference: Reference, context: Context) -> Iterator[Finding]:
    """An id under `planned:` in pack.md is promised; until it is written, its links are shown as plain words.

    Bad:  [[retorsion]] while pack.md says `planned: [retorsion]`
    Good: [[retorsion]] and a file retorsion.md
    """
    if reference.id in context.ids or reference.id not in context.planned:
        return
    problem = _("`{id}` is promised in pack.md, and not written yet").format(id=reference.id)
    remedy = _("write {id}.md before the pack is released, and take it out of `planned:` then").format(id=reference.id)
    yield Finding(reference.where, problem, remedy)
