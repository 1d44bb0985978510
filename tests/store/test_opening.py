"""What may be wrong with a learner's file or its folder: each is one sentence, and nothing is lost."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from dragoman.events import EventKind
from dragoman.store import home, migrations, schema
from dragoman.store.backup import FOLDER, Why, backups_in
from dragoman.store.drives import Drive
from dragoman.store.faults import DamagedFile, HeldElsewhere, NewerFile, NoFolder, OldSQLite
from dragoman.store.home import FILE, LOCK
from dragoman.store.store import Store
from store.a_store import MORNING, Chance, Clock, answer, opened

CARD = "core/csirt/term"


def open_store(folder: Path, clock: Clock | None = None) -> Store:
    return Store.open(folder, "here", clock or Clock(), Chance())


def is_a_sentence(text: str) -> bool:
    return text[0].isupper() and text.endswith(".") and "\n" not in text


def test_a_second_window_is_told_so_and_the_first_goes_on(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with pytest.raises(HeldElsewhere, match="open in another window"):
            open_store(tmp_path)
        answer(store, CARD)

    with opened(tmp_path) as store:
        assert store.state(CARD).reviews == 1


def test_another_process_holds_the_lock_until_it_ends_however_it_ends(tmp_path: Path) -> None:
    program = f"from dragoman.store.lock import Lock; from pathlib import Path; lock = Lock(Path({str(tmp_path / LOCK)!r}))"
    holder = subprocess.Popen(
        [sys.executable, "-c", f"{program}; print('held', flush=True); input()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": str(Path(home.__file__).parents[2])},
    )
    with holder:
        assert holder.stdout
        holder.stdout.readline()
        with pytest.raises(HeldElsewhere):
            open_store(tmp_path)
        holder.kill()

    open_store(tmp_path).close()


def test_a_newer_file_is_refused_and_left_untouched(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        answer(store, CARD)
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("pragma user_version = 99")
    connection.close()
    before = (tmp_path / FILE).read_bytes()

    with pytest.raises(NewerFile, match="newer version") as refused:
        open_store(tmp_path)

    assert is_a_sentence(str(refused.value))
    assert (tmp_path / FILE).read_bytes() == before
    assert not list(tmp_path.glob("progress-damaged*"))


@pytest.mark.parametrize("damage", ["truncated", "text", "a stranger's database", "emptied", "head only"])
def test_a_damaged_file_is_set_aside_and_the_last_good_backup_offered(tmp_path: Path, damage: str) -> None:
    with opened(tmp_path) as store:
        for number in range(50):
            answer(store, f"core/term-{number}/term")
        backup = store.back_up(Why.DAILY)
    file = tmp_path / FILE
    match damage:
        case "truncated":
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
        case "text":
            file.write_text("This is a shopping list, and a long one at that.\n" * 100)
        case "emptied":
            file.write_bytes(b"")
        case "head only":
            file.write_bytes(file.read_bytes()[:60])
        case _:
            file.unlink()
            with sqlite3.connect(file) as stranger:
                stranger.execute("create table recipe (name text)")
            stranger.close()
    damaged = file.read_bytes()

    with pytest.raises(DamagedFile) as told:
        open_store(tmp_path)

    assert is_a_sentence(str(told.value).replace(". The", ", the"))
    assert told.value.set_aside.read_bytes() == damaged
    assert told.value.set_aside.name == "progress-damaged-2026-11-24.db"
    assert told.value.backup == backup
    assert f"The backup of {backups_in(tmp_path)[0].made:%Y-%m-%d %H:%M} can be restored." in str(told.value)
    with pytest.raises(DamagedFile) as again:
        open_store(tmp_path)
    assert (again.value.set_aside, again.value.backup) == (told.value.set_aside, backup)
    with closing(Store.open(tmp_path, "here", Clock(), Chance(), anew=True)) as fresh:
        assert fresh.count_events() == 0
    with opened(tmp_path) as fresh:
        assert fresh.count_events() == 0


def test_what_was_set_aside_is_never_overwritten_and_takes_its_wal_along(tmp_path: Path) -> None:
    for content in (b"first" * 500, b"second" * 500):
        (tmp_path / FILE).write_bytes(content)
        (tmp_path / f"{FILE}-wal").write_bytes(content)
        with pytest.raises(DamagedFile, match="there is no backup") as told:
            open_store(tmp_path)
        assert told.value.backup is None

    assert (tmp_path / "progress-damaged-2026-11-24.db").read_bytes() == b"first" * 500
    assert (tmp_path / "progress-damaged-2026-11-24.db-wal").read_bytes() == b"first" * 500
    assert (tmp_path / "progress-damaged-2026-11-24-2.db").read_bytes() == b"second" * 500
    assert not (tmp_path / f"{FILE}-wal").exists()


def test_a_damaged_backup_is_not_offered(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as store:
        answer(store, CARD)
        good = store.back_up(Why.DAILY)
        clock.forward(days=1)
        bad = store.back_up(Why.DAILY)
    assert bad
    bad.write_bytes(bad.read_bytes()[:5000])
    (tmp_path / FILE).write_bytes(b"gone" * 2000)

    with pytest.raises(DamagedFile) as told:
        open_store(tmp_path)

    assert told.value.backup == good


def test_an_empty_file_without_backups_is_a_start_that_a_power_cut_ended(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"")

    with opened(tmp_path) as store:
        answer(store, CARD)
        assert store.count_events() == 1


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(NoFolder, match="cannot be made") as told:
        open_store(tmp_path / "file" / "data")

    assert is_a_sentence(str(told.value))


def test_an_old_sqlite_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    monkeypatch.setattr(sqlite3, "sqlite_version", "3.36.0")

    with pytest.raises(OldSQLite, match=r"3\.36\.0"):
        open_store(tmp_path)


def refuse_to_lock(_file: Path) -> None:
    raise PermissionError(13, "Permission denied")


def test_a_read_only_folder_is_shown_from_memory_and_says_that_nothing_is_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path) as store:
        answer(store, CARD)
    before = (tmp_path / FILE).read_bytes()
    monkeypatch.setattr(home, "Lock", refuse_to_lock)

    with opened(tmp_path) as store:
        assert not store.is_saved
        assert any("Nothing is saved" in notice for notice in store.notices)
        assert store.state(CARD).reviews == 1
        answer(store, CARD)
        assert store.state(CARD).reviews == 2
        store.tend()

    assert (tmp_path / FILE).read_bytes() == before
    assert not (tmp_path / FOLDER).exists()
    with opened(tmp_path) as store:
        assert store.state(CARD).reviews == 1


def test_a_read_only_folder_without_a_file_begins_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home, "Lock", refuse_to_lock)

    with opened(tmp_path) as store:
        answer(store, CARD)
        assert store.count_events() == 1

    assert list(tmp_path.iterdir()) == []


def test_two_copies_in_memory_know_nothing_of_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home, "Lock", refuse_to_lock)

    with opened(tmp_path) as one, opened(tmp_path) as other:
        answer(one, CARD)
        assert other.count_events() == 0


@pytest.mark.parametrize(("drive", "word"), [(Drive.NETWORK, "network drive"), (Drive.CLOUD, "cloud service")])
def test_what_others_copy_is_kept_without_a_wal_and_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, drive: Drive, word: str
) -> None:
    with opened(tmp_path) as store:
        answer(store, CARD)
    monkeypatch.setattr(home, "drive_of", lambda _folder: drive)

    with opened(tmp_path) as store:
        assert any(word in notice for notice in store.notices)
        answer(store, CARD)
        assert store.state(CARD).reviews == 2
        assert not list(tmp_path.glob("*-wal"))
        assert not list(tmp_path.glob("*-shm"))


def older_by(step: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Today's version is one more than the one that wrote the file."""
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, step))
    monkeypatch.setattr(schema, "SCHEMA", len(migrations.STEPS))


