"""A picture without words for those who cannot see it."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.parse.inline import Link, LinkKind
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def undescribed_picture(link: Link, _context: Context) -> Iterator[Finding]:
    """Alternative text says what a picture shows; it is read aloud, and stands in the picture's place where that is missing.

    Bad:  ![](images/clocks.png)
    Good: ![Two clocks, one in hours, one in weekdays](images/clocks.png)
    """
    if link.kind is LinkKind.PICTURE and not link.words:
        problem = _("nothing says what this picture shows")
        remedy = _("write it between the square brackets: `![what it shows]({target})`").format(target=link.target)
        yield Finding(link.where, problem, remedy)
