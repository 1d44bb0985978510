"""Making all that is derived anew from the log: here and now, or in another process while the window goes on."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from dragoman.database import atomic, open_live, open_plain
from dragoman.store.derived import Progress, make_derived_tables
from dragoman.store.store import Store


def rebuild(store: Store, progress: Progress | None = None, is_cancelled: Callable[[], bool] | None = None) -> int:
    """Make the derived tables anew; how many cards have a past. `progress` and `is_cancelled` are called by the writer.

    Raises NotSaved; Cancelled where `is_cancelled` says so, and all is as it was.
    """
    count = store.write(lambda log: log.rebuild(progress, is_cancelled)).result()
    store.needs_rebuild = False
    return count


def rebuild_aside(file: Path, aside: Path) -> Path:
    """Make the derived tables of a learner's file in a new file; for a process that can be ended at any moment.

    Raises sqlite3.Error.
    """
    aside.unlink(missing_ok=True)
    with closing(open_live(file)) as log, closing(open_plain(aside)) as made:
        made.execute("pragma synchronous = off")  # what a power cut spoils is made again
        with atomic(made):
            make_derived_tables(made, log)
    return aside


def take_rebuilt(store: Store, aside: Path) -> None:
    """Take what `rebuild_aside` made, and what was answered meanwhile; the file is then gone. Raises NotSaved."""
    store.write(lambda log: log.take_derived(str(aside))).result()
    store.needs_rebuild = False
    aside.unlink(missing_ok=True)
