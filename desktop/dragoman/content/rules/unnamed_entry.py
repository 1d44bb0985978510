"""A topic or a work without a name to call it by."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def unnamed_entry(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A topic's slug is the folder of its terms, and a work's key is what terms cite.

    Bad:  - RFC 9116, *security.txt*, April 2022.
    Good: - RFC 9116, *security.txt*, April 2022. {#rfc-9116}
    """
    yield found(
        fault,
        _("this has no name that others could use"),
        _("write one at the end, as in `{{#rfc-9116}}`"),
    )
