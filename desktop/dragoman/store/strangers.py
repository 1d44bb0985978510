"""Another computer's log, or a backup: read without trusting it, row by row."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from dragoman.store.faults import NewerFile, NotMerged, NotRead
from dragoman.store.opening import open_at_rest
from dragoman.store.rows import EVENT_COLUMNS, Malformed, Row, checked
from dragoman.store.schema import SCHEMA
from dragoman.words import _


@contextmanager
def rows_of(file: Path) -> Iterator[Iterator[Row]]:
    """The log of a file, as rows of EVENT_COLUMNS each of which can be an event.

    Raises NotMerged, also while they are read: what came before is then to be forgotten.
    """
    with closing(_opened(file)) as connection:
        yield _rows(connection, file)


def _opened(file: Path) -> sqlite3.Connection:
    if not file.is_file():
        raise NotMerged(_("There is no file {file}.").format(file=file))
    try:
        connection, version = open_at_rest(file)
    except NotRead as error:
        raise _is_none(file) from error
    except NewerFile as error:
        sentence = _("{file} was written by a newer version of Dragoman; use that one. Nothing was changed.")
        raise NotMerged(sentence.format(file=file)) from error
    if version != SCHEMA:
        connection.close()
        raise _is_none(file)
    return connection


def _rows(connection: sqlite3.Connection, file: Path) -> Iterator[Row]:
    number = 0
    try:
        for row in connection.execute(f"select {EVENT_COLUMNS} from event"):
            number += 1
            yield checked(row)
    except Malformed as error:
        sentence = _("Record {number} of {file} cannot be what it says it is ({part}). Nothing was changed.")
        raise NotMerged(sentence.format(number=number, file=file, part=error)) from error
    except sqlite3.DatabaseError as error:
        sentence = _("{file} is damaged from record {number} on. Nothing was changed.")
        raise NotMerged(sentence.format(file=file, number=number + 1)) from error


def _is_none(file: Path) -> NotMerged:
    return NotMerged(_("{file} is no progress file of Dragoman, or it is damaged. Nothing was changed.").format(file=file))
