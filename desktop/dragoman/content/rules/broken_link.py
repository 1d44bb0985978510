"""A link that leads nowhere."""

import re
from collections.abc import Iterator

from dragoman.content.addresses import scheme_of
from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.parse.inline import Link, LinkKind
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _

NOT_THE_WEB = frozenset({"mailto", "tel", "ftp"})
HOST = re.compile(r"https?://[^\s/?#]+(?:[/?#]\S*)?$", re.IGNORECASE)


@rule(Severity.WARNING)
def broken_link(link: Link, context: Context) -> Iterator[Finding]:
    """A link to the web is a whole address; a link to a file of the pack is its id in double brackets.

    Bad:  [the standard](www.rfc-editor.org), [the note](note-verbale.md)
    Good: [the standard](https://www.rfc-editor.org/info/rfc9116), [[note-verbale|the note]]
    """
    target = link.target
    if link.kind is LinkKind.ID:
        if not target:
            yield Finding(
                link.where, _("this link names no file"), _("write the id of a file between the brackets, as in `[[id]]`")
            )
        return
    scheme = scheme_of(target)
    if link.kind is not LinkKind.WEB or (scheme and scheme not in {"http", "https", *NOT_THE_WEB}) or HOST.match(target):
        return
    id_ = target.rsplit("/", 1)[-1].removesuffix(".md")
    if not target:
        problem, remedy = _("this link has no address"), _("write one, as in `[words](https://…)`, or the words alone")
    elif id_ in context.ids:
        problem = _("`{target}` is no web address").format(target=target)
        remedy = _("a link to a file of the pack is written `[[{id}|{words}]]`").format(id=id_, words=link.words or id_)
    else:
        problem = _("`{target}` is no whole web address").format(target=target)
        remedy = _("write it from `https://` on and without spaces, or link to a file of the pack as `[[id]]`")
    yield Finding(link.where, problem, remedy)
