"""A file over the limit."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Fault
from dragoman.content.rulebook import Finding, found, rule
from dragoman.words import _


@rule(Severity.ERROR)
def file_too_big(fault: Fault, _context: Context) -> Iterator[Finding]:
    """A file over 2 MB is not read: a page of text is a thousandth of that, so something else is in it.

    Bad:  a term of 3 MB with a picture pasted in as text
    Good: a term of 4 kB that shows images/picture.png
    """
    yield found(
        fault,
        _("the file is {typed} big and was not read; the most is {expected}"),
        _("move pictures to the folder `images`, or split the file in two"),
    )
