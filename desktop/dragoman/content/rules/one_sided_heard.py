"""A false friend that is heard on one side only."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import FalseFriend, Side
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def one_sided_heard(friend: FalseFriend, _context: Context) -> Iterator[Finding]:
    """A learner tells the senses apart by sentences: at least one from each side stands under `## Heard`.

    Bad:  - "The delegation is lame." -> technical
    Good: - "The delegation is lame." -> technical
          - "The delegation asks for the floor." -> diplomatic
    """
    missing = [side for side in Side if all(heard.side is not side for heard in friend.heard)]
    if not missing:
        return
    where = friend.heard[0].where if friend.heard else place_of(friend, "word")
    if len(missing) == 2:
        problem = _("no sentence shows how `{word}` is heard")
        remedy = _('write `## Heard` and below it a sentence of each side: `- "…" -> technical`, `- "…" -> diplomatic`')
    elif missing == [Side.TECHNICAL]:
        problem = _("no sentence shows how engineers say `{word}`")
        remedy = _('write one more line under `## Heard`: `- "…" -> technical`')
    else:
        problem = _("no sentence shows how diplomats say `{word}`")
        remedy = _('write one more line under `## Heard`: `- "…" -> diplomatic`')
    yield Finding(where, problem.format(word=friend.word), remedy)
