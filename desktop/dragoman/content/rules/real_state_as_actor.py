"""A real state that plays in a scenario."""

from collections.abc import Iterator

from dragoman.content.context import Context, excused, lines_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Scenario
from dragoman.content.rulebook import Finding, rule
from dragoman.content.states import AS_ACTORS
from dragoman.words import _


@rule(Severity.WARNING)
def real_state_as_actor(scenario: Scenario, context: Context) -> Iterator[Finding]:
    """States in a scenario are invented, so that nobody has to defend a country instead of practising.

    Bad:  The embassy of France asks for help.
    Good: The embassy of Cantelia asks for help.
    """
    said = set()
    named = [(match, where) for line, where in lines_of(scenario) for match in AS_ACTORS.finditer(line)]
    for text, words in context.texts(scenario):
        named += [(match, text.place(match.start(), len(match[0]))) for match in AS_ACTORS.finditer(words)]
    for match, where in named:
        name = match["state"] or match["people"]
        if name in said or excused(scenario, name):
            continue
        said.add(name)
        problem = _("`{name}` is a real state, and plays a part here").format(name=match[0])
        remedy = _('write an invented state, or the reason in the front matter: `ok-because: [{name} "…"]`').format(name=name)
        yield Finding(where, problem, remedy)
