"""YAML's anchors, aliases, tags and merges."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def anchor_or_tag(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Front matter looks like YAML, but every value in it is plain text: anchors, aliases, tags and merges do nothing here
    and hide what is meant.

    Bad:  level: !!int 2
    Good: level: 2
    """
    yield found(
        fault,
        _("`{typed}` is an anchor, an alias, a tag or a merge, and front matter has none"),
        _('write the value itself; if the text really begins so, put it in quotes: `"…"`'),
    )
