"""An excuse that gives no reason."""

from collections.abc import Iterator

from dragoman.content.context import Context, place_of
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Entry
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def excuse_without_reason(entry: Entry, _context: Context) -> Iterator[Finding]:
    """`ok-because` silences a rule about a word, and tells the next author why.

    Bad:  ok-because: [attack]
    Good: ok-because: [attack "the term's own name"]
    """
    for number, (word, reason) in enumerate(entry.ok_because.items()):
        if not reason:
            problem = _("nothing says why `{word}` is all right here").format(word=word)
            remedy = _('write the reason in quotes behind it: `{word} "…"`').format(word=word)
            yield Finding(place_of(entry, "ok-because", number), problem, remedy)
