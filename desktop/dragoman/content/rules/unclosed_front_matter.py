"""Front matter without an end."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def unclosed_front_matter(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Front matter ends at a second `---`; without it the whole file would be taken for front matter.

    Bad:  ---
          term: Note verbale
          A formal note in the third person.
    Good: ---
          term: Note verbale
          ---
          A formal note in the third person.
    """
    yield found(
        fault,
        _("the front matter that begins here has no end"),
        _("write a line `---` between the last key and the text"),
    )
