"""Looking at a learner's file without holding it: nothing is locked, nothing written, a window may have it open."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from dragoman.database import atomic, open_in_memory
from dragoman.store.derived import is_current, make_derived_tables
from dragoman.store.faults import NoProgress
from dragoman.store.home import FILE, set_aside_in
from dragoman.store.migrations import migrate
from dragoman.store.opening import open_to_look, size_of
from dragoman.store.reading import Reading
from dragoman.store.schema import SCHEMA
from dragoman.words import _


@contextmanager
def looked_at(folder: Path, as_it_is: bool = False) -> Iterator[Reading]:
    """The file of a data folder, for reading; what is derived is today's unless it is to be seen `as_it_is`.

    Raises NoProgress, NotWhole, NotRead, NewerFile.
    """
    file = folder / FILE
    if (aside := set_aside_in(folder)) is not None:
        sentence = _("Your progress in {folder} was damaged, and is set aside as {file}; nothing has come in its place yet.")
        raise NoProgress(sentence.format(folder=folder, file=aside.name))
    if not size_of(file):
        raise NoProgress(_("There is no progress in {folder} yet.").format(folder=folder))
    connection = _opened(file, as_it_is)
    reading = Reading(file, lambda: connection)
    try:
        yield reading
    finally:
        connection.close()


def _opened(file: Path, as_it_is: bool) -> sqlite3.Connection:
    seen, version = open_to_look(file)
    if version == SCHEMA and (as_it_is or is_current(seen)):
        return seen
    memory = open_in_memory()
    try:
        with closing(seen):
            seen.backup(memory)
        migrate(memory, lambda: None)
        if not as_it_is and not is_current(memory):
            with atomic(memory):
                make_derived_tables(memory)
    except BaseException:
        memory.close()
        raise
    return memory
