"""What the world can do to a learner's file, each in one sentence."""

import sqlite3
from pathlib import Path

from dragoman.errors import DragomanError

_FULL, _CORRUPT, _NOT_A_DATABASE = sqlite3.SQLITE_FULL, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB
_DAMAGE = {_CORRUPT, _NOT_A_DATABASE}
_DISK = {
    _FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_NOLFS,
}


class HeldElsewhere(DragomanError):
    """Another window, or a command that is under way, holds the learner's file."""


class NewerFile(DragomanError):
    """A newer version of the program wrote the file; it is left as it is."""


class DamagedFile(DragomanError):
    """The file could not be read, and was set aside with all that belongs to it."""

    def __init__(self, sentence: str, set_aside: Path, backup: Path | None) -> None:
        super().__init__(sentence)
        self.set_aside = set_aside  # where it is now
        self.backup = backup  # the newest one that is sound


class NoFolder(DragomanError):
    """The folder for the file is not there and cannot be made."""


class NoProgress(DragomanError):
    """There is no file to read yet."""


class OldSQLite(DragomanError):
    """This computer's SQLite cannot hold the tables."""


class NotSaved(DragomanError):
    """Nothing of what was to be written is on the disk; it can be tried again."""


class NotRead(DragomanError):
    """The file could not be read just now."""


class NotWhole(NotRead):
    """What is there is damaged, or no learner's file."""


class NotMerged(DragomanError):
    """Another file could not be taken in; nothing was changed."""


class Cancelled(DragomanError):
    """Somebody stopped the work; nothing was changed."""


def is_damage(error: sqlite3.Error) -> bool:
    """Whether it says that the file itself is broken."""
    return _code(error) in _DAMAGE


def is_worlds(error: sqlite3.Error) -> bool:
    """Whether the disk or the file is to blame; all else is a mistake of ours."""
    return _code(error) in _DISK | _DAMAGE


def is_full(error: sqlite3.Error) -> bool:
    """Whether the disk has no room left."""
    return _code(error) == _FULL


def _code(error: sqlite3.Error) -> int:
    if str(error).startswith("Could not decode to UTF-8"):  # Python's own finding, which has no code
        return _CORRUPT
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
