"""Opening a learner's file only to read it, whoever may hold it, and leaving nothing beside it."""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from shutil import copyfile

from dragoman.database import NotADatabase, open_frozen, open_in_memory, open_live, open_plain
from dragoman.store.faults import NotRead, NotWhole, is_damage
from dragoman.store.migrations import version_of
from dragoman.words import _

HALVES = ("-wal", "-journal")  # what makes a file whole that is open, or whose program was ended


def size_of(file: Path) -> int:
    """In bytes; 0 where there is none."""
    try:
        return file.stat().st_size
    except OSError:
        return 0


def open_to_look(file: Path) -> tuple[sqlite3.Connection, int]:
    """The file as it is now, and the version that wrote it; perhaps a copy in memory. Raises NotRead, NewerFile."""
    try:
        return _opened(file)
    except NotADatabase as error:
        raise _not_whole(file) from error
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            raise _not_whole(file) from error
        raise NotRead(_("{file} cannot be read.").format(file=file)) from error
    except OSError as error:
        raise NotRead(_("{file} cannot be read.").format(file=file)) from error


def copy_of(file: Path, target: sqlite3.Connection) -> None:
    """Copy the file as it is now into another database. Raises NotRead, NewerFile."""
    source, _version = open_to_look(file)
    with closing(source):
        try:
            source.backup(target)
        except sqlite3.DatabaseError as error:
            raise _not_whole(file) from error


def _opened(file: Path) -> tuple[sqlite3.Connection, int]:
    if not any(Path(f"{file}{half}").exists() for half in HALVES):
        return _with_version(open_frozen(file))
    try:
        return _with_version(open_live(file))
    except sqlite3.OperationalError:  # to be read it wants to be written first
        return _with_version(_in_memory(file))


def _in_memory(file: Path) -> sqlite3.Connection:
    memory = open_in_memory()
    try:
        with tempfile.TemporaryDirectory(prefix="dragoman-") as folder:
            twin = Path(folder) / "twin.db"
            for half in ("", *HALVES):
                if size_of(Path(f"{file}{half}")):
                    copyfile(f"{file}{half}", f"{twin}{half}")
            with closing(open_plain(twin)) as source:
                source.backup(memory)
    except BaseException:
        memory.close()
        raise
    return memory


def _with_version(connection: sqlite3.Connection) -> tuple[sqlite3.Connection, int]:
    try:
        return connection, version_of(connection)
    except BaseException:
        connection.close()
        raise


def _not_whole(file: Path) -> NotWhole:
    return NotWhole(_("{file} is damaged, or no progress file of Dragoman.").format(file=file))
