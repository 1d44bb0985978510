"""An id with other signs than small letters, digits and hyphens."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def id_not_kebab_case(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Cards, progress, links and translations hang on ids, on every kind of computer: only small letters, digits and single
    hyphens are safe.

    Bad:  Note_Verbale.md, {#noteVerbale}
    Good: note-verbale.md, {#note-verbale}
    """
    yield found(
        fault,
        _("`{typed}` is no id: ids are small letters and digits with single hyphens between words"),
        _("write `{expected}`"),
    )
