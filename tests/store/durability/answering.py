"""`python -m store.durability.answering FOLDER`: answers cards as fast as it can, and says of each answer when it is kept.

It is to be killed, to lose its power, and to fill its disk. How the file is opened and written is the app's own doing; what
weakens it here does so on purpose, to see whether the tests notice.
"""

import argparse
import sqlite3
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path
from random import Random

from dragoman.database import Journal, open_to_write
from dragoman.errors import DragomanError
from dragoman.events import Event, EventKind
from dragoman.store import home, writer
from dragoman.store.backup import Why
from dragoman.store.faults import NotSaved
from dragoman.store.store import Draft, Store
from store.a_store import Clock
from store.durability.spoken import say, say_kept

CARDS = 40
TRIES = 40  # until there is room again
MINUTES = 37  # between two answers, so that some hundred take some days
EVERY = 12  # answers after which the WAL is brought home, in place of the app's thousand


class Learner:
    """Answers, takes some of it back, and now and then does something else."""

    def __init__(self, rng: Random, clock: Clock) -> None:
        self._rng = rng
        self._clock = clock
        self._number = 0
        self._last: Event | None = None

    def answer(self, store: Store) -> None:
        """Do one thing; where the disk refuses, say so and try again."""
        self._clock.forward(minutes=MINUTES)
        draft = self._draft()
        for _try in range(TRIES):
            try:
                [self._last] = store.append([draft]).result()
            except NotSaved as error:
                say(refused=str(error))
            else:
                say_kept(self._last)
                return
        raise SystemExit("An answer could not be saved, though there was room again.")

    def _draft(self) -> Draft:
        self._number += 1
        card = f"core/term-{self._rng.randrange(CARDS)}/term"
        if self._last is not None and self._number % 9 == 0:
            return Draft(EventKind.RETRACTION, self._last.id.hex())
        if self._number % 11 == 0:
            return Draft(EventKind.SET_ASIDE, card, {"on": self._rng.random() < 0.5})
        return Draft(EventKind.REVIEW, card, {"rating": self._rng.randint(1, 4), "ms": self._rng.randrange(90_000)})


def open_store(folder: Path, clock: Clock, rng: Random) -> Store:
    """Open the file; where the disk refuses, say so and try again."""
    for _try in range(TRIES):
        try:
            return Store.open(folder, "device-0", clock, rng.randbytes)
        except DragomanError as error:
            say(not_opened=type(error).__name__)
    raise SystemExit("The file could not be opened, though there was room again.")


def sync_less(level: str) -> None:
    """Let every commit be less safe than the app makes it."""

    def open_weakly(file: Path, journal: Journal, is_new: bool = False) -> sqlite3.Connection:
        connection = open_to_write(file, journal, is_new)
        connection.execute(f"pragma synchronous = {level}")
        return connection

    home.open_to_write = open_weakly  # type: ignore[attr-defined]


def speak_too_soon() -> None:
    """Say that answers are kept when they wait to be written."""

    def append(store: Store, drafts: Sequence[Draft]) -> Future[tuple[Event, ...]]:
        events = store._stamped(drafts)
        store.write(lambda log: log.append(events))
        promised: Future[tuple[Event, ...]] = Future()
        promised.set_result(events)
        return promised

    Store.append = append  # type: ignore[assignment, method-assign]


def sittings(answers: int, count: int) -> Iterator[int]:
    """So many answers in so many sittings, as evenly as can be."""
    return (answers * (sitting + 1) // count - answers * sitting // count for sitting in range(count))


def main() -> None:
    """Answer so many cards in so many sittings, with a backup in the midst of each."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--answers", type=int, default=10**9)
    parser.add_argument("--sittings", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--days", type=int, default=0, help="by how many days this run is later than the first")
    parser.add_argument("--sync-less", choices=("normal", "off"))
    parser.add_argument("--speak-too-soon", action="store_true")
    chosen = parser.parse_args()
    if chosen.sync_less:
        sync_less(chosen.sync_less)
    if chosen.speak_too_soon:
        speak_too_soon()
    writer.AT_MOST = EVERY
    rng, clock = Random(chosen.seed), Clock()
    clock.forward(days=chosen.days)
    learner = Learner(rng, clock)
    say(ready=True)
    for answers in sittings(chosen.answers, chosen.sittings):
        store = open_store(chosen.folder, clock, rng)
        for number in range(answers):
            learner.answer(store)
            if number == answers // 2:
                backup = store.back_up(Why.DAILY)
                say(backup=backup and backup.name)
        store.close()
    say(done=True)


if __name__ == "__main__":
    main()
