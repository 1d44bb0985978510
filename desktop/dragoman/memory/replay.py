"""What the log makes of a card: replayed in the order (local day, time, id), the same after every merge."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from dragoman.events import Event, EventKind
from dragoman.memory.model import MODEL, Model, model_of
from dragoman.memory.state import CardState, Phase, Rating
from dragoman.settings import RECALL

Id = bytes | bytearray  # the latter is what SQLite takes as it is
Order = tuple[int, int, bytes]
Answer = tuple[int, int, Id, int, int]  # day, time and id, which are its order; rating; ms from question to grade
Answered = tuple[int, int, Id, str, float, int, int]  # day, time, id; card; promised or NO_PROMISE; rating, ms
Learnt = tuple[int, float, float, int, int, int, int, int, int, int]  # the fields of CardState from `phase` to `lapses`
NO_PROMISE = -1.0
BEFORE_ALL = -(2**63)  # a time
ORDER = attrgetter("day", "time", "id")
ANSWER, NEW, IN_REVIEW = EventKind.REVIEW, Phase.NEW, Phase.REVIEW
RATINGS: Mapping[Any, Rating] = {rating.value: rating for rating in Rating}


class Recall(NamedTuple):
    """One answer, and what was promised before it."""

    event: bytes
    card: str
    day: int
    promised: float | None  # chance of recall, 0 to 1; None for a first answer, and for a further one on the same day
    rating: Rating
    ms: int  # from question to grade


class Retold(NamedTuple):
    """All that follows from the events of one card."""

    state: CardState
    newest: Order | None  # where the newest of its events stands; None without any
    recalls: list[tuple[int, Recall]]  # each with its time (UTC, ms)


class Rules:
    """Which model holds for an answer: the recall aimed for and the parameters, as they were chosen in the course of time.

    Both are events. What was last before the answer, in the order of replay, holds; parameters no earlier than from the day
    that they name. So a choice never changes what was answered before it, and a merge finds the same rules in any order.
    Events whose values cannot be are passed over.
    """

    def __init__(self, events: Iterable[Event] = ()) -> None:
        """Of `events`, retracted ones left out, those that are no rules are passed over."""
        changes: list[tuple[Order, Order, float | None, tuple[float, ...] | None]] = []
        for event in {event.id: event for event in events if is_rule(event)}.values():
            if (recall := _recall(event)) is not None:
                changes.append((event.order, event.order, recall, None))
            elif (values := _parameters(event)) is not None:
                start, given = values
                changes.append((max(event.order, (start, BEFORE_ALL, b"")), event.order, None, given))
        holds, latest = RECALL.default / 100, (0, BEFORE_ALL, b"")
        parameters: tuple[float, ...] | None = None
        self._turns: list[Order] = []
        self._chosen: list[tuple[float, tuple[float, ...] | None]] = [(holds, parameters)]
        for turn, order, aimed, numbers in sorted(changes):
            if aimed is not None:
                holds = aimed
            elif order > latest:  # a later choice that held sooner goes on holding
                parameters, latest = numbers, order
            self._turns.append(turn)
            self._chosen.append((holds, parameters))
        self._models: list[Model | None] = [None] * len(self._chosen)  # each made when first asked for

    def model(self, day: int, time: int, id_: Id = b"") -> Model:
        """The model for an answer that stands there in the order of replay."""
        index = bisect_right(self._turns, (day, time, id_)) if self._turns else 0
        model = self._models[index]
        if model is None:
            model = self._models[index] = model_of(*self._chosen[index])
        return model

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rules) and (self._turns, self._chosen) == (other._turns, other._chosen)

    __hash__ = None  # type: ignore[assignment]


def is_rule(event: Event) -> bool:
    """Whether the event decides how later answers are weighed, those of all cards."""
    return (event.kind == EventKind.SETTING and event.subject == RECALL.name) or (
        event.kind == EventKind.PARAMETERS and event.subject == MODEL
    )


def retracted_by(events: Iterable[Event]) -> frozenset[bytes]:
    """The ids of all events that are taken back. A retraction cannot be: what was undone is done again by a new event."""
    targets = set()
    for event in events:
        if event.kind == EventKind.RETRACTION:
            try:
                targets.add(bytes.fromhex(event.subject))
            except ValueError:
                continue
    return frozenset(targets)


def fold(state: CardState, event: Event, rules: Rules) -> CardState:
    """The card after one more event, which must stand after all others of the card in the order of replay.

    Where it does not, because a clock was set back or another computer's log was merged, the card is replayed instead. Other
    kinds than those of a card, and data that cannot be, change nothing.
    """
    change = CHANGES.get(event.kind)
    return change(state, event, rules) if change else state


def recalled(before: CardState, event: Event, rules: Rules) -> Recall | None:
    """What an answer says of the promise before it; None for what is no answer. `before` is the state that it folds into."""
    if event.kind != EventKind.REVIEW or (rating := _rating(event.data)) is None:
        return None
    promised = None
    if before.phase and event.day > before.last_day:
        promised = rules.model(event.day, event.time, event.id).recall_on(before, event.day)
    return Recall(event.id, before.card, event.day, promised, rating, _whole(event.data, "ms", 0))


def replay(card: str, events: Iterable[Event], rules: Rules, retracted: frozenset[bytes] = frozenset()) -> CardState:
    """The state that a card's events leave, given in any order and even twice; those `retracted` do not count."""
    state = CardState(card)
    for _before, _event, after in walk(card, events, rules, retracted):
        state = after
    return state


