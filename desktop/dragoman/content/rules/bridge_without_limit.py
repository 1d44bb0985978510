"""A bridge that does not say where the likeness ends."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Term
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def bridge_without_limit(term: Term, _context: Context) -> Iterator[Finding]:
    """No two terms are quite alike; the bridge says where the likeness ends, before a reader carries it too far.

    Bad:  a bridge without these words
    Good: **Where the likeness ends.** A recall does not need the other side's consent.
    """
    if term.bridge and not term.limit:
        problem = _("the bridge of `{term}` does not say where the likeness ends").format(term=term.title)
        remedy = _("write a paragraph under `## Bridge` that begins with `**Where the likeness ends.**`")
        yield Finding(term.bridge.where, problem, remedy)
