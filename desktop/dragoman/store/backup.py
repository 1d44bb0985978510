"""Copies of the learner's file, made by SQLite itself while she goes on: 7 daily, 4 weekly and 12 monthly ones are kept."""

import re
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from dragoman.database import open_frozen, open_plain
from dragoman.errors import DragomanError
from dragoman.store.faults import Cancelled, is_worlds
from dragoman.store.migrations import version_of
from dragoman.store.syncing import make_folder, sync
from dragoman.words import _

FOLDER = "backups"
DAYS, WEEKS, MONTHS = 7, 4, 12
CHANGES = 12  # copies made before a merge, a restoring or a new version
PAGES = 2_000  # copied at a time

_STAMP = "%Y-%m-%dT%H%M%S"
_NAME = re.compile(r"progress-(\d{4}-\d\d-\d\dT\d{6})-([a-z]+)(?:-(\d+))?\.db")


class NotBackedUp(DragomanError):
    """The copy could not be written."""


class Why(StrEnum):
    """What a copy was made for."""

    DAILY = "daily"
    ASKED = "asked"  # by the learner, in Settings
    MIGRATION = "migration"
    MERGE = "merge"
    RESTORE = "restore"


class Backup(NamedTuple):
    """One copy."""

    made: datetime  # by the clock of the computer, without a time zone
    number: int  # among those of one second
    why: str
    file: Path


def backups_in(folder: Path) -> list[Backup]:
    """The copies of the learner's file in her data folder, newest first."""
    found = []
    try:
        files = list((folder / FOLDER).iterdir())
    except OSError:
        return []
    for file in files:
        match = _NAME.fullmatch(file.name)
        if match:
            found.append(Backup(datetime.strptime(match[1], _STAMP), int(match[3] or 1), match[2], file))
    return sorted(found, reverse=True)


def newest_sound(folder: Path) -> Path | None:
    """The newest copy that can be read from beginning to end."""
    return next((backup.file for backup in backups_in(folder) if is_sound(backup.file)), None)


def is_sound(file: Path) -> bool:
    """Whether it is a learner's file that this version can read, with nothing wrong in it."""
    try:
        with closing(open_frozen(file)) as connection:
            return version_of(connection) > 0 and connection.execute("pragma quick_check").fetchall() == [("ok",)]
    except (DragomanError, sqlite3.DatabaseError):
        return False


def back_up(
    source: sqlite3.Connection,
    folder: Path,
    now: datetime,
    why: Why,
    is_cancelled: Callable[[], bool] = lambda: False,
    spare: Iterable[Path] = (),
) -> Path:
    """Copy the file behind `source` into the data folder's backups, and let go of those too many, but for `spare`.

    Raises NotBackedUp; Cancelled where `is_cancelled` says so.
    """
    stamp = now.strftime(_STAMP)
    backups = folder / FOLDER
    try:
        make_folder(backups)
    except OSError as error:
        raise _not_backed_up(backups) from error
    file, number = backups / f"progress-{stamp}-{why}.db", 1
    while file.exists():
        number += 1
        file = backups / f"progress-{stamp}-{why}-{number}.db"
    copy(source, file, is_cancelled)
    spared = {each.resolve() for each in spare}
    for backup in too_many(backups_in(folder)):
        if backup.file.resolve() not in spared:
            _remove(backup.file)
    return file


def too_many(backups: Iterable[Backup]) -> list[Backup]:
    """Those that need not be kept: of days, weeks and months the newest is, and what was made before a change.

    Somebody who restores the wrong copy, and then another, wants back what she had before the first.
    """
    newest_first = sorted(backups, reverse=True)
    kept: set[Backup] = set()
    for most, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        newest: dict[object, Backup] = {}
        for backup in newest_first:
            newest.setdefault(period(backup), backup)
        kept.update(list(newest.values())[:most])
    daily = [backup for backup in newest_first if backup.why == Why.DAILY]
    kept.update(daily[:DAYS])
    kept.update([backup for backup in newest_first if backup.why != Why.DAILY][:CHANGES])
    return [backup for backup in newest_first if backup not in kept]


def copy(source: sqlite3.Connection, file: Path, is_cancelled: Callable[[], bool] = lambda: False) -> None:
    """Copy the database behind `source` to a file that can be read alone; it is there whole or not at all.

    Raises NotBackedUp; Cancelled where `is_cancelled` says so.
    """
    part = file.with_name(f".{file.name}.part")

    def look_up(_status: int, _remaining: int, _total: int) -> None:
        if is_cancelled():
            raise Cancelled(_("Stopped; everything is as it was."))

    try:
        part.unlink(missing_ok=True)
        with closing(open_plain(part)) as target:
            source.backup(target, pages=PAGES, progress=look_up)
            target.execute("pragma journal_mode = delete")
        sync(part)
        part.replace(file)
        sync(file.parent)
    except sqlite3.Error as error:
        if not is_worlds(error):
            raise
        raise _not_backed_up(file) from error
    except OSError as error:
        raise _not_backed_up(file) from error
    finally:
        _remove(part)


def _not_backed_up(file: Path) -> NotBackedUp:
    return NotBackedUp(_("{file} could not be written, so there is no backup; look for room on that disk.").format(file=file))


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:
        return  # the disk is gone, and the part with it


def _day(backup: Backup) -> object:
    return backup.made.date()


def _week(backup: Backup) -> object:
    return backup.made.isocalendar()[:2]


def _month(backup: Backup) -> object:
    return backup.made.year, backup.made.month
