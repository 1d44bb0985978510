"""An attribute that is needed."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def missing_attribute(fault: Fault, _context: Context) -> Iterator[Finding]:
    """An inject needs its seats, a decision its seat, and an option the phase it leads to.

    Bad:  ### Decide: Who calls first?
    Good: ### Decide: Who calls first? {seat="duty-diplomat"}
    """
    problems = {
        "seats": _("nothing says who sees this inject"),
        "seat": _("nothing says which seat decides this"),
        "->": _("nothing says where this option leads"),
    }
    remedies = {
        "seats": _('write the seats at the end of the heading, as in `{{seats="csirt-lead"}}` or `{{seats=all}}`'),
        "seat": _('write the seat at the end of the heading, as in `{{seat="csirt-lead"}}`'),
        "->": _("write the phase at the end of the option, as in `{{-> public}}` or `{{-> end}}`"),
    }
    key = fault.details.get("key", "")
    problem = problems.get(key) or _("the attribute `{key}` is missing")
    yield found(fault, problem, remedies.get(key) or _("write it in braces at the end, as in `{{{key}=…}}`"))
