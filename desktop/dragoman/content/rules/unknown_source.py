"""A work that sources.md does not hold."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Pack, Place
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def unknown_source(pack: Pack, context: Context) -> Iterator[Finding]:
    """A source is cited by its key in sources.md, where its full reference stands.

    Bad:  sources: [rfc9116 "s. 2"]
    Good: sources: [rfc-9116 "s. 2"]
    """
    if context.lost_entries("sources.md"):
        return
    citations = [citation for entry in context.entries for citation in entry.sources]
    if not pack.sources:  # one message for all of them
        if citations:
            problem = _("there is no sources.md, or it names no work, and files of this pack cite some")
            remedy = _("write sources.md with a work a line: `- Full reference {#key status=standard}`")
            yield Finding(Place("sources.md"), problem, remedy)
        return
    for citation in citations:
        if citation.key not in pack.sources:
            problem = _("sources.md knows no work `{key}`").format(key=citation.key)
            otherwise = _("add it to sources.md as `- Full reference {{#{key}}}`, or cite a work that is there")
            remedy = context.suggestion(citation.key, pack.sources) or otherwise.format(key=citation.key)
            yield Finding(citation.where, problem, remedy)
