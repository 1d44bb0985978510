"""A learner made up for measuring: a pack of 100,000 cards, and a log in which she has answered each of them once."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.packs import MANIFEST
from dragoman.content.load import load_catalogue
from dragoman.content.model import Catalogue
from dragoman.desk.learner import Learner
from dragoman.desk.look_up import LookUp
from dragoman.events import Event, EventKind, event_id, local_day
from dragoman.memory.cards import cards_of
from dragoman.settings import MINUTES_A_DAY, Reader
from dragoman.store.rows import row_of_event
from dragoman.store.store import Draft, Store

CARDS_A_TERM = 4  # definition, term, counterpart, and one of its author's
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
DAYS = 90  # over which the answers are spread
DEVICE = "a-computer"
MINUTES = 120  # a day, so that one session is long enough to measure


def now() -> datetime:
    """The moment at which everything is measured."""
    return NOW


def write_small_pack(folder: Path, cards: int) -> Path:
    """A pack of so many cards, in terms as short as can be, pairs that name each other."""
    folder.mkdir(parents=True)
    (folder / "pack.md").write_text(MANIFEST, encoding="utf-8")
    (folder / "sources.md").write_text("- A work, 2020. {#work status=standard}\n", encoding="utf-8")
    topics = "## Technical\n- T {#technical-t}\n  : It.\n## Diplomatic\n- D {#diplomatic-d}\n  : It.\n"
    (folder / "topics.md").write_text(topics, encoding="utf-8")
    for number in range(cards // CARDS_A_TERM):
        side, topic = ("technical", "technical-t") if number % 2 == 0 else ("diplomatic", "diplomatic-d")
        into = folder / "terms" / side / topic
        into.mkdir(parents=True, exist_ok=True)
        (into / f"term-{number}.md").write_text(_term(number), encoding="utf-8")
    return folder


def write_log(folder: Path, pack: Path, answers: int, seed: int = 1) -> None:
    """The file of somebody who answered each card of the pack once, until there are so many answers."""
    store = Store.open(folder, DEVICE, now)
    rows = (row_of_event(event) for event in _answers(load_catalogue(pack), answers, random.Random(seed)))
    store.write(lambda log: log.merge(rows)).result()
    store.append([Draft(EventKind.SETTING, MINUTES_A_DAY.name, {"value": MINUTES})]).result()
    store.close()


def learner(folder: Path, pack: Path, cache: Path) -> Learner:
    """Her, with her pack; nothing of her log is opened yet."""
    return Learner(folder, LookUp(pack, cache), DEVICE, now, Reader.BOTH)


def _answers(catalogue: Catalogue, count: int, rng: random.Random) -> Iterator[Event]:
    cards = [card.id for card in cards_of(catalogue, Reader.BOTH)]
    rng.shuffle(cards)
    for number in range(count):
        moment = NOW - timedelta(days=DAYS * (1 - number / count), seconds=-1)
        time = round(moment.timestamp() * 1000)
        data = {"rating": rng.choice((1, 2, 3, 3, 3, 4)), "ms": rng.randint(2_000, 20_000)}
        card = cards[number % len(cards)]
        yield Event(event_id(time, rng.randbytes), time, local_day(moment), DEVICE, "s", EventKind.REVIEW, card, data)


def _term(number: int) -> str:
    other = number + 1 if number % 2 == 0 else number - 1
    return f"""---
term: Term {number}
level: {1 + number % 3}
counterpart: term-{other}
relation: analogue
sources: [work]
---

The thing of this kind that has the number {number} and no other.

Some more of it in a sentence.

## Bridge

How it meets the other one.

**Where the likeness ends.** Here it does.

## Cards

- Which number has it? {{#number}}
  : It has the number {number}.
"""
