"""What the past says: what is due, what was promised and what was recalled, what is known from which side.

All figures are of cards that the pack still has; pure functions on states, answers and the cards of the reader.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from math import sqrt
from statistics import fmean, median
from typing import NamedTuple

from dragoman.content.model import Side, Topic
from dragoman.memory.cards import CardRef
from dragoman.memory.model import Model
from dragoman.memory.replay import Recall
from dragoman.memory.session import LONGEST_MS
from dragoman.memory.state import CardState, Known, Phase, Rating

FORECAST_DAYS = 14
CALENDAR_DAYS = 184  # half a year
HEAT_FROM = (1, 5, 10, 20)  # minutes from which a day has heat 1, 2, 3 and 4; any answer at all is heat 1
BINS = (0.0, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)  # of promised recall, finer where most promises are
NEEDED_FOR_RANGE = 30  # answers
NEEDED_FOR_FIGURE = 100
NEEDED_FOR_CURVE = 20
Z_95 = 1.959963984540054  # of the normal distribution, for 95 %
TOPICS_A_HAND = 5


class Sample(IntEnum):
    """How much so many answers can say."""

    TOO_FEW = 0  # words only
    RANGE = 1  # between which bounds, and no figure in between, which would look surer than it is
    FIGURE = 2  # a figure with its range


class Share(NamedTuple):
    """How many of so many, and between which bounds the true share lies with 95 % confidence."""

    of: int
    kept: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """From 0 to 1; 0 of none."""
        return self.kept / self.of if self.of else 0.0


class DueDay(NamedTuple):
    """How many cards come on a day, by the side of their terms; false friends belong to both."""

    day: int
    technical: int = 0
    diplomatic: int = 0
    both: int = 0

    @property
    def cards(self) -> int:
        """On all sides."""
        return self.technical + self.diplomatic + self.both


class StudyDay(NamedTuple):
    """What was done on a day."""

    day: int
    answers: int = 0
    ms: int = 0
    heat: int = 0  # 0 nothing to 4 most, as the calendar paints it

    @property
    def minutes(self) -> int:
        """Whole minutes; a day with answers has one at least."""
        return max(round(self.ms / 60_000), 1) if self.answers else 0


class Calendar(NamedTuple):
    """The days up to today, without gaps."""

    days: tuple[StudyDay, ...]

    @property
    def studied(self) -> int:
        """On how many of them there was an answer."""
        return sum(day.answers > 0 for day in self.days)

    @property
    def usual_minutes(self) -> int:
        """The median of the days on which there was an answer; 0 where there is none."""
        minutes = [day.minutes for day in self.days if day.answers]
        return round(median(minutes)) if minutes else 0


class Retention(NamedTuple):
    """How much was recalled of what was asked again, and how much was promised before."""

    recalled: Share
    promised: float  # mean of what was promised, 0 to 1; 0 without answers

    @property
    def sample(self) -> Sample:
        """What may be said of it."""
        if self.recalled.of < NEEDED_FOR_RANGE:
            return Sample.TOO_FEW
        return Sample.FIGURE if self.recalled.of >= NEEDED_FOR_FIGURE else Sample.RANGE


class Bin(NamedTuple):
    """Answers before which about the same recall was promised, and what came of it."""

    low: float  # of the promise; the highest bin holds its `high` too
    high: float
    promised: float  # their mean
    recalled: Share


class Calibration(NamedTuple):
    """What was promised against what was real; empty bins are left out."""

    bins: tuple[Bin, ...]
    answers: int

    @property
    def missing(self) -> int:
        """How many more answers a first curve needs; 0 where there is one."""
        return max(NEEDED_FOR_CURVE - self.answers, 0)


class TopicRecall(NamedTuple):
    """What is expected to be recalled today of a topic."""

    topic: Topic
    cards: int  # that the reader studies
    begun: int
    recall: float | None  # mean of the begun ones, 0 to 1; None where none is


class Hand(NamedTuple):
    """One side's topics, best known first."""

    best: tuple[TopicRecall, ...]
    begun: int  # topics
    topics: int  # that have a card for this reader


