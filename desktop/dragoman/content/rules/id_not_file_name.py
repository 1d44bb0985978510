"""An id that differs from its file's name."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def id_not_file_name(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A file's name is its id. An `id:` that says otherwise would leave links in doubt.

    Bad:  csirt.md with `id: computer-emergency-team`
    Good: csirt.md without `id:`, or with `id: csirt`
    """
    yield found(
        fault,
        _("`id: {typed}` differs from the file's name, which says `{expected}`"),
        _("write `id: {expected}`, or leave the line out"),
    )
