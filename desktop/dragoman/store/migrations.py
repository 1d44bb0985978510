"""How a file of an older version becomes one of this version: ordered steps in one transaction, after a backup."""

import sqlite3
from collections.abc import Callable

from dragoman.database import atomic
from dragoman.store.derived import run_script
from dragoman.store.faults import NewerFile
from dragoman.store.schema import APPLICATION, DERIVED, DERIVED_TABLES, INDEX_DERIVED, LOG
from dragoman.words import _

Step = Callable[[sqlite3.Connection], None]


def _begin(connection: sqlite3.Connection) -> None:
    run_script(connection, LOG + DERIVED_TABLES + INDEX_DERIVED)
    connection.execute("insert into derived values (?)", (DERIVED,))
    connection.execute(f"pragma application_id = {APPLICATION}")


STEPS: tuple[Step, ...] = (_begin,)  # the n-th leads to version n; append, never change


def version_of(connection: sqlite3.Connection) -> int:
    """Which version wrote the file; 0 for an empty one. Raises NewerFile; sqlite3.DatabaseError for what is not ours."""
    [[application]] = connection.execute("pragma application_id").fetchall()
    [[version]] = connection.execute("pragma user_version").fetchall()
    [[tables]] = connection.execute("select count(*) from sqlite_schema").fetchall()
    if application != APPLICATION and (tables or version or application):
        raise NotOurs
    if version > len(STEPS):
        raise NewerFile(
            _("Your progress was written by a newer version of Dragoman; open it with that one. It is left as it is.")
        )
    return int(version)


class NotOurs(sqlite3.DatabaseError):
    """A sound database, but of another program."""

    sqlite_errorcode = sqlite3.SQLITE_NOTADB
    sqlite_errorname = "SQLITE_NOTADB"


def migrate(connection: sqlite3.Connection, back_up: Callable[[], object]) -> None:
    """Bring a file to this version, after `back_up` where there is anything to lose. Raises NewerFile, sqlite3.Error."""
    version = version_of(connection)
    if version == len(STEPS):
        return
    if version:
        back_up()
    with atomic(connection):
        for step in STEPS[version:]:
            step(connection)
        connection.execute(f"pragma user_version = {len(STEPS)}")
