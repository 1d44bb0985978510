"""Which questions a quiz asks: as many of each side and of each topic as there are, none twice, drawn by chance."""

import random
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from dragoman.content.model import Side

T = TypeVar("T")


class Candidate(NamedTuple):
    """A question that may be asked: its id, the entry it is about, and where it belongs."""

    id: str
    entry: str
    side: Side | None
    topic: str


class TopicKey(NamedTuple):
    """A topic of one side; without side and slug, what belongs to no topic."""

    side: Side | None
    slug: str


Groups = Mapping[TopicKey, Sequence[Candidate]]  # what may be asked, by topic


def grouped(candidates: Iterable[Candidate]) -> Groups:
    """Candidates by their topics, in their order."""
    groups: dict[TopicKey, list[Candidate]] = {}
    for candidate in candidates:
        groups.setdefault(TopicKey(candidate.side, candidate.topic), []).append(candidate)
    return groups


def build(written: Groups, made: Groups, count: int, rng: random.Random) -> tuple[Candidate, ...]:
    """`count` questions, or all there are, in the order in which they are asked.

    Sides are drawn from in turn, within a side its topics, within a topic entries that were not asked about yet. Made
    questions come in only where the written ones are too few.
    """
    draw = _Draw(rng)
    chosen = draw.take(written, count)
    if len(chosen) < count:
        chosen += draw.take(made, count - len(chosen))
    rng.shuffle(chosen)
    return tuple(_apart(chosen))


class _Draw:
    """Takes candidates so that what was taken before counts in the balance."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._of_side: dict[Side | None, int] = {}
        self._of_topic: dict[TopicKey, int] = {}
        self._entries: set[str] = set()

    def take(self, groups: Groups, count: int) -> list[Candidate]:
        """As many as are wanted, or as there are."""
        left: dict[Side | None, dict[TopicKey, list[Candidate]]] = {}
        for topic, candidates in self._shuffled(list(groups.items())):
            if candidates:
                left.setdefault(topic.side, {})[topic] = list(candidates)
        left = dict(self._shuffled(list(left.items())))
        taken: list[Candidate] = []
        while left and len(taken) < count:
            side = min(left, key=lambda each: self._of_side.get(each, 0))
            topics = left[side]
            topic = min(topics, key=lambda each: self._of_topic.get(each, 0))
            candidate = self._draw(topics[topic])
            if not topics[topic]:
                del topics[topic]
            if not topics:
                del left[side]
            self._entries.add(candidate.entry)
            self._of_side[side] = self._of_side.get(side, 0) + 1
            self._of_topic[topic] = self._of_topic.get(topic, 0) + 1
            taken.append(candidate)
        return taken

    def _draw(self, queue: list[Candidate]) -> Candidate:
        """Take one out, of an entry that was not asked about yet where there is one."""
        last = len(queue) - 1
        unseen = last
        while True:
            at = self._rng.randint(0, unseen)
            queue[at], queue[unseen] = queue[unseen], queue[at]
            if queue[unseen].entry not in self._entries or not unseen:
                break
            unseen -= 1
        if queue[unseen].entry in self._entries:
            unseen = last
        queue[unseen], queue[last] = queue[last], queue[unseen]
        return queue.pop()

    def _shuffled(self, items: list[T]) -> list[T]:
        self._rng.shuffle(items)
        return items


def _apart(chosen: Sequence[Candidate]) -> list[Candidate]:
    """The same in an order in which no two questions about one entry follow each other, where that can be."""
    ordered = list(chosen)
    for at in range(1, len(ordered)):
        if ordered[at].entry != ordered[at - 1].entry:
            continue
        other = next((far for far in range(at + 1, len(ordered)) if ordered[far].entry != ordered[at - 1].entry), None)
        if other is not None:
            ordered[at], ordered[other] = ordered[other], ordered[at]
    return ordered
