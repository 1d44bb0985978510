import sqlite3
from pathlib import Path

import pytest

from dragoman.database import (
    Journal,
    NotADatabase,
    atomic,
    open_frozen,
    open_in_memory,
    open_live,
    open_to_write,
)


class Spilt(Exception):
    pass


def pour_and_spill(connection: sqlite3.Connection) -> None:
    with atomic(connection):
        connection.execute("insert into cup values ('green')")
        raise Spilt


def test_what_fails_inside_atomic_leaves_nothing_and_what_succeeds_stays() -> None:
    connection = open_in_memory()
    connection.execute("create table cup (tea text)")

    with pytest.raises(Spilt):
        pour_and_spill(connection)
    with atomic(connection), atomic(connection):
        connection.execute("insert into cup values ('black')")

    assert connection.execute("select tea from cup").fetchall() == [("black",)]
    assert not connection.in_transaction


def test_an_inner_failure_undoes_only_what_is_inside() -> None:
    connection = open_in_memory()
    connection.execute("create table cup (tea text)")

    with atomic(connection):
        connection.execute("insert into cup values ('black')")
        with pytest.raises(Spilt):
            pour_and_spill(connection)

    assert connection.execute("select tea from cup").fetchall() == [("black",)]


def test_a_strangers_file_can_be_read_and_not_written(tmp_path: Path) -> None:
    file = tmp_path / "50% of? #1.db"
    with sqlite3.connect(file) as theirs:
        theirs.execute("create table cup (tea text)")
    theirs.close()

    for connection in (open_live(file), open_frozen(file)):
        assert connection.execute("pragma trusted_schema").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError):
            connection.execute("insert into cup values ('green')")
        connection.close()


def test_what_is_no_database_is_told_in_a_sentence(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("not a database, but as long as the head of one would be\n" * 9)

    for file in (text, tmp_path / "missing.db"):
        with pytest.raises(NotADatabase, match=r"^.*(notes|missing).* cannot be .*\.$"):
            open_frozen(file)


def test_what_a_full_disk_refuses_leaves_no_open_transaction() -> None:
    connection = open_in_memory()
    connection.execute("create table cup (tea text)")
    connection.execute("pragma max_page_count = 3")

    with pytest.raises(sqlite3.OperationalError, match="full"), atomic(connection):
        connection.execute("insert into cup values (?)", ("black" * 10_000,))

    assert not connection.in_transaction
    with atomic(connection):
        connection.execute("insert into cup values ('green')")
    assert connection.execute("select tea from cup").fetchall() == [("green",)]


def test_a_commit_that_fails_leaves_no_open_transaction() -> None:
    connection = open_in_memory()
    connection.execute("pragma foreign_keys = on")
    connection.execute("create table pot (name text primary key)")
    connection.execute("create table cup (pot text references pot deferrable initially deferred)")

    with pytest.raises(sqlite3.IntegrityError), atomic(connection):
        connection.execute("insert into cup values ('none')")  # found out at the commit

    assert not connection.in_transaction
    assert connection.execute("select * from cup").fetchall() == []


@pytest.mark.parametrize(("journal", "mode", "synchronous"), [(Journal.WAL, "wal", 2), (Journal.ROLLBACK, "delete", 3)])
def test_our_own_file_is_opened_so_that_a_power_cut_takes_nothing(
    tmp_path: Path, journal: Journal, mode: str, synchronous: int
) -> None:
    file = tmp_path / "50% of? #1.db"
    connection = open_to_write(file, journal, is_new=True)
    connection.execute("create table cup (tea text)")

    assert connection.execute("pragma journal_mode").fetchone() == (mode,)
    assert connection.execute("pragma synchronous").fetchone() == (synchronous,)
    assert connection.execute("pragma wal_autocheckpoint").fetchone() == (0,)
    reader = open_live(file)
    assert reader.execute("select count(*) from cup").fetchone() == (0,)
    with pytest.raises(sqlite3.OperationalError):
        reader.execute("insert into cup values ('green')")
    reader.close()
    connection.close()


def test_a_file_that_is_gone_is_not_made_anew(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        open_to_write(tmp_path / "gone.db", Journal.WAL)

    assert list(tmp_path.iterdir()) == []
