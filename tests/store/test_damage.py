"""A file with damage in its midst ends in a sentence, wherever the damage is; never in an error of Python or SQLite."""

import random
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dragoman.errors import DragomanError
from dragoman.events import EventKind
from dragoman.store.store import Draft, Store

SCHEMA = 4096  # bytes: the first page says which tables there are, and is not spoiled here
ANSWER = {"rating": 3, "ms": 5}


def now() -> datetime:
    return datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of somebody who studied for a while."""
    folder = tmp_path_factory.mktemp("sound")
    store = Store.open(folder, "a-computer", now, random.Random(1).randbytes)  # the same file each time
    for number in range(200):
        card = Draft(EventKind.REVIEW, f"p/entry-{number % 40}/definition", {"rating": 1 + number % 4, "ms": 1000})
        store.append([card, Draft(EventKind.STAR, f"p/entry-{number % 7}", {"on": True})])
    store.append([Draft(EventKind.STAR, "p/last", {"on": True})]).result()
    store.close()
    return (folder / "progress.db").read_bytes()


@pytest.mark.parametrize("seed", range(60))
def test_whatever_is_spoiled_is_told_in_a_sentence(tmp_path: Path, sound: bytes, seed: int) -> None:
    rng = random.Random(seed)
    spoiled = bytearray(sound)
    for _place in range(rng.choice((1, 3, 20))):
        at, length = rng.randrange(SCHEMA, len(spoiled) - 512), rng.choice((1, 16, 512))
        spoiled[at : at + length] = rng.randbytes(length)
    (tmp_path / "progress.db").write_bytes(spoiled)

    with suppress(DragomanError):
        store = Store.open(tmp_path, "a-computer", now, rng.randbytes)
        try:
            for question in (store.all_states, store.events, store.recalls, store.last_event):
                with suppress(DragomanError):
                    question()
            store.append([Draft(EventKind.REVIEW, "p/entry-1/definition", ANSWER)]).result(timeout=60)
        finally:
            store.close()
