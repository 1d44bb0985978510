"""A learner's log for tests: with a clock that is moved by hand, and chance that is none."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, timezone
from itertools import count
from pathlib import Path

from dragoman.events import Event, EventKind
from dragoman.store.store import Draft, Store

MORNING = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


class Clock:
    """Says what it was set to."""

    def __init__(self, moment: datetime = MORNING) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **span: float) -> None:
        self.moment += timedelta(**span)

    def fly_to(self, hours: float) -> None:
        """The same moment in another time zone."""
        self.moment = self.moment.astimezone(timezone(timedelta(hours=hours)))


class Chance:
    """Brings bytes that were never there before; each device has its own."""

    _numbers = count(1)

    def __init__(self, device: int = 0) -> None:
        self._device = device

    def __call__(self, length: int) -> bytes:
        return (self._device * 1_000_000_000 + next(self._numbers)).to_bytes(length, "big")


@contextmanager
def opened(folder: Path, clock: Clock | None = None, device: int = 0) -> Iterator[Store]:
    """A store that is closed again."""
    store = Store.open(folder, f"device-{device}", clock or Clock(), Chance(device))
    try:
        yield store
    finally:
        store.close()


def answer(store: Store, card: str, rating: int = 3, ms: int = 2_000, day: int | None = None) -> Event:
    """Answer a card; it is on the disk afterwards."""
    [event] = store.append([Draft(EventKind.REVIEW, card, {"rating": rating, "ms": ms}, day)]).result(10)
    return event


def retract(store: Store, *events: Event) -> None:
    """Take events back."""
    store.append([Draft(EventKind.RETRACTION, event.id.hex()) for event in events]).result(10)


def log_of(store: Store) -> list[Event]:
    """The whole log, retracted events and retractions as well."""
    from dragoman.store.rows import events_in

    return sorted(store.ask(lambda connection: events_in(connection, "true")), key=lambda event: event.id)
