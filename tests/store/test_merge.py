"""Two computers' files become one, backups come back, and what strangers bring is not trusted."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import permutations
from pathlib import Path

import pytest

from dragoman.events import EventKind
from dragoman.store.backup import Why, backups_in
from dragoman.store.faults import NotMerged
from dragoman.store.home import FILE
from dragoman.store.merge import Merged, merge
from dragoman.store.restore import restore
from dragoman.store.store import Draft, Store
from store.a_store import Clock, answer, log_of, opened, retract

CARD = "core/csirt/term"


def week_of(folder: Path, device: int) -> Path:
    """A computer's file after some days of study."""
    clock = Clock()
    clock.forward(hours=device)
    with opened(folder, clock, device) as store:
        for day in range(3):
            for number in range(4):
                event = answer(store, f"core/term-{number}/term", rating=1 + (day + number + device) % 4)
                clock.forward(minutes=1)
            clock.forward(days=1)
        retract(store, event)
        store.append([Draft(EventKind.STAR, "core/csirt", {"on": device == 1})]).result(10)
    return folder / FILE


def all_of(store: Store) -> object:
    return log_of(store), store.all_states(), store.recalls(), store.registers(EventKind.STAR)


def test_files_merge_in_any_order_into_the_same(tmp_path: Path) -> None:
    files = [week_of(tmp_path / str(device), device) for device in range(3)]
    found = []
    for number, order in enumerate(permutations(files)):
        with opened(tmp_path / f"merged-{number}", device=9) as store:
            for file in order:
                merge(store, [file])
            found.append(all_of(store))
            assert merge(store, files) == Merged(0, 42, ())

    with opened(tmp_path / "at once", device=9) as store:
        assert merge(store, files).new == 42
        found.append(all_of(store))
    assert all(each == found[0] for each in found)


def test_before_a_merge_there_is_a_backup_that_brings_back_what_was(tmp_path: Path) -> None:
    other = week_of(tmp_path / "other", 1)
    with opened(tmp_path / "here") as store:
        answer(store, CARD)
        before = all_of(store)
        merge(store, [other])
        [backup] = backups_in(tmp_path / "here")
        assert backup.why == Why.MERGE

        assert restore(store, backup.file) == 1
        assert all_of(store) == before
        assert [each.why for each in backups_in(tmp_path / "here")] == [Why.RESTORE, Why.MERGE]


