"""A picture that is not there."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from dragoman.content.addresses import leads_out
from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.nearest import nearest
from dragoman.content.parse.inline import Link, LinkKind
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _

PICTURE = re.compile(r"\.(?:png|jpe?g|svg)$", re.IGNORECASE)


@rule(Severity.WARNING)
def broken_picture(link: Link, context: Context) -> Iterator[Finding]:
    """A picture is a PNG, JPEG or SVG file of the pack.

    Its path is written from the pack's folder on, with small and capital letters as in the file's name.

    Bad:  ![The two clocks](Images/Clocks.png), ![The two clocks](images/clocks.gif)
    Good: ![The two clocks](images/clocks.png)
    """
    if link.kind is not LinkKind.PICTURE or leads_out(link.target):
        return
    path = unquote(link.target).removeprefix("./")
    if not path:
        yield Finding(link.where, _("this picture names no file"), _("write its path, as in `images/clocks.png`"))
    elif not PICTURE.search(path):
        problem = _("`{target}` is no PNG, JPEG or SVG picture").format(target=link.target)
        yield Finding(link.where, problem, _("save the picture as PNG, JPEG or SVG, and write that file's name"))
    elif path not in context.pictures:
        meant = nearest(path, context.pictures)
        suggestion = _("did you mean `{meant}`?").format(meant=meant)
        otherwise = _("put the picture into the pack's folder `images`, or correct the name; capital letters count")
        problem = _("there is no picture `{target}` in this pack").format(target=link.target)
        yield Finding(link.where, problem, suggestion if meant else otherwise)
