"""A heading that nobody reads."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, choose, found, rule
from dragoman.words import _


@rule(Severity.WARNING)
def unknown_heading(fault: Fault, _context: Context) -> Iterator[Finding]:
    """The `##` headings of a file are fixed, since the page and the cards are made from them; often one is only misspelt.

    Bad:  ## Questons
    Good: ## Questions
    """
    yield found(
        fault,
        _("`{typed}` is no heading that is known here"),
        choose(fault, "## {meant}"),
    )
