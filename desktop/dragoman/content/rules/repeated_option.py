"""An option that stands there twice."""

from collections.abc import Iterator

from dragoman.content.context import Context, plain
from dragoman.content.diagnostics import Severity
from dragoman.content.model import Question
from dragoman.content.rulebook import Finding, rule
from dragoman.words import _


@rule(Severity.WARNING)
def repeated_option(question: Question, _context: Context) -> Iterator[Finding]:
    """Of two equal options nobody can say which was chosen.

    Bad:  - [x] By note
          - [ ] By note
    Good: - [x] By note
          - [ ] By mail
    """
    seen = set()
    for option in question.options:
        words = plain(option.text.source)
        if words and words in seen:
            problem = _("`{option}` stands here a second time").format(option=" ".join(option.text.source.split()))
            yield Finding(option.text.where, problem, _("write another option, or delete this one"))
        seen.add(words)
