"""A typographic sign where a plain one is meant."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.WARNING)
def typographic_sign(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Text processors turn quotes and hyphens into typographic ones. In running text they are welcome; where they are part
    of the format, only the plain ones work.

    Bad:  sources: [nist-sp-800-61r3 “RS.AN”]
    Good: sources: [nist-sp-800-61r3 "RS.AN"]
    """
    yield found(
        fault,
        _("`{typed}` has no meaning here"),
        _("write the plain sign: `{expected}`"),
    )
