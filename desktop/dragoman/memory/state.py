"""What is derived of a card from all that was done with it."""

from enum import IntEnum
from typing import NamedTuple

KNOWN_FROM = 21.0  # days of stability; as long as a card is called young elsewhere


class Rating(IntEnum):
    """How an answer went; numbers as FSRS and the keys have them."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Phase(IntEnum):
    """Where a card stands; numbers as FSRS has them, and 0 for a card that was never answered."""

    NEW = 0
    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


class Known(IntEnum):
    """How well a card is known, as its dots show it."""

    NEW = 0
    LEARNING = 1
    YOUNG = 2
    KNOWN = 3


class CardState(NamedTuple):
    """A card as the log leaves it. Days are local days, as `date.toordinal` counts; times UTC milliseconds."""

    card: str
    phase: Phase = Phase.NEW
    stability: float = 0.0  # days until recall falls to 90 %
    difficulty: float = 0.0  # 1 to 10
    due: int = 0  # the day; 0 while new
    step_ends: int = 0  # when it comes back on that day, where it is in its ten-minute step; else 0
    last_day: int = 0  # of the last answer
    last_time: int = 0
    first_day: int = 0  # of the first answer
    reviews: int = 0
    lapses: int = 0
    put_off: int = 0  # not before this day
    tomorrow: int = 0  # on this day once, due or not
    is_set_aside: bool = False
    is_bad: bool = False

    @property
    def known(self) -> Known:
        """The number of its dots."""
        if self.phase is Phase.NEW:
            return Known.NEW
        if self.phase is not Phase.REVIEW:
            return Known.LEARNING
        return Known.KNOWN if self.stability >= KNOWN_FROM else Known.YOUNG

    @property
    def shows_on(self) -> int | None:
        """The first day on which it may be asked again; None for a card that is new or set aside or marked as bad."""
        if self.is_set_aside or self.is_bad:
            return None
        days = [day for day in (self.due, self.tomorrow) if day]
        return max(min(days), self.put_off) if days else None
