"""What the app's own code finds in a learner's file that something happened to."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import DragomanError
from dragoman.events import Event
from dragoman.store.backup import backups_in, is_sound
from dragoman.store.derived import derive
from dragoman.store.rows import as_kept
from dragoman.store.store import Store
from store.a_store import Clock, log_of


@dataclass(frozen=True)
class Verdict:
    """One file, judged by the answers that were said to be kept."""

    acknowledged: int
    found: frozenset[bytes]  # the ids of all events in the log
    lost: tuple[Event, ...]  # acknowledged, and not there as they were
    damage: str = ""  # what is wrong with the file

    @property
    def is_good(self) -> bool:
        """Whether nothing is lost and nothing wrong."""
        return not self.lost and not self.damage


def judge(folder: Path, acknowledged: Sequence[Event]) -> Verdict:
    """Open the file as the app does, look for every acknowledged event, and replay the log beside what is derived of it."""
    try:
        store = Store.open(folder, "judge", Clock())
        try:
            damage = store.ask(_damage)
            found = {} if damage else {event.id: event for event in log_of(store)}
        finally:
            store.close()
    except (DragomanError, sqlite3.Error, TypeError, ValueError) as error:  # what a damaged file holds may be anything
        damage, found = f"{type(error).__name__}: {error}", {}
    lost = tuple(event for event in acknowledged if found.get(event.id) != event)
    if any(folder.glob("progress-damaged*")):
        damage = damage or "a file was set aside"
    unsound = [backup.file.name for backup in backups_in(folder) if not is_sound(backup.file)]
    if unsound:
        damage = damage or f"no backup: {', '.join(unsound)}"
    return Verdict(len(acknowledged), frozenset(found), lost, damage)


def _damage(connection: sqlite3.Connection) -> str:
    faults = [fault for [fault] in connection.execute("pragma integrity_check")]
    if faults != ["ok"]:
        return "; ".join(faults)
    replayed = list(derive(connection))
    cards = sorted(derived.card for derived in replayed)
    if cards != connection.execute("select * from card order by card").fetchall():
        return "the states of cards are not those of a replay"
    recalls = sorted(as_kept(recall) for derived in replayed for recall in derived.recalls)
    if recalls != connection.execute("select * from recall order by day, time, event").fetchall():
        return "the answers are not those of a replay"
    return ""
