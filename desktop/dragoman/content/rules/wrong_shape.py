"""A text where a list belongs, or the reverse."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def wrong_shape(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Some keys take one text, some a list, some a map of names to texts.

    Bad:  aliases: third-person note
    Good: aliases: [third-person note]
    """
    expected = fault.details.get("expected", "text")
    problems = {
        "text": _("`{key}` takes one text, and here stands something else"),
        "list": _("`{key}` takes a list, and here stands something else"),
        "map": _("`{key}` takes names with texts, and here stands something else"),
    }
    remedies = {
        "text": _("write one text, without brackets and braces: `{key}: …`"),
        "list": _("write it in square brackets: `{key}: [{value}]`"),
        "map": _("write names and texts in braces, as in `{key}: {{name: text}}`, or one a line and indented"),
    }
    yield found(fault, problems[expected], remedies[expected])
