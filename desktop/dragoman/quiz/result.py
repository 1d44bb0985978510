"""What a quiz says of its learner: first what she was sure of and got wrong, then the rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dragoman.content.model import Side
from dragoman.quiz.build import TopicKey
from dragoman.quiz.sure import Sure

IN_ORDER: tuple[Sure | None, ...] = (Sure.SURE, Sure.THINK, Sure.GUESS, None)  # from the surest; None: not asked


class Line(NamedTuple):
    """One question of the result. Where its file is gone, what the log holds of it."""

    number: int  # from 0
    question: str  # its id
    title: str  # of the term behind it, or its first words
    entry: str
    side: Side | None
    topic: TopicKey
    given: tuple[str, ...]  # in plain words
    right: tuple[str, ...]
    is_right: bool
    sure: Sure | None


class Share(NamedTuple):
    """How many of how many were right."""

    right: int
    of: int


@dataclass(frozen=True, slots=True)
class Result:
    """A quiz that was answered, or as much of it as was."""

    lines: tuple[Line, ...]  # those answered, in the order in which they were asked
    asked: int  # questions of the quiz, left-out ones not counted

    @property
    def score(self) -> Share:
        """Right answers of all that were given."""
        return _share(self.lines)

    @property
    def sure_and_wrong(self) -> tuple[Line, ...]:
        """What costs most: it would have been said in the room without a doubt."""
        return tuple(line for line in self.lines if not line.is_right and line.sure is Sure.SURE)

    @property
    def otherwise_wrong(self) -> tuple[Line, ...]:
        """The other wrong ones, from the surest to the guessed."""
        wrong = [line for line in self.lines if not line.is_right and line.sure is not Sure.SURE]
        return tuple(sorted(wrong, key=lambda line: IN_ORDER.index(line.sure)))

    @property
    def missed(self) -> tuple[Line, ...]:
        """Every wrong one, worst first."""
        return (*self.sure_and_wrong, *self.otherwise_wrong)

    @property
    def by_side(self) -> tuple[tuple[Side, Share], ...]:
        """Right answers of each side that was asked about."""
        sides = {side: [line for line in self.lines if line.side is side] for side in Side}
        return tuple((side, _share(lines)) for side, lines in sides.items() if lines)

    @property
    def by_sure(self) -> tuple[tuple[Sure, Share], ...]:
        """Right answers by how sure she was, from the surest; nothing where she was not asked."""
        if not any(line.sure for line in self.lines):
            return ()
        return tuple((sure, _share([line for line in self.lines if line.sure is sure])) for sure in IN_ORDER if sure)

    def by_topic(self, in_order: Sequence[TopicKey]) -> tuple[tuple[TopicKey, Share], ...]:
        """Right answers of each topic that was asked about: technical ones first, in the order of the pack."""
        ranks = {topic: rank for rank, topic in enumerate(in_order)}
        topics = sorted({line.topic for line in self.lines}, key=lambda topic: (ranks.get(topic, len(ranks)), topic.slug))
        return tuple((topic, _share([line for line in self.lines if line.topic == topic])) for topic in topics)


def _share(lines: Sequence[Line]) -> Share:
    return Share(sum(line.is_right for line in lines), len(lines))
