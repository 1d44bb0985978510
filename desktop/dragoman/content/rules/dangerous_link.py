"""A link that could do more than show a page."""

from collections.abc import Iterator

from dragoman.content.addresses import scheme_of
from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.parse.inline import Link, LinkKind
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _

HARMLESS = frozenset({"http", "https", "mailto", "tel", "ftp"})


@rule(Severity.WARNING)
def dangerous_link(link: Link, _context: Context) -> Iterator[Finding]:
    """Links lead to the web and nowhere else: other addresses can run programs or open files, and are taken out.

    Bad:  [the form](javascript:alert(1)), [the form](file:///etc/passwd)
    Good: [the form](https://www.rfc-editor.org/info/rfc9116)
    """
    scheme = scheme_of(link.target)
    if link.kind is not LinkKind.WEB or not scheme or scheme in HARMLESS:
        return
    problem = _("a link that begins with `{scheme}:` is dangerous, and is taken out").format(scheme=scheme)
    yield Finding(link.where, problem, _("write an address that begins with `https://`, or the words alone"))
