"""Opens SQLite the one way: our own files and other people's, in memory and on disk; and what `atomic` means."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path

from dragoman.errors import DragomanError
from dragoman.words import _

SAVEPOINT = "atomic"
WAIT = 5.0  # seconds for another connection to finish


class Journal(StrEnum):
    """How a commit is made safe."""

    WAL = "wal"
    ROLLBACK = "delete"  # where no memory can be shared: network drives


class NotADatabase(DragomanError):
    """A file is there and cannot be read as a database."""


def open_frozen(file: Path) -> sqlite3.Connection:
    """Open a file that nobody changes any more, perhaps a stranger's, for reading; nothing that its schema brings is run.

    No lock is taken, so none can stand in the way. Raises NotADatabase if it is missing, damaged, or something else.
    """
    try:
        connection = _connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1")
    except sqlite3.OperationalError as error:
        raise NotADatabase(_("{file} cannot be opened.").format(file=file)) from error
    try:
        return _looked_into(connection)
    except sqlite3.Error as error:
        connection.close()
        raise NotADatabase(_("{file} cannot be read as a database.").format(file=file)) from error


def open_in_memory(image: bytes | None = None) -> sqlite3.Connection:
    """An empty database in memory, or the one that `image` holds. Raises NotADatabase if the image is none."""
    connection = _connect(":memory:")
    if image is None:
        return connection
    try:
        connection.deserialize(image)
        return _looked_into(connection)
    except sqlite3.Error as error:
        connection.close()
        raise NotADatabase(_("What was kept in memory cannot be read as a database.")) from error


def open_live(file: Path) -> sqlite3.Connection:
    """Open a file of ours for reading while somebody else may write to it. Raises sqlite3.Error."""
    return _connect(f"{file.absolute().as_uri()}?mode=ro")


def open_to_write(file: Path, journal: Journal, is_new: bool = False) -> sqlite3.Connection:
    """Open a file of ours so that what was committed outlives a power cut. Raises sqlite3.Error.

    The connection never checkpoints by itself: whoever writes does so, when nobody waits.
    """
    connection = _connect(f"{file.absolute().as_uri()}?mode={'rwc' if is_new else 'rw'}")
    try:
        if journal is Journal.ROLLBACK:  # no shared memory is made, not even to leave WAL behind
            connection.execute("pragma locking_mode = exclusive")
        connection.execute(f"pragma journal_mode = {journal.value}").fetchone()
        connection.execute("pragma locking_mode = normal")
        # A rollback journal commits by being deleted, which a power cut may undo unless the folder is synced, too
        connection.execute(f"pragma synchronous = {'full' if journal is Journal.WAL else 'extra'}")
        connection.execute("pragma wal_autocheckpoint = 0")
        if sys.platform == "darwin":  # there, fsync leaves it in the disk's own cache
            connection.execute("pragma fullfsync = on")
            connection.execute("pragma checkpoint_fullfsync = on")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def open_plain(file: Path) -> sqlite3.Connection:
    """Open a file that is nobody else's, a copy of ours; it is made where it is missing. Raises sqlite3.Error."""
    return _connect(f"{file.absolute().as_uri()}?mode=rwc")


def open_shared_memory(name: str) -> sqlite3.Connection:
    """A database in memory that every connection of this process with the same name shares."""
    return _connect(_shared_memory(name))


def copy_to_shared_memory(source: sqlite3.Connection, name: str) -> None:
    """Copy a database into the empty one of that name, as one without a WAL, which memory cannot have.

    Raises sqlite3.Error.
    """
    source.execute("vacuum into ?", (_shared_memory(name),))


class _Connection(sqlite3.Connection):
    """Closed when nobody holds it any more; since Python 3.13 one that is left open is a warning."""

    def __del__(self) -> None:
        with suppress(sqlite3.ProgrammingError):  # it was never opened
            self.close()


@contextmanager
def atomic(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside is on disk together afterwards, or none of it; may be nested."""
    connection.execute(f"savepoint {SAVEPOINT}")
    try:
        yield
        connection.execute(f"release {SAVEPOINT}")  # of the outermost one this is the commit, which a full disk refuses
    except BaseException:
        if connection.in_transaction:  # a failing disk may have ended it already
            connection.execute(f"rollback to {SAVEPOINT}")
            connection.execute(f"release {SAVEPOINT}")
        raise


def _shared_memory(name: str) -> str:
    return f"file:/{name}?vfs=memdb"


def _connect(address: str) -> sqlite3.Connection:
    # with Python's own transactions, one stray write would open one, and every later `atomic` would only nest in it
    connection = sqlite3.connect(
        address, uri=True, isolation_level=None, check_same_thread=False, factory=_Connection, timeout=WAIT
    )
    connection.execute("pragma trusted_schema = off")
    return connection


def _looked_into(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("select count(*) from sqlite_schema").fetchone()  # opening alone reads nothing
    return connection
