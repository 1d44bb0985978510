"""A line of front matter that cannot be read."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def unreadable_front_matter(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Front matter is lines of `key: value`. A list stands in square brackets, a map in braces; quotes and brackets are
    closed on their line.

    Bad:  aliases: [note, "third-person note]
    Good: aliases: [note, "third-person note"]
    """
    yield found(
        fault,
        _("this line of the front matter cannot be read: `{typed}`"),
        _("write `key: value`, `key: [one, two]` or `key: {{a: one, b: two}}`, and close each quote and bracket"),
    )
