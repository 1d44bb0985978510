"""The ten-second drill of a false friend: who is speaking, and which of its sentences were drilled already."""

from collections.abc import Iterable
from typing import NamedTuple

from dragoman.content.model import FalseFriend, Side
from dragoman.content.practice import Heard
from dragoman.events import Event, EventKind

SECONDS = 10  # for each sentence


class Said(NamedTuple):
    """What was answered to one sentence; `side` is None where the time ran out."""

    sentence: Heard
    side: Side | None

    @property
    def is_right(self) -> bool:
        """Whether the one who speaks was recognised."""
        return self.side is self.sentence.side


def drilled(word: FalseFriend, drills: Iterable[Event]) -> frozenset[str]:
    """The slugs of the sentences that were heard in a drill before; `drills` are the events of this word."""
    slugs = {sentence.slug for sentence in word.heard}
    return frozenset(str(event.data.get("heard")) for event in drills if event.kind == EventKind.DRILL) & slugs


def hidden(word: FalseFriend, known: frozenset[str]) -> tuple[Heard, ...]:
    """The sentences that the page keeps for the drill: all but the first of each side, until they were drilled."""
    first = {side: next((each for each in word.heard if each.side is side), None) for side in Side}
    return tuple(each for each in word.heard if each.slug and each.slug not in known and each not in first.values())


def sentences(word: FalseFriend, seed: int) -> tuple[Heard, ...]:
    """All of its sentences in the order in which this drill asks them, never sorted by side."""
    from random import Random

    asked = list(word.heard)
    Random(seed).shuffle(asked)  # an order to practise in, nothing to keep secret
    return tuple(asked)
