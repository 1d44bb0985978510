"""A file that does not begin with front matter."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def missing_front_matter(fault: Fault, _context: Context) -> Iterator[Finding]:
    """Front matter says what a file is about; without it nothing of the file can be shown.

    Bad:  a file that begins with its text, or with an empty line
    Good: ---
          term: Note verbale
          ---
    """
    yield found(
        fault,
        _("the file does not begin with front matter"),
        _("write `---` as the very first line, then `{key}: …` and the other keys, then `---` again"),
    )
