"""The log of a learner who does not exist, for pictures: some months of study, the same whenever it is made."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice, zip_longest

from dragoman.content.model import Catalogue, Kind, Side
from dragoman.events import Event, EventKind, event_id
from dragoman.memory.cards import CardRef
from dragoman.memory.model import Model
from dragoman.memory.state import CardState, Phase, Rating
from dragoman.store.rows import row_of_event
from dragoman.store.store import Store

NEW_A_DAY = 6
BEGUN = 300  # cards in all
FEW, MANY = 14, 60  # cards a day
LEFT = 18  # cards that are still due on the last day
HOUR = 8  # UTC, when she studies


def invent(store: Store, catalogue: Catalogue, cards: Sequence[CardRef], today: int, days: int = 160, seed: int = 7) -> None:
    """Fill a store with what somebody did who studied on about every second of so many days."""
    rows = [row_of_event(event) for event in _events(catalogue, cards, today, days, random.Random(seed))]
    store.write(lambda log: log.merge(rows)).result()


def invent_few(store: Store, cards: Sequence[CardRef], today: int, answers: int = 6) -> None:
    """The first answers of somebody who has just begun."""
    rng = random.Random(1)
    rows = [row_of_event(_review(rng, card.id, today, number, Rating.GOOD)) for number, card in enumerate(cards[:answers])]
    store.write(lambda log: log.merge(rows)).result()


def _events(catalogue: Catalogue, cards: Sequence[CardRef], today: int, days: int, rng: random.Random) -> Iterator[Event]:
    model = Model()
    states: dict[str, CardState] = {}
    fresh = islice(_in_turns(cards), BEGUN)
    for day in range(today - days, today + 1):
        weekend = day % 7 in (6, 0)
        if day != today and rng.random() > (0.4 if weekend else 0.7):
            continue
        due = sorted((state for state in states.values() if state.due <= day), key=lambda state: state.due)
        asked = [state.card for state in due][: max(len(due) - LEFT, 0) if day == today else rng.randint(FEW, MANY)]
        if day != today and len(due) < FEW:
            asked += islice(fresh, NEW_A_DAY)
        for number, card in enumerate(asked):
            before = states.get(card, CardState(card))
            rating = _rating(rng, model.recall_on(before, day) if before.phase is not Phase.NEW else 0.8)
            event = _review(rng, card, day, number, rating)
            states[card] = model.after(before, rating, day, event.time)
            yield event
    yield from _quiz(catalogue, today, rng)


def _in_turns(cards: Sequence[CardRef]) -> Iterator[str]:
    """Now of one side, now of the other, now a false friend, as somebody does who walks a path."""
    hands = [[card.id for card in cards if card.side is side] for side in (Side.TECHNICAL, Side.DIPLOMATIC, None)]
    for several in zip_longest(*hands):
        yield from (card for card in several if card is not None)


def _rating(rng: random.Random, recall: float) -> Rating:
    """A little worse than promised where little was promised, as it is with people."""
    if rng.random() > recall - 0.25 * (1 - recall):
        return Rating.AGAIN
    return rng.choices((Rating.HARD, Rating.GOOD, Rating.EASY), (2, 7, 1))[0]


def _review(rng: random.Random, card: str, day: int, number: int, rating: Rating) -> Event:
    data: dict[str, object] = {"rating": int(rating), "ms": int(rng.lognormvariate(10.1, 0.6))}
    return _event(rng, EventKind.REVIEW, card, day, number, data)


def _event(rng: random.Random, kind: EventKind, subject: str, day: int, number: int, data: dict[str, object]) -> Event:
    moment = datetime.fromordinal(day).replace(tzinfo=UTC) + timedelta(hours=HOUR, seconds=40 * number)
    time = int(moment.timestamp() * 1000)
    return Event(event_id(time, rng.randbytes), time, day, "invented", f"{day:x}", kind, subject, data)


def _quiz(catalogue: Catalogue, today: int, rng: random.Random) -> Iterator[Event]:
    """A few answers that took one term for another."""
    wrong = (("demarche", "note-verbale", 4), ("incident", "attack", 3), ("non-paper", "aide-memoire", 3), ("csirt", "soc", 2))
    summaries, number = catalogue.summaries, 0
    for asked, given, times in wrong:
        if asked not in summaries or given not in summaries or summaries[given].kind is not Kind.TERM:
            continue
        for _unused in range(times):
            data: dict[str, object] = {
                "question": f"{catalogue.manifest.id}/{asked}/made:term",
                "number": number,
                "given": [summaries[given].title],
                "right": False,
                "sure": "sure",
                "ms": 9_000,
            }
            yield _event(rng, EventKind.QUIZ_ANSWER, "invented-quiz", today - 3, 100 + number, data)
            number += 1
