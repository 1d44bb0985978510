"""A word of the trade that its reader may not know."""

import re
from collections.abc import Iterator

from dragoman.content.context import Context, excused, own_names
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Term
from dragoman.content.parse.inline import links_in
from dragoman.content.prose import name_of
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _

EXPLAINS = re.compile(r"\s*(?:\(|[,:;–—]\s*(?:that is|i\.e\.|or|an?|the|which|who|meaning)\b|(?:is|are|means?|stands? for)\b)")


@rule(Severity.INFO)
def jargon(term: Term, context: Context) -> Iterator[Finding]:
    """A term is written for the other side's reader: words of its own side are explained where they stand, or linked.

    Bad:  The SOC opens a ticket.
    Good: The [[soc|security operations centre]] opens a ticket.
    """
    texts = context.texts(term)
    linked = {link.target for text, _words in texts for link in links_in(text)} | {term.id, term.counterpart, *term.see}
    own = {name_of(name) for name in own_names(term)}
    for text, words in texts:
        for mention in context.jargon[term.side].mentions(words):
            named = context.names[mention.name]
            if mention.name in own or not linked.isdisjoint(other.id for other in named):
                continue
            linked |= {other.id for other in named}
            typed = " ".join(words[mention.start : mention.end].split())
            if EXPLAINS.match(words, mention.end) or excused(term, typed) or excused(term, named[0].title):
                continue
            names = {"words": typed, "id": named[0].id}
            problem = _("`{words}` is a word of this term's own side, and is neither explained nor linked").format(**names)
            remedy = _("link it where it stands first, as `[[{id}|{words}]]`, or say it in plain words").format(**names)
            yield Finding(mention.where(text), problem, remedy)
