"""A question as it is asked in one quiz: its words, its options in this quiz's order, and what counts as right."""

import random
import re
from collections.abc import Iterator
from typing import NamedTuple

from dragoman.content.model import Side, Text
from dragoman.content.plain_words import words_of
from dragoman.content.practice import Question, QuestionType
from dragoman.words import _

ASKED = frozenset(
    {QuestionType.ONE, QuestionType.SEVERAL, QuestionType.TRUE_FALSE, QuestionType.TYPED, QuestionType.CLOZE}
)  # the types that a quiz asks
CHOSEN = frozenset({QuestionType.ONE, QuestionType.SEVERAL, QuestionType.TRUE_FALSE})
GAP = re.compile(r"\{\{([^{}]*)\}\}")
OTHER_FORM = "|"  # between the forms of a gap that are right


class Choice(NamedTuple):
    """One answer to choose, and why it is right or wrong; `entry` is the term that it names, in a made question."""

    text: Text
    right: bool
    why: Text = Text()
    entry: str = ""

    @property
    def words(self) -> str:
        """What stands in its row, in plain words."""
        return words_of(self.text.source)


class Gap(NamedTuple):
    """Words left out of a text, each form of them that is right."""

    accepted: tuple[str, ...]


class Sheet(NamedTuple):
    """One question as it is put before a learner."""

    id: str
    type: QuestionType
    text: Text
    side: Side | None = None
    topic: str = ""
    entry: str = ""  # the term behind it, or a false friend; empty where there is none
    level: int = 1
    choices: tuple[Choice, ...] = ()
    accepted: tuple[str, ...] = ()  # typed
    explanation: Text = Text()
    task: str = ""  # what is to be done, where the text does not say so

    @property
    def words(self) -> str:
        """Its text in plain words, a gap as a line."""
        return GAP.sub("____", words_of(self.text.source))

    @property
    def parts(self) -> tuple[str | Gap, ...]:
        """The text of a cloze in plain words and gaps, in their order."""
        return tuple(_parts(words_of(self.text.source)))

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The gaps of a cloze."""
        return tuple(part for part in self.parts if isinstance(part, Gap))

    @property
    def right_words(self) -> tuple[str, ...]:
        """What is right, in plain words: the right options, the first accepted answer, or a form for each gap."""
        if self.type in CHOSEN:
            return tuple(choice.words for choice in self.choices if choice.right)
        if self.type is QuestionType.CLOZE:
            return tuple(gap.accepted[0] for gap in self.gaps)
        return self.accepted[:1]


def sheet_of(id_: str, question: Question, seed: int) -> Sheet:
    """A written question in the order that a quiz's seed gives its options; True stays before False."""
    choices = [Choice(option.text, option.right, option.why) for option in question.options]
    if question.type is not QuestionType.TRUE_FALSE:
        shuffle(choices, seed, id_)
    return Sheet(
        id=id_,
        type=question.type,
        text=question.text,
        side=question.side,
        topic=question.topic,
        entry=question.term,
        level=question.level,
        choices=tuple(choices),
        accepted=tuple(words_of(answer.source) for answer in question.accepted),
        explanation=question.explanation,
        task=task_of(question),
    )


def shuffle(choices: list[Choice], seed: int, id_: str) -> None:
    """Put options in the order of one question in one quiz, the same on every machine."""
    random.Random(f"{seed}/{id_}").shuffle(choices)


def task_of(question: Question) -> str:
    """What is to be done, where its type decides that and its author has not said so: then no question mark ends the text."""
    asks = words_of(question.text.source).endswith(("?", "？", "؟"))
    match question.type:
        case QuestionType.TRUE_FALSE:
            return _("True or false?")
        case QuestionType.CLOZE:
            return _("Fill the gaps.")
        case QuestionType.SEVERAL:
            return _("Choose all that are right.") if asks else ""
        case QuestionType.TYPED:
            return _("Type the answer.") if asks else ""
    return ""


def _parts(text: str) -> Iterator[str | Gap]:
    at = 0
    for match in GAP.finditer(text):
        if match.start() > at:
            yield text[at : match.start()]
        yield Gap(tuple(" ".join(form.split()) for form in match[1].split(OTHER_FORM) if form.strip()) or ("",))
        at = match.end()
    if at < len(text):
        yield text[at:]
