"""Opening a learner's file only to read it, whoever may hold it."""

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from shutil import copyfile

from dragoman.database import NotADatabase, copy_to_shared_memory, open_frozen, open_in_memory, open_live, open_plain
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
    """The file of a data folder as it is now, and the version that wrote it. Raises NotRead, NewerFile."""
    return _told(file, _opened)


def open_at_rest(file: Path) -> tuple[sqlite3.Connection, int]:
    """The same of a file that lies somewhere; nothing is left beside it. Raises NotRead, NewerFile."""
    return _told(file, lambda file: _opened(file) if _halves_of(file) else _with_version(open_frozen(file)))


def _told(file: Path, opened: Callable[[Path], tuple[sqlite3.Connection, int]]) -> tuple[sqlite3.Connection, int]:
    try:
        return opened(file)
    except NotADatabase as error:
        raise _not_whole(file) from error
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            raise _not_whole(file) from error
        raise NotRead(_("{file} cannot be read.").format(file=file)) from error
    except OSError as error:
        raise NotRead(_("{file} cannot be read.").format(file=file)) from error


def copy_to_memory(file: Path, name: str) -> None:
    """Copy the file of a data folder as it is now into the empty shared memory of that name. Raises NotRead, NewerFile."""
    source, _version = open_to_look(file)
    with closing(source):
        try:
            copy_to_shared_memory(source, name)
        except sqlite3.DatabaseError as error:
            raise _not_whole(file) from error


def _opened(file: Path) -> tuple[sqlite3.Connection, int]:
    try:
        return _with_version(open_live(file))
    except sqlite3.OperationalError:  # to be read it wants to be written, which its folder does not allow
        return _with_version(_in_memory(file) if _halves_of(file) else open_frozen(file))


def _halves_of(file: Path) -> list[str]:
    return [half for half in HALVES if size_of(Path(f"{file}{half}"))]


def _in_memory(file: Path) -> sqlite3.Connection:
    memory = open_in_memory()
    try:
        with tempfile.TemporaryDirectory(prefix="dragoman-") as folder:
            twin = Path(folder) / "twin.db"
            for half in ("", *_halves_of(file)):
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
