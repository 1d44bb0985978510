"""Going back to a backup: its log in place of the one that is here, which is backed up first."""

from pathlib import Path

from dragoman.store.backup import Why
from dragoman.store.log import Log
from dragoman.store.store import Store
from dragoman.store.strangers import rows_of


def restore(store: Store, file: Path) -> int:
    """Put the log of a file in place of the one that is here, but for erasures, which hold; how many events it has then.

    Raises NotMerged, NotBackedUp, NotSaved.
    """
    with rows_of(file) as rows:
        for _row in rows:  # a file that cannot be restored shall cost neither a backup nor a transaction
            pass
    store.back_up(Why.RESTORE, spare=[file])
    return store.write(lambda log: _replace(log, file)).result()


def _replace(log: Log, file: Path) -> int:
    with rows_of(file) as rows:
        return log.replace(rows)
