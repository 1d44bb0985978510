"""How memory fades and what an answer does to it: FSRS-6, on local days.

The package `fsrs` is the authority: it brings the parameters, their bounds and the model. Its `review_card` takes four times
as long as these formulas, because it copies cards and counts 24-hour blocks between datetimes; so they are written out
here, and a property test holds them against `Scheduler.review_card`, to 1e-9, for random histories.
Source of the formulas: py-fsrs 6.3 of open-spaced-repetition, `fsrs/scheduler.py`.

Where this differs from the package, on purpose:
- Elapsed time is counted in local days, so that an evening and the next morning are two days.
- Learning and relearning have one step of ten minutes for Again and Hard alike; the package makes 15 of it after Hard.
- The package spreads due days by chance; here a hash of the card and its repetition chooses within the same range of days.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import exp, inf
from zlib import crc32

from dragoman.memory.state import CardState, Phase, Rating

MODEL = "fsrs-6"  # name and version, as the log gives them for parameters
STEP_MS = 10 * 60_000
LONGEST_INTERVAL = 36_500  # days
STABILITY_MIN = 0.001  # days; the package's
STABILITY_MAX = 1e12  # days; the package has none and overflows after some dozen Easy with the boldest parameters
DIFFICULTY_MIN = 1.0
DIFFICULTY_MAX = 10.0
SHORTEST_SPREAD = 3  # days: the package spreads from 2.5
SPREAD = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, inf, 0.05))  # from, to, share of the days in between; the package's
NEAR_HALF = 1e-8  # days; more than ROUNDED can move
ROUNDED = 9  # decimals: the last bits of a power differ between machines, and a due day must not hang on them

NEW, LEARNING, REVIEW, RELEARNING = Phase  # a member asked of its class costs half a microsecond on Python 3.11
AGAIN, HARD, GOOD, EASY = Rating

# the package's own, written out: its import takes 21 ms, which no first paint needs
PARAMETERS = (0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
              1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542)  # fmt: skip


class Model:
    """FSRS-6 with its 21 parameters and the recall to aim for, 0 to 1."""

    def __init__(self, recall: float = 0.9, parameters: Sequence[float] | None = None) -> None:
        """Without `parameters` the package's hold. Raises ValueError for parameters or a recall out of bounds."""
        if not 0.0 < recall < 1.0:
            raise ValueError(recall)
        self.recall = recall
        self.parameters = w = PARAMETERS if parameters is None else _checked(parameters)
        self._decay = -w[20]
        self._factor = 0.9 ** (1 / self._decay) - 1
        self._days_for_stability = (recall ** (1 / self._decay) - 1) / self._factor
        difficulty = [w[4] - exp(w[5] * (rating - 1)) + 1 for rating in Rating]
        self._first_stability = [0.0, *(max(value, STABILITY_MIN) for value in w[:4])]  # by rating
        self._first_difficulty = [0.0, *(min(max(value, DIFFICULTY_MIN), DIFFICULTY_MAX) for value in difficulty)]
        self._harder = [0.0, *(-(w[6] * (rating - 3)) / 9.0 for rating in Rating)]
        self._drawn_to = w[7] * difficulty[-1]  # unclamped, as in the package
        self._held = 1 - w[7]
        self._same_day = [0.0, *(exp(w[17] * (rating - 3 + w[18])) for rating in Rating)]
        self._same_day_power = -w[19]
        growth = exp(w[8])
        self._growth = [0.0, 0.0, growth * w[15], growth, growth * w[16]]
        self._growth_power = -w[9]
        self._surprise = w[10]
        self._forgotten = w[11]
        self._forgotten_power = -w[12]
        self._kept_power = w[13]
        self._forgotten_surprise = w[14]
        self._at_most = exp(w[17] * w[18])

    def recall_on(self, state: CardState, day: int) -> float:
        """The chance, 0 to 1, that the card is recalled on a local day; 0 for one that was never answered."""
        if not state.phase:
            return 0.0
        return self.recall_after(state.stability, day - state.last_day)

    def recall_after(self, stability: float, days: int) -> float:
        """The chance of recall, 0 to 1, so many days after an answer that left this stability (days)."""
        return float((1 + self._factor * max(days, 0) / stability) ** self._decay)

    def after(self, state: CardState, rating: Rating | int, day: int, time: int) -> CardState:
        """The card after an answer on a local day at `time` (UTC, ms): how well it is known, and when it comes back.

        A card in its step is due on the day of the answer from `step_ends` on, and so on the next day if it stays open. An
        answer before the last one, by a clock that was set back, counts as one on the same day: nothing was forgotten
        backwards. Raises ValueError for a rating that is none.
        """
        if not AGAIN <= rating <= EASY:
            raise ValueError(rating)
        card, before, reviews = state.card, state.phase, state.reviews + 1
        elapsed = day - state.last_day
        phase, stability, difficulty = self.learn(before, state.stability, state.difficulty, rating, elapsed)
        due, step_ends = self.comes_back(phase, stability, card, reviews, day, time)
        first_day, lapses = state.first_day if before else day, state.lapses + (before == REVIEW and rating == AGAIN)
        fields = (card, phase, stability, difficulty, due, step_ends, day, time, first_day, reviews, lapses, *state[11:])
        return tuple.__new__(CardState, fields)  # half the time of a call by name

    def learn(self, phase: Phase, stability: float, difficulty: float, rating: int, elapsed: int) -> tuple[Phase, float, float]:
        """Phase, stability (days) and difficulty after an answer, `elapsed` days after the one before."""
        if phase:
            stability = self._next_stability(stability, difficulty, rating, elapsed)
            difficulty = self._drawn_to + self._held * (difficulty + (10.0 - difficulty) * self._harder[rating])
            if not DIFFICULTY_MIN <= difficulty <= DIFFICULTY_MAX:
                difficulty = DIFFICULTY_MIN if difficulty < DIFFICULTY_MIN else DIFFICULTY_MAX
        else:
            stability, difficulty = self._first_stability[rating], self._first_difficulty[rating]
        if rating >= GOOD or (rating == HARD and phase == REVIEW):
            return REVIEW, stability, difficulty
        return (RELEARNING if phase >= REVIEW else LEARNING), stability, difficulty

    def comes_back(self, phase: Phase, stability: float, card: str, reviews: int, day: int, time: int) -> tuple[int, int]:
        """The day on which a card is due after an answer, and when its step ends on that day (UTC, ms); 0 in review."""
        if phase == REVIEW:
            return day + self.interval(stability, card, reviews), 0
        return day, time + STEP_MS

    def interval(self, stability: float, card: str, repetition: int) -> int:
        """Days until recall falls to what is aimed for, spread so that cards begun together do not stay together."""
        exact = stability * self._days_for_stability
        days = round(exact)
        if abs(abs(exact - days) - 0.5) < NEAR_HALF:  # else the rounding before, which is slow, would change nothing
            days = round(round(exact, ROUNDED))
        if days < SHORTEST_SPREAD:
            return days or 1
        return spread(days if days < LONGEST_INTERVAL else LONGEST_INTERVAL, card, repetition)

    def _next_stability(self, stability: float, difficulty: float, rating: int, elapsed: int) -> float:
        if elapsed <= 0:
            change = self._same_day[rating] * stability**self._same_day_power
            if change > 1.0 or rating == AGAIN:
                stability *= change
        else:
            forgotten = 1 - (1 + self._factor * elapsed / stability) ** self._decay
            if rating == AGAIN:
                at_most = stability / self._at_most
                stability = (
                    self._forgotten
                    * difficulty**self._forgotten_power
                    * ((stability + 1) ** self._kept_power - 1)
                    * exp(forgotten * self._forgotten_surprise)
                )
                if stability > at_most:
                    stability = at_most
            else:
                stability *= 1 + (
                    self._growth[rating]
                    * (11 - difficulty)
                    * stability**self._growth_power
                    * (exp(forgotten * self._surprise) - 1)
                )
        if STABILITY_MIN <= stability <= STABILITY_MAX:
            return stability
        return STABILITY_MIN if stability < STABILITY_MIN else STABILITY_MAX


@lru_cache(maxsize=64)
def model_of(recall: float = 0.9, parameters: tuple[float, ...] | None = None) -> Model:
    """The same model for the same numbers. Raises ValueError as Model does."""
    return Model(recall, parameters)


@lru_cache(maxsize=4096)
def spread_range(days: int) -> tuple[int, int]:
    """The fewest and the most days that an interval may become; the package's own range."""
    if days < SHORTEST_SPREAD:
        return days, days
    reach = 1.0
    for start, end, share in SPREAD:
        reach += share * max(min(days, end) - start, 0.0)
    most = min(round(days + reach), LONGEST_INTERVAL)
    return min(max(2, round(days - reach)), most), most


def spread(days: int, card: str, repetition: int) -> int:
    """One of the days of the range, the same for this card and repetition on every machine."""
    if days < SHORTEST_SPREAD:
        return days
    least, most = spread_range(days)
    return least + (crc32(f"{card} {repetition}".encode()) * (most - least + 1) >> 32)


def _checked(parameters: Sequence[float]) -> tuple[float, ...]:
    """Parameters that were fitted to somebody; the package says whether they can be. Raises ValueError."""
    from fsrs import Scheduler

    return tuple(Scheduler(tuple(parameters)).parameters)
