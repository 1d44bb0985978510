"""A picture from outside the pack."""

from collections.abc import Iterator

from dragoman.content.addresses import leads_out
from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.parse.inline import Link, LinkKind
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def dangerous_picture(link: Link, _context: Context) -> Iterator[Finding]:
    """Pictures come from the pack's own folder.

    One from the web would tell others who reads it, and one from elsewhere on the computer could show what is private.

    Bad:  ![The two clocks](https://example.org/clocks.png), ![The two clocks](../../clocks.png)
    Good: ![The two clocks](images/clocks.png)
    """
    if link.kind is not LinkKind.PICTURE or not leads_out(link.target):
        return
    problem = _("`{target}` lies outside the pack, so the picture is not shown").format(target=link.target)
    yield Finding(link.where, problem, _("put the picture into the pack's folder `images`, and write `images/…` here"))