def walk(
    card: str, events: Iterable[Event], rules: Rules, retracted: frozenset[bytes] = frozenset()
) -> Iterator[tuple[CardState, Event, CardState]]:
    """A card's events in the order of replay, each between the state before and the state after it."""
    state = CardState(card)
    for event in _in_order(events, retracted):
        before, state = state, fold(state, event, rules)
        yield before, event, state


def retell(card: str, events: Iterable[Event], rules: Rules, retracted: frozenset[bytes] = frozenset()) -> Retold:
    """All that follows from a card's events, as `walk` and `recalled` tell it."""
    marks = CardState(card)  # what else than answers leaves
    newest: Event | None = None
    answers: list[Answer] = []
    for event in _in_order(events, retracted):
        newest = event
        rating = _rating(event.data) if event.kind == ANSWER else None
        if rating is None:
            marks = fold(marks, event, rules)
            continue
        answers.append((event.day, event.time, event.id, rating, _whole(event.data, "ms", 0)))
        if marks.put_off or marks.tomorrow:
            marks = _answered(marks, event.day)
    order = newest.order if newest else None
    if not answers:
        return Retold(marks, order, [])
    (phase, *numbers), answered = learn(card, answers, rules)
    recalls = [
        (time, Recall(bytes(id_), card, day, None if promised == NO_PROMISE else promised, RATINGS[rating], ms))
        for day, time, id_, _card, promised, rating, ms in answered
    ]
    return Retold(CardState._make((card, Phase(phase), *numbers, *marks[11:])), order, recalls)


def learn(card: str, answers: Sequence[Answer], rules: Rules) -> tuple[Learnt, list[Answered]]:
    """What a card's answers, at least one and in the order of replay, leave of it and say of the promises before them.

    No state is made and no due day worked out but the last; a log of a million answers is rebuilt by this.
    """
    phase, stability, difficulty = NEW, 0.0, 0.0
    last_day = last_time = lapses = 0
    answered = []
    for day, time, id_, rating, ms in answers:
        model = rules.model(day, time, id_)
        elapsed, promised = day - last_day, NO_PROMISE
        if phase:
            if elapsed > 0:
                promised = model.recall_after(stability, elapsed)
            if rating == 1 and phase == IN_REVIEW:
                lapses += 1
        answered.append((day, time, id_, card, promised, rating, ms))
        phase, stability, difficulty = model.learn(phase, stability, difficulty, rating, elapsed)
        last_day, last_time = day, time
    reviews = len(answers)
    due, step_ends = model.comes_back(phase, stability, card, reviews, last_day, last_time)
    first_day = answers[0][0]
    learnt = (int(phase), stability, difficulty, due, step_ends, last_day, last_time, first_day, reviews, lapses)
    return learnt, answered


def _in_order(events: Iterable[Event], retracted: frozenset[bytes]) -> Iterator[Event]:
    last = b""
    for event in sorted(events, key=ORDER):
        if event.id not in retracted and event.id != last:
            last = event.id
            yield event


def _review(state: CardState, event: Event, rules: Rules) -> CardState:
    rating = _rating(event.data)
    if rating is None:
        return state
    state = rules.model(event.day, event.time, event.id).after(state, rating, event.day, event.time)
    return _answered(state, event.day) if state.put_off or state.tomorrow else state


def _answered(state: CardState, day: int) -> CardState:
    """No longer put off; and shown on the day on which it was to be shown, so not again."""
    return state._replace(put_off=0, tomorrow=state.tomorrow if state.tomorrow > day else 0)


def _set_aside(state: CardState, event: Event, _rules: Rules) -> CardState:
    return state._replace(is_set_aside=_flag(event.data, "on", state.is_set_aside))


def _bad(state: CardState, event: Event, _rules: Rules) -> CardState:
    return state._replace(is_bad=_flag(event.data, "on", state.is_bad))


def _put_off(state: CardState, event: Event, _rules: Rules) -> CardState:
    return state._replace(put_off=_whole(event.data, "until", state.put_off))


def _tomorrow(state: CardState, event: Event, _rules: Rules) -> CardState:
    return state._replace(tomorrow=_whole(event.data, "day", state.tomorrow))


CHANGES: Mapping[str, Callable[[CardState, Event, Rules], CardState]] = {
    EventKind.REVIEW: _review,
    EventKind.SET_ASIDE: _set_aside,
    EventKind.BAD: _bad,
    EventKind.PUT_OFF: _put_off,
    EventKind.TOMORROW: _tomorrow,
}


def _recall(event: Event) -> float | None:
    if event.kind != EventKind.SETTING:
        return None
    try:
        return RECALL.read(event.data.get("value")) / 100
    except (ValueError, TypeError):
        return None


def _parameters(event: Event) -> tuple[int, tuple[float, ...]] | None:
    if event.kind != EventKind.PARAMETERS:
        return None
    values, start = event.data.get("values"), event.data.get("from")
    if not isinstance(values, list | tuple) or type(start) is not int:
        return None
    try:
        return start, model_of(0.9, tuple(float(value) for value in values)).parameters
    except (ValueError, TypeError):
        return None


def _rating(data: Any) -> Rating | None:
    rating = data.get("rating")
    return RATINGS.get(rating) if type(rating) is int else None


def _flag(data: Any, name: str, now: bool) -> bool:
    value = data.get(name)
    return value if isinstance(value, bool) else now


def _whole(data: Any, name: str, now: int) -> int:
    value = data.get(name)
    return value if type(value) is int and value >= 0 else now
