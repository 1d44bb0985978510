"""The same id twice."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def duplicate_id(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Ids are unique in a pack, old ones under `was:` included; of two files with one id, only the first is shown.

    Bad:  terms/technical/incidents-and-response/incident.md and false-friends/incident.md
    Good: terms/technical/incidents-and-response/incident.md and false-friends/incident-word.md
    """
    yield found(
        fault,
        _("the id `{typed}` is taken already, by {other}"),
        _("give this one another id: rename the file (a false friend's ends in `-word`), or take the id out of `was:`"),
    )
