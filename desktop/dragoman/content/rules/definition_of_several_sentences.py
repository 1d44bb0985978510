"""A definition that goes on after its full stop."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Term
from dragoman.content.parse.inline import bare
from dragoman.content.prose import further_sentences
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def definition_of_several_sentences(term: Term, _context: Context) -> Iterator[Finding]:
    """A definition is one sentence, so that a card can show it whole; "2.0" and "art. 9" end none.

    Bad:  A formal note. It is written in the third person.
    Good: A formal note, written in the third person.
    """
    starts = further_sentences(bare(term.definition))
    if starts:
        word = term.definition.source[starts[0] :].split()[0]
        yield Finding(
            term.definition.place(starts[0], len(word)),
            _("the definition has more than one sentence"),
            _("begin a new paragraph here: leave an empty line before `{word}`").format(word=word),
        )