def test_an_older_file_is_migrated_after_a_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(tmp_path) as store:
        answer(store, CARD)
    older_by(lambda connection: connection.execute("create table medal (name text) strict"), monkeypatch)

    with opened(tmp_path) as store:
        assert store.state(CARD).reviews == 1
        assert store.ask(lambda connection: connection.execute("pragma user_version").fetchall()) == [(2,)]
    assert [backup.why for backup in backups_in(tmp_path)] == ["migration"]

    with opened(tmp_path):
        assert len(backups_in(tmp_path)) == 1


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(tmp_path) as store:
        answer(store, CARD)

    def spill(connection: sqlite3.Connection) -> None:
        connection.execute("create table medal (name text) strict")
        raise ZeroDivisionError

    with monkeypatch.context() as newer:
        older_by(spill, newer)
        with pytest.raises(ZeroDivisionError):
            open_store(tmp_path)

    with opened(tmp_path) as store:
        assert store.state(CARD).reviews == 1
        assert (
            store.ask(lambda connection: connection.execute("select name from sqlite_schema where name = 'medal'").fetchall())
            == []
        )


def test_states_of_another_version_are_made_anew_at_the_next_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(tmp_path) as store:
        answer(store, CARD)
        state = store.state(CARD)
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("update card set stability = 99.0, reviews = 7")
        connection.execute("update derived set version = 'of last year'")
    connection.close()

    with opened(tmp_path) as store:
        assert store.state(CARD) == state
        assert not store.needs_rebuild


@pytest.mark.parametrize("behind", [timedelta(days=365), timedelta(days=1)])
def test_a_clock_behind_the_last_answer_is_one_sentence_and_nothing_is_lost(tmp_path: Path, behind: timedelta) -> None:
    with opened(tmp_path) as store:
        answer(store, CARD)
        assert store.notices == ()

    with opened(tmp_path, Clock(MORNING - behind)) as store:
        [notice] = store.notices
        assert "but your last answer is of 2026-11-24 09:00" in notice
        before = answer(store, CARD, rating=1)
        assert store.state(CARD).reviews == 2
        assert store.events(EventKind.REVIEW)[0] == before
        assert store.notices == (notice,)


def test_a_clock_that_is_set_back_while_she_studies_gets_the_sentence_too(tmp_path: Path) -> None:
    clock = Clock(MORNING + timedelta(days=1))
    with opened(tmp_path, clock) as store:
        answer(store, CARD)
        clock.forward(minutes=-4)
        answer(store, CARD)
        assert store.notices == ()

        clock.forward(days=-1)
        answer(store, CARD)
        assert len(store.notices) == 1
        assert store.state(CARD).reviews == 3


def test_a_flight_in_mid_session_changes_the_day_and_keeps_the_order(tmp_path: Path) -> None:
    clock = Clock()  # 9:00 UTC on the 24th
    with opened(tmp_path, clock) as store:
        first = answer(store, CARD)
        clock.fly_to(-8)  # 1:00 there, still the day before
        clock.forward(minutes=5)
        second = answer(store, CARD)

        assert (first.day - second.day, second.time - first.time) == (1, 5 * 60_000)
        assert store.today() == second.day
        assert store.state(CARD).reviews == 2


def test_a_session_keeps_the_day_on_which_it_began(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as store:
        day = store.today()
        clock.forward(days=1)
        assert answer(store, CARD, day=day).day == day
        assert store.today() == day + 1
