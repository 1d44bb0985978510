"""A term that does not begin with its definition."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def missing_definition(fault: Fault, _context: Context) -> Iterator[Finding]:
    """The first paragraph of a term is its definition: cards, search and pop-ups show it.

    Bad:  a term whose text begins with `## Bridge` or with a list
    Good: a term whose text begins with one plain sentence that says what it is
    """
    yield found(
        fault,
        _("the text does not begin with a definition"),
        _("write one sentence right below the front matter: what kind of thing it is, and what sets it apart"),
    )
