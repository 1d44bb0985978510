"""A key that a file needs."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def missing_key(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Each kind of file needs some keys; without this one a learner would see something wrong or missing.

    Bad:  a term without `level:`
    Good: level: 2
    """
    listed = ", ".join(f"`{choice}`" for choice in fault.details.get("choices", "").split(", ") if choice)
    if listed:
        remedy = _("write `{key}: …` in the front matter, with one of these behind it: {listed}").replace("{listed}", listed)
    else:
        remedy = _("write `{key}: …` in the front matter, between the two `---` lines")
    yield found(fault, _("the front matter does not say `{key}`"), remedy)
