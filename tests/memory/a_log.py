"""Random logs of several computers, and what the package `fsrs` makes of them when it is asked step by step."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any, NamedTuple

import fsrs
from fsrs.scheduler import DEFAULT_PARAMETERS
from hypothesis import strategies as st

from dragoman.events import Event, EventKind, event_id
from dragoman.memory.model import LONGEST_INTERVAL, MODEL

DAY = 739_944
DAY_MS = 86_400_000
CARDS = ("p/zero-day/definition", "p/note-verbale/#use")
DEVICES = ("desk", "laptop", "stick")
CLOCKS = {"desk": 0, "laptop": 1, "stick": -1}  # days that each is wrong by

STEEPER = (0.4, 2.5, 3.5, 20.0, 5.0, 1.2, 2.0, 0.05, 1.2, 0.2, 1.0, 1.8, 0.1, 0.3, 1.9, 0.4, 2.5, 0.9, 0.3, 0.2, 0.4)
PARAMETERS = (DEFAULT_PARAMETERS, STEEPER, (*DEFAULT_PARAMETERS[:20], 0.3))


def event(
    kind: str,
    subject: str = CARDS[0],
    data: dict[str, Any] | None = None,
    day: int = DAY,
    time: int | None = None,
    device: str = "desk",
    number: int = 0,
) -> Event:
    """One event; equal ones differ by their `number`."""
    time = (day - DAY) * DAY_MS + number if time is None else time
    id_ = event_id(time, lambda size: sha256(f"{device} {number}".encode()).digest()[:size])
    return Event(id_, time, day, device, "s", kind, subject, data or {})


def review(
    rating: int, day: int = DAY, card: str = CARDS[0], number: int = 0, time: int | None = None, ms: int = 4_000
) -> Event:
    return event(EventKind.REVIEW, card, {"rating": rating, "ms": ms}, day, time, number=number)


def retraction(of: Event, day: int = DAY, number: int = 900) -> Event:
    return event(EventKind.RETRACTION, of.id.hex(), {}, day, number=number)


_what = st.one_of(
    st.tuples(st.just(EventKind.REVIEW), st.integers(1, 4).map(lambda rating: {"rating": rating, "ms": 3_000})),
    st.tuples(st.just(EventKind.REVIEW), st.integers(1, 4).map(lambda rating: {"rating": rating, "ms": 70_000})),
    st.tuples(st.sampled_from([EventKind.SET_ASIDE, EventKind.BAD]), st.booleans().map(lambda on: {"on": on})),
    st.tuples(st.just(EventKind.PUT_OFF), st.integers(0, 9).map(lambda later: {"until": later and DAY + later})),
    st.tuples(st.just(EventKind.TOMORROW), st.integers(0, 9).map(lambda later: {"day": later and DAY + later})),
    st.tuples(st.just(EventKind.SETTING), st.sampled_from([70, 70, 80, 97, 97, 12, "high"]).map(lambda to: {"value": to})),
    st.tuples(
        st.just(EventKind.PARAMETERS),
        st.tuples(st.sampled_from([*PARAMETERS, *PARAMETERS, (1.0, 2.0), "none"]), st.integers(-2, 9)).map(
            lambda drawn: {"values": drawn[0], "from": DAY + drawn[1]}
        ),
    ),
    st.tuples(st.just("dreamt"), st.just({"rating": 3})),  # of a version to come
    st.tuples(st.just(EventKind.REVIEW), st.sampled_from([{}, {"rating": 0}, {"rating": True}, {"rating": "3"}])),
)


class _Drawn(NamedTuple):
    what: tuple[str, dict[str, Any]]
    card: str
    device: str
    day: int
    zone: int  # days by which her day differs from the clock's, as after a flight
    hour: int
    retracted: int  # 1: by one event, 2: by two, 3: by one that is itself retracted
    retracted_later: int  # days; before its target where negative


_drawn = st.builds(
    _Drawn,
    _what,
    st.sampled_from(CARDS),
    st.sampled_from(DEVICES),
    st.integers(0, 8),
    st.sampled_from([0, 0, 0, -1, 1]),
    st.sampled_from([6, 6, 6, 12, 30]),  # equal times are common; after midnight it is still the same local day
    st.sampled_from([0, 0, 0, 0, 0, 0, 1, 2, 3]),
    st.integers(-3, 3),
)


@st.composite
def logs(draw: st.DrawFn) -> list[Event]:
    """Everything that three computers wrote, with clocks up to two days apart, in no order."""
    events = []
    sizes = draw(st.sampled_from([(0, 4), (15, 40)]))
    for number, drawn in enumerate(draw(st.lists(_drawn, min_size=sizes[0], max_size=sizes[1]))):
        kind, data = drawn.what
        subject = {EventKind.SETTING: "recall", EventKind.PARAMETERS: MODEL}.get(kind, drawn.card)
        clock = drawn.day + CLOCKS[drawn.device]
        day, time = DAY + clock + drawn.zone, (20_000 + clock) * DAY_MS + drawn.hour * 3_600_000
        written = event(kind, subject, data, day, time, drawn.device, number)
        events.append(written)
        for again in range(min(drawn.retracted, 2)):
            target = written if drawn.retracted < 3 or not again else events[-1]
            back, back_time = day + drawn.retracted_later, time + drawn.retracted_later * DAY_MS
            number_of_it = 100 * (again + 1) + number
            events.append(event(EventKind.RETRACTION, target.id.hex(), {}, back, back_time, drawn.device, number_of_it))
    return events


class Remembered(NamedTuple):
    """What the package and a plain reading of the log make of a card."""

    phase: int
    stability: float
    difficulty: float
    interval: int | None  # before it is spread; None in a step
    last_day: int
    first_day: int
    reviews: int
    lapses: int
    put_off: int
    tomorrow: int
    is_set_aside: bool
    is_bad: bool
    promised: tuple[float | None, ...]


def by_the_package(card: str, log: list[Event]) -> Remembered:
    """Slow and plain: every answer goes through `Scheduler.review_card`, with whole days as datetimes."""
    undone = {each.subject for each in log if each.kind == EventKind.RETRACTION}
    kept = sorted({each.order: each for each in log if each.id.hex() not in undone}.values(), key=lambda each: each.order)
    memory = fsrs.Card(card_id=1)
    interval: int | None = 0
    promised: list[float | None] = []
    last = first = reviews = lapses = put_off = tomorrow = 0
    flags = {EventKind.SET_ASIDE: False, EventKind.BAD: False}
    for number, each in enumerate(kept):
        if each.subject != card:
            continue
        if each.kind in flags:
            flags[EventKind(each.kind)] = each.data["on"]
        elif each.kind == EventKind.PUT_OFF:
            put_off = each.data["until"]
        elif each.kind == EventKind.TOMORROW:
            tomorrow = each.data["day"]
        elif each.kind == EventKind.REVIEW and each.data.get("rating") in (1, 2, 3, 4) and each.data["rating"] is not True:
            scheduler = _scheduler(kept[:number], each.day)
            moment = datetime.fromordinal(each.day).replace(tzinfo=UTC)
            promised.append(scheduler.get_card_retrievability(memory, moment) if reviews and each.day != last else None)
            lapses += memory.state is fsrs.State.Review and each.data["rating"] == 1
            memory, _log = scheduler.review_card(memory, fsrs.Rating(each.data["rating"]), moment)
            interval = (memory.due - moment).days if memory.state is fsrs.State.Review else None
            last, first, reviews, put_off = each.day, first or each.day, reviews + 1, 0
            tomorrow = 0 if tomorrow <= each.day else tomorrow
    phase = int(memory.state) if reviews else 0
    return Remembered(
        phase,
        memory.stability or 0.0,
        memory.difficulty or 0.0,
        interval,
        last,
        first,
        reviews,
        lapses,
        put_off,
        tomorrow,
        flags[EventKind.SET_ASIDE],
        flags[EventKind.BAD],
        tuple(promised),
    )


def _scheduler(before: list[Event], day: int) -> fsrs.Scheduler:
    recall, parameters = 0.9, DEFAULT_PARAMETERS
    for each in before:
        if each.kind == EventKind.SETTING and each.data["value"] in (70, 80, 97):
            recall = each.data["value"] / 100
        if each.kind == EventKind.PARAMETERS and each.data["values"] in PARAMETERS and each.data["from"] <= day:
            parameters = each.data["values"]
    step = (timedelta(minutes=10),)
    return fsrs.Scheduler(parameters, recall, step, step, LONGEST_INTERVAL, enable_fuzzing=False)
