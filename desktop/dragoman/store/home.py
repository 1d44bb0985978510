"""Where a learner's file lives: its folder, the lock on it, and how it is opened there."""

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from dragoman.database import Journal, open_live, open_plain, open_to_write
from dragoman.store.backup import Why, back_up, backups_in, newest_sound
from dragoman.store.derived import is_current
from dragoman.store.drives import Drive, drive_of
from dragoman.store.faults import DamagedFile, NoFolder, NotRead, OldSQLite, is_damage, is_worlds
from dragoman.store.lock import Lock
from dragoman.store.migrations import migrate, version_of
from dragoman.store.opening import size_of
from dragoman.store.syncing import make_folder
from dragoman.words import _

FILE = "progress.db"
LOCK = "progress.lock"
BESIDE = ("", "-wal", "-shm", "-journal")  # what belongs to a database
STRICT_TABLES = (3, 37)  # the SQLite that brought them

_ASIDE = "progress-damaged-"  # how the name of a file begins that was set aside
_READ_ONLY = (errno.EACCES, errno.EPERM, errno.EROFS)


class ReadOnly(Exception):
    """Nothing can be written there."""


class Home:
    """The folder of a learner's file, whose lock it holds."""

    def __init__(self, folder: Path) -> None:
        """Make the folder and take its lock. Raises NoFolder, HeldElsewhere, OldSQLite, ReadOnly."""
        if sqlite3.sqlite_version_info < STRICT_TABLES:
            sentence = _("Progress needs SQLite 3.37, and this computer has {version}; the glossary works without.")
            raise OldSQLite(sentence.format(version=sqlite3.sqlite_version))
        self.folder = folder
        self.file = folder / FILE
        try:
            make_folder(folder)
        except OSError as error:
            raise NoFolder(_("The folder {folder} for your progress cannot be made.").format(folder=folder)) from error
        self._lock = self._take_lock()
        self.drive = drive_of(folder)
        self.journal = Journal.WAL if self.drive is Drive.OWN else Journal.ROLLBACK
        self._identity: object = None

    @property
    def is_locked(self) -> bool:
        """Whether the disk could give a lock at all."""
        return self._lock.is_held

    def open(self, now: Callable[[], datetime], *, anew: bool = False) -> sqlite3.Connection:
        """Open the file to write, as one of this version, or make one.

        Where the last one was set aside and has a backup, one is made only if the learner wishes to begin `anew`.
        Raises NewerFile, DamagedFile, NotRead, NotBackedUp.
        """
        if not anew and (aside := set_aside_in(self.folder)) and (backup := newest_sound(self.folder)):
            raise _damaged(aside, backup)
        try:
            self._look()
            connection = open_to_write(self.file, self.journal, is_new=True)
            if self.journal is Journal.ROLLBACK:
                Path(f"{self.file}-shm").unlink(missing_ok=True)  # from the days when it had a WAL
            try:
                migrate(connection, lambda: back_up(connection, self.folder, now(), Why.MIGRATION))
                is_current(connection)  # the first question that a writer asks; here damage can still be set aside
            except BaseException:
                connection.close()
                raise
        except UnicodeDecodeError as error:  # SQLite complains in the words that the damage left it
            raise self._set_aside(now()) from error
        except sqlite3.Error as error:
            if is_damage(error):
                raise self._set_aside(now()) from error
            if is_worlds(error):
                raise cannot_be_opened(self.file) from error
            raise
        self._identity = self._identify()
        return connection

    def is_where_it_was(self) -> bool:
        """Whether the file that was opened is still the one at its place: what goes to a deleted one is lost."""
        return self._identity == self._identify()

    def come_back(self) -> sqlite3.Connection:
        """Open the file again after its disk failed or went away. Raises sqlite3.Error, OSError, HeldElsewhere."""
        if not self._lock.is_on(self.folder / LOCK):
            self._lock.release()
            self._lock = Lock(self.folder / LOCK)
        connection = open_to_write(self.file, self.journal)
        try:
            if not version_of(connection):
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.file))
        except BaseException:
            connection.close()
            raise
        self._identity = self._identify()
        return connection

    def leave(self) -> None:
        """Let others have the file."""
        self._lock.release()

    def _take_lock(self) -> Lock:
        try:
            if self.file.exists() and not os.access(self.file, os.W_OK):
                raise ReadOnly
            return Lock(self.folder / LOCK)
        except OSError as error:
            if error.errno in _READ_ONLY:
                raise ReadOnly from error
            sentence = _("The folder {folder} for your progress cannot be used.")
            raise NoFolder(sentence.format(folder=self.folder)) from error

    def _look(self) -> None:
        """Look at the file without changing it: it may be a newer version's, or none."""
        if size_of(self.file) or size_of(Path(f"{self.file}-wal")):
            # What a power cut left half done in a rollback journal is taken back first, and a reader may not do that
            look = open_plain if size_of(Path(f"{self.file}-journal")) else open_live
            with closing(look(self.file)) as connection:
                version_of(connection)
        elif self.file.exists() and backups_in(self.folder):
            raise _Emptied

    def _identify(self) -> object:
        found: list[tuple[int, int] | None] = []
        for suffix in ("", "-wal") if self.journal is Journal.WAL else ("",):
            try:
                status = Path(f"{self.file}{suffix}").stat()
            except OSError:
                found.append(None)
            else:
                found.append((status.st_dev, status.st_ino))
        return found

    def _set_aside(self, now: datetime) -> DamagedFile:
        stem, number = f"{_ASIDE}{now:%Y-%m-%d}", 1
        aside = self.folder / f"{stem}.db"
        while any(Path(f"{aside}{suffix}").exists() for suffix in BESIDE):
            number += 1
            aside = self.folder / f"{stem}-{number}.db"
        for suffix in reversed(BESIDE):  # the file itself last: until it is away, the next start finds all as it was
            beside = Path(f"{self.file}{suffix}")
            if beside.exists():
                beside.rename(f"{aside}{suffix}")
        backup = newest_sound(self.folder)
        self.leave()
        return _damaged(aside, backup)


def set_aside_in(folder: Path) -> Path | None:
    """The damaged file that was set aside last and in whose place nothing has come yet; None where all is well."""
    if size_of(folder / FILE):
        return None
    return max(folder.glob(f"{_ASIDE}*.db"), key=lambda file: file.stat().st_mtime, default=None)


def _damaged(aside: Path, backup: Path | None) -> DamagedFile:
    if backup is None:
        sentence = _("Your progress file was damaged; it is set aside as {file}, and there is no backup of it.")
    else:
        sentence = _("Your progress file was damaged; it is set aside as {file}. The backup of {made} can be restored.")
    made = next((each.made for each in backups_in(aside.parent) if each.file == backup), None)
    return DamagedFile(sentence.format(file=aside.name, made=f"{made:%Y-%m-%d %H:%M}" if made else ""), aside, backup)


class _Emptied(sqlite3.DatabaseError):
    """Nothing is left of a file that was more than that once."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    sqlite_errorname = "SQLITE_CORRUPT"


def cannot_be_opened(file: Path) -> NotRead:
    """The sentence for a file whose disk does not give it out."""
    return NotRead(_("{file} cannot be opened just now; look whether its disk is there.").format(file=file))
