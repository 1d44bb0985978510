import sqlite3
from pathlib import Path

import pytest

from dragoman.database import NotADatabase, atomic, open_frozen, open_in_memory, open_strangers


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

    for connection in (open_strangers(file), open_frozen(file)):
        assert connection.execute("pragma trusted_schema").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError):
            connection.execute("insert into cup values ('green')")
        connection.close()


def test_what_is_no_database_is_told_in_a_sentence(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("not a database, but as long as the head of one would be\n" * 9)

    for file in (text, tmp_path / "missing.db"):
        with pytest.raises(NotADatabase, match=r"^.*(notes|missing).* cannot be .*\.$"):
            open_strangers(file)