class Hands(NamedTuple):
    """The two hands."""

    technical: Hand
    diplomatic: Hand


class Pairs(NamedTuple):
    """How many of the pairs that were begun are known from where."""

    both: int = 0
    technical: int = 0  # only from the technical side
    diplomatic: int = 0
    not_yet: int = 0

    @property
    def begun(self) -> int:
        """All of them."""
        return sum(self)


class HardCard(NamedTuple):
    """A card that was forgotten after it had been known."""

    card: CardRef
    lapses: int
    reviews: int
    difficulty: float  # 1 to 10


class TimeSpent(NamedTuple):
    """Time for answers, up to today."""

    today_ms: int
    week_ms: int  # the last 7 days
    month_ms: int  # the last 30
    all_ms: int
    answers: int
    usual_ms: int  # the median answer; 0 without any


def wilson(kept: int, of: int, z: float = Z_95) -> Share:
    """A share and its Wilson score interval, which stays between 0 and 1 and holds for few answers too; 0 to 1 for none.

    Source: Wilson 1927, Journal of the American Statistical Association 22, 209.
    """
    if not of:
        return Share(0, 0, 0.0, 1.0)
    share = kept / of
    scale = 1 + z * z / of
    centre = (share + z * z / (2 * of)) / scale
    reach = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / scale
    return Share(of, kept, 0.0 if kept == 0 else centre - reach, 1.0 if kept == of else centre + reach)


def forecast(
    states: Iterable[CardState], cards: Mapping[str, CardRef], today: int, days: int = FORECAST_DAYS
) -> tuple[DueDay, ...]:
    """How many cards come on each day from today on, as they now stand; what is overdue comes today.

    Answers that are still to be given, new cards and siblings that wait are not foretold.
    """
    counts: Counter[tuple[int, Side | None]] = Counter()
    for state in states:
        card, day = cards.get(state.card), state.shows_on
        if card is not None and day is not None:
            counts[max(day, today), card.side] += 1
    return tuple(
        DueDay(day, counts[day, Side.TECHNICAL], counts[day, Side.DIPLOMATIC], counts[day, None])
        for day in range(today, today + days)
    )


def calendar(answers: Iterable[tuple[int, int]], today: int, days: int = CALENDAR_DAYS) -> Calendar:
    """What was done on each of the last days, today included; `answers` are local days and ms, in any order.

    A minute counts at most for one answer: who took longer was called away.
    """
    counts: Counter[int] = Counter()
    times: Counter[int] = Counter()
    for day, ms in answers:
        counts[day] += 1
        times[day] += _counted(ms)
    span = range(today - days + 1, today + 1)
    return Calendar(tuple(StudyDay(day, counts[day], times[day], _heat(counts[day], times[day])) for day in span))


def time_spent(answers: Iterable[tuple[int, int]], today: int) -> TimeSpent:
    """Time for answers; `answers` are local days and ms, in any order."""
    known = [(day, _counted(ms)) for day, ms in answers]
    return TimeSpent(
        today_ms=sum(ms for day, ms in known if day == today),
        week_ms=sum(ms for day, ms in known if today - 7 < day <= today),
        month_ms=sum(ms for day, ms in known if today - 30 < day <= today),
        all_ms=sum(ms for _day, ms in known),
        answers=len(known),
        usual_ms=round(median(ms for _day, ms in known)) if known else 0,
    )


def retention(recalls: Iterable[Recall]) -> Retention:
    """How much was recalled of what was asked again on a later day; a card's first answer promises nothing yet."""
    promises = _promises(recalls)
    return Retention(_recalled(promises), fmean(promised for promised, _kept in promises) if promises else 0.0)


def calibration(recalls: Iterable[Recall]) -> Calibration:
    """Whether what was promised came true: answers by what FSRS-6 promised before them, and the share that was recalled.

    Source of the promise: FSRS-6's forgetting curve, as `Model.recall_after` has it. Of the range: `wilson`.
    """
    promises = _promises(recalls)
    inside: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for promised, kept in promises:
        inside[bisect_right(BINS, promised, 1, len(BINS) - 1) - 1].append((promised, kept))
    bins = tuple(
        Bin(BINS[number], BINS[number + 1], fmean(promised for promised, _kept in each), _recalled(each))
        for number, each in sorted(inside.items())
    )
    return Calibration(bins, len(promises))


