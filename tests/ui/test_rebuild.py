"""After a change of version, what follows from a big log is worked out anew beside the window, and then shown."""

from datetime import UTC, datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from a_window import a_window
from dragoman.database import open_plain
from dragoman.events import EventKind
from dragoman.memory.state import CardState, Rating
from dragoman.store.store import FEW, Draft, Store

CARD = "cyber-diplomacy-core/csirt/definition"


def now() -> datetime:
    return datetime(2026, 11, 24, 9, tzinfo=UTC)


def test_states_of_another_version_are_worked_out_beside_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    data = tmp_path / "data"
    store = Store.open(data, "a-computer", now)
    answer = {"rating": int(Rating.GOOD), "ms": 1000}
    store.append([Draft(EventKind.REVIEW, CARD, answer)]).result()
    store.append([Draft(EventKind.STAR, f"cyber-diplomacy-core/x{n}", {"on": True}) for n in range(FEW)]).result()
    right = store.state(CARD)
    store.close()
    connection = open_plain(data / "progress.db")
    connection.execute("update derived set version = 'of another version'")
    connection.execute("update card set stability = 99")
    connection.close()

    window = a_window(qtbot, tmp_path, screen="today", now=now)
    store = window._learner.store
    qtbot.waitUntil(lambda: not store.needs_rebuild, timeout=30_000)

    assert store.state(CARD) == right
    assert right != CardState(CARD)
    assert not (data / "progress.rebuilt").exists()
    window.close()
