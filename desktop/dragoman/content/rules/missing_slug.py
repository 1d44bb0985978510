"""A card, question, phase or sentence without a name of its own."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.INFO)
def missing_slug(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Progress is kept under a slug. Without one the card or question is shown, but nothing is kept; `lint --fix` writes one
    in.

    Bad:  - What does a government add?
    Good: - What does a government add? {#adds}
    """
    problems = {
        "card": _("this card has no slug, so nobody's progress with it can be kept"),
        "question": _("this question has no slug, so nobody's answers to it can be kept"),
        "phase": _("this phase has no slug, so no way can lead to it"),
        "heard": _("this sentence has no slug, so nobody's progress with it can be kept"),
    }
    remedy = _("let `dragoman lint --fix` write one, or write one yourself at the end, as in `{{#some-words}}`")
    yield found(fault, problems[fault.details.get("kind", "card")], remedy)
