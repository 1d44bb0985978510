"""HTML in the text."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.WARNING)
def raw_html(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Text is markdown; HTML is taken out before it is shown, since packs come from strangers.

    Bad:  <b>not</b> binding
    Good: **not** binding
    """
    yield found(
        fault,
        _("`{typed}` is HTML, and will not be shown"),
        _(
            "write markdown (`**bold**`, `*italic*`, `[words](https://…)`), or put it in back-quotes if it is "
            "meant to be read as it stands"
        ),
    )