def test_a_backup_that_is_one_too_many_is_not_thrown_away_while_it_is_restored(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as store:
        answer(store, CARD)
        oldest = store.back_up(Why.MERGE)
        assert oldest
        for _day in range(15):
            clock.forward(days=40)
            store.back_up(Why.MERGE, spare=[oldest])
        answer(store, CARD)

        assert restore(store, oldest) == 1
        assert oldest.exists()


def test_notes_written_on_both_computers_are_named_and_both_kept(tmp_path: Path) -> None:
    def note(store: Store, text: str) -> None:
        store.append([Draft(EventKind.NOTE, "core/csirt", {"text": text, "after": []})]).result(10)

    with opened(tmp_path / "other", device=1) as store:
        note(store, "mine")
        store.append([Draft(EventKind.NOTE, "core/cert", {"text": "only here", "after": []})]).result(10)
    with opened(tmp_path / "here") as store:
        note(store, "yours")

        merged = merge(store, [tmp_path / "other" / FILE])

        assert merged.notes_that_differ == ("core/csirt",)
        assert {event.data["text"] for event in store.events(EventKind.NOTE, "core/csirt")} == {"mine", "yours"}


def test_kinds_of_a_newer_version_are_kept_and_passed_on(tmp_path: Path) -> None:
    with opened(tmp_path / "other", device=1) as store:
        event = store.append([Draft("of-the-future", "x", {"deep": [{"er": None}]})]).result(10)[0]  # type: ignore[arg-type]
    with opened(tmp_path / "here") as store:
        merge(store, [tmp_path / "other" / FILE])
        assert log_of(store) == [event]


def test_an_open_file_can_be_merged_from(tmp_path: Path) -> None:
    with opened(tmp_path / "other", device=1) as other, opened(tmp_path / "here") as store:
        answer(other, CARD)  # still in its WAL
        assert merge(store, [other.file]).new == 1
        assert merge(store, [store.file]) == Merged(0, 1, ())


def test_an_erasure_holds_against_old_files_and_old_backups(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path / "here", clock) as store:
        answer(store, CARD)
        backup = store.back_up(Why.DAILY)
        assert backup
        clock.forward(hours=1)
        store.append([Draft(EventKind.ERASURE, "everything")]).result(10)
        assert store.all_states() == []
        assert [event.kind for event in log_of(store)] == ["erasure"]

        assert merge(store, [backup]).new == 0
        assert restore(store, backup) == 1
        assert [event.kind for event in log_of(store)] == ["erasure"]

        clock.forward(days=-30)  # a clock that is set back must not lose what she does from now on
        answer(store, CARD)
        merge(store, [backup])
        assert store.state(CARD).reviews == 1


def spoil(file: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("create table loose as select * from event")
        connection.execute("drop table event")
        connection.execute("alter table loose rename to event")
        connection.execute(statement, values)


SPOILT: dict[str, Callable[[Path], None]] = {
    "an id too short": lambda file: spoil(file, "update event set id = x'00'"),
    "an id that is a text": lambda file: spoil(file, "update event set id = 'sixteen letters!'"),
    "a day that never was": lambda file: spoil(file, "update event set day = 0"),
    "a time out of this world": lambda file: spoil(file, "update event set time = 1 << 62"),
    "a time that is a text": lambda file: spoil(file, "update event set time = 'noon'"),
    "no device": lambda file: spoil(file, "update event set device = null"),
    "a subject without end": lambda file: spoil(file, "update event set subject = ?", "x" * 501),
    "no JSON": lambda file: spoil(file, "update event set data = '{'"),
    "JSON that is no object": lambda file: spoil(file, "update event set data = '[1]'"),
    "JSON nested without end": lambda file: spoil(file, "update event set data = ?", "[" * 100_000),
    "JSON too long": lambda file: spoil(file, "update event set data = ?", json.dumps({"text": "x" * 1_000_001})),
    "a number that is none": lambda file: spoil(file, """update event set data = '{"rating": 3, "ms": NaN}'"""),
    "parameters out of this world": lambda file: spoil(
        file, "update event set kind = 'parameters', data = ?", json.dumps({"values": [10**400], "from": 1})
    ),
    "a rating of 5": lambda file: spoil(file, """update event set data = '{"rating": 5, "ms": 1}'"""),
    "a rating that is true": lambda file: spoil(file, """update event set data = '{"rating": true, "ms": 1}'"""),
    "a retraction of nothing": lambda file: spoil(file, "update event set kind = 'retraction'"),
    "no log": lambda file: spoil(file, "drop table event"),
    "half of it": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]) and None,
    "a shopping list": lambda file: file.write_text("bread, cheese, and whatever else there is\n" * 99) and None,
    "nothing": lambda file: file.write_bytes(b"") and None,
    "no file": lambda file: file.unlink(),
    "a newer version": lambda file: spoil(file, "pragma user_version = 99"),
}


@pytest.mark.parametrize("spoilt", SPOILT)
def test_a_malformed_file_is_one_sentence_and_changes_nothing(tmp_path: Path, spoilt: str) -> None:
    good = week_of(tmp_path / "good", 1)
    bad = week_of(tmp_path / "bad", 2)
    SPOILT[spoilt](bad)
    with opened(tmp_path / "here") as store:
        answer(store, CARD)
        before = all_of(store)

        for attempt in (lambda: merge(store, [good, bad]), lambda: restore(store, bad)):
            with pytest.raises(NotMerged) as told:
                attempt()
            assert str(bad) in str(told.value)
            assert "\n" not in str(told.value)

        assert all_of(store) == before
        assert backups_in(tmp_path / "here") == []


def test_a_trap_in_a_strangers_schema_is_not_sprung(tmp_path: Path) -> None:
    bad = week_of(tmp_path / "bad", 2)
    with closing(sqlite3.connect(bad, isolation_level=None)) as connection:
        connection.execute("alter table event rename to real")
        connection.execute(
            "create view event as select id, time, day, device, session, kind, subject, load_extension('x') as data from real"
        )

    with opened(tmp_path / "here") as store:
        with pytest.raises(NotMerged):
            merge(store, [bad])
        assert store.count_events() == 0


def test_nothing_is_left_beside_another_computers_file(tmp_path: Path) -> None:
    other = week_of(tmp_path / "other", 1)
    before = sorted(file.name for file in other.parent.iterdir())
    with opened(tmp_path / "here") as store:
        merge(store, [other])

    assert sorted(file.name for file in other.parent.iterdir()) == before
