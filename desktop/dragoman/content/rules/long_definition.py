"""A definition of more than thirty words."""

from collections.abc import Iterator

from dragoman.content.context import Context
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Term
from dragoman.content.parse.inline import bare
from dragoman.content.prose import further_sentences, words_of
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _, ngettext

MOST_WORDS = 30


@rule(Severity.WARNING)
def long_definition(term: Term, _context: Context) -> Iterator[Finding]:
    """A definition is read on a card and in a pop-up, and has at most 30 words; a hyphenated word is one.

    Bad:  a definition of 34 words
    Good: the same with its second half moved to the next paragraph
    """
    words = words_of(term.definition)
    if len(words) > MOST_WORDS and not further_sentences(bare(term.definition)):
        first_too_many = words[MOST_WORDS]
        problem = ngettext(
            "the definition has {count} word; {most} are the most",
            "the definition has {count} words; {most} are the most",
            len(words),
        )
        yield Finding(
            term.definition.place(first_too_many.start, len(first_too_many.typed)),
            problem.format(count=len(words), most=MOST_WORDS),
            _("keep what it is and what sets it apart, and move the rest to the next paragraph"),
        )
