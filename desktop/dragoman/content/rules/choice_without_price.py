"""An option that does not say what it buys and costs."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Scenario
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def choice_without_price(scenario: Scenario, _context: Context) -> Iterator[Finding]:
    """No option is right: each buys something and costs something, and the app shows both after the decision.

    Bad:  - The CSIRT calls its peer {-> peer-help}
    Good: - The CSIRT calls its peer {-> peer-help}
            : **Buys** servers blocked in four hours. **Costs** the ministry learns of it from the press.
    """
    remedy = _("write on the next line, indented: `: **Buys** … **Costs** …`")
    for phase in scenario.phases:
        for choice in phase.decision.choices if phase.decision is not None else ():
            if not choice.buys and not choice.costs:
                yield Finding(choice.where, _("this option does not say what it buys and what it costs"), remedy)
            elif not choice.buys:
                yield Finding(choice.where, _("this option does not say what it buys"), remedy)
            elif not choice.costs:
                yield Finding(choice.where, _("this option does not say what it costs"), remedy)