def by_topic(
    topics: Sequence[Topic], cards: Iterable[CardRef], states: Mapping[str, CardState], model: Model, today: int
) -> tuple[TopicRecall, ...]:
    """Each topic of which the reader studies a card, in the pack's order, and its mean recall today by FSRS-6.

    Cards that are marked as bad do not count; those that are set aside do: they are known all the same.
    """
    counts: Counter[tuple[Side | None, str]] = Counter()
    recalls: dict[tuple[Side | None, str], list[float]] = defaultdict(list)
    for card in cards:
        state = states.get(card.id)
        if state is not None and state.is_bad:
            continue
        counts[card.side, card.topic] += 1
        if state is not None and state.phase != Phase.NEW:
            recalls[card.side, card.topic].append(model.recall_on(state, today))
    found = []
    for topic in topics:
        key = (topic.side, topic.slug)
        if counts[key]:
            known = recalls.get(key, [])
            found.append(TopicRecall(topic, counts[key], len(known), fmean(known) if known else None))
    return tuple(found)


def two_hands(topics: Sequence[TopicRecall], at_most: int = TOPICS_A_HAND) -> Hands:
    """What is known on either side, best known first; topics that were not begun are only counted."""
    return Hands(_hand(topics, Side.TECHNICAL, at_most), _hand(topics, Side.DIPLOMATIC, at_most))


def pairs_known(cards: Iterable[CardRef], states: Mapping[str, CardState]) -> Pairs:
    """Of the mutual pairs of which a card was answered: how many are known from both sides, from one, or not yet.

    A pair is known from a side if all cards of that side's file that were begun have their three dots, and one was begun.
    """
    least: dict[str, dict[Side, Known]] = defaultdict(dict)
    for card in cards:
        state = states.get(card.id)
        if card.side is None or state is None or state.phase == Phase.NEW or card.siblings == card.entry:
            continue
        sides = least[card.siblings]
        sides[card.side] = min(sides.get(card.side, Known.KNOWN), state.known)
    found = Counter(
        tuple(sides.get(side, Known.NEW) == Known.KNOWN for side in (Side.TECHNICAL, Side.DIPLOMATIC))
        for sides in least.values()
    )
    return Pairs(found[True, True], found[True, False], found[False, True], found[False, False])


def hardest(cards: Mapping[str, CardRef], states: Iterable[CardState], at_most: int = 10) -> tuple[HardCard, ...]:
    """The cards that were forgotten most often after they had been known, then by FSRS-6's difficulty."""
    lapsed = [
        HardCard(cards[state.card], state.lapses, state.reviews, state.difficulty)
        for state in states
        if state.lapses and not state.is_bad and state.card in cards
    ]
    return tuple(sorted(lapsed, key=lambda hard: (-hard.lapses, -hard.difficulty, hard.card.id))[:at_most])


def _counted(ms: int) -> int:
    return min(max(ms, 0), LONGEST_MS)


def _heat(answers: int, ms: int) -> int:
    if not answers:
        return 0
    return max(sum(ms >= minutes * 60_000 for minutes in HEAT_FROM), 1)


def _promises(recalls: Iterable[Recall]) -> list[tuple[float, bool]]:
    return [(each.promised, each.rating != Rating.AGAIN) for each in recalls if each.promised is not None]


def _recalled(promises: Sequence[tuple[float, bool]]) -> Share:
    return wilson(sum(kept for _promised, kept in promises), len(promises))


def _hand(topics: Sequence[TopicRecall], side: Side, at_most: int) -> Hand:
    mine = [each for each in topics if each.topic.side is side]
    begun = [each for each in mine if each.recall is not None]
    best = sorted(begun, key=lambda each: -(each.recall or 0.0))  # stable: in the pack's order where equal
    return Hand(tuple(best[:at_most]), len(begun), len(mine))
