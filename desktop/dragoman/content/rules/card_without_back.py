"""A card without a back."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def card_without_back(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A card has a front and, on a line that begins with a colon, a back.

    Bad:  - What does a government add? {#adds}
    Good: - What does a government add? {#adds}
            : A political decision.
    """
    yield found(
        fault,
        _("this card has no back"),
        _("write the answer on the next line, indented by two spaces, behind a colon: `  : …`"),
    )
