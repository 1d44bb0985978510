"""Taking in the logs of other computers: a union, so that nothing is lost and nothing counts twice, in any order."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from dragoman.events import Event, EventKind
from dragoman.store.backup import Why
from dragoman.store.log import Log
from dragoman.store.rows import Row
from dragoman.store.store import Store
from dragoman.store.strangers import rows_of


class Merged(NamedTuple):
    """What came of it."""

    new: int  # events that were not here
    known: int  # events that were here already, or that an erasure forbids
    notes_that_differ: tuple[str, ...]  # entries whose note was written anew on two computers; both texts are shown


def merge(store: Store, files: Sequence[Path]) -> Merged:
    """Take in all that these files have and the log has not, after a backup; all of them or none.

    Raises NotMerged, NotBackedUp, NotSaved.
    """
    for file in files:
        with rows_of(file) as rows:
            for _row in rows:  # a file that cannot be taken in shall cost neither a backup nor a transaction
                pass
    store.back_up(Why.MERGE, spare=files)
    new, seen = store.write(lambda log: _take(log, files)).result()
    entries = sorted({event.subject for event in new if event.kind == EventKind.NOTE})
    differing = [entry for entry in entries if len(_standing_texts(store.events(EventKind.NOTE, entry))) > 1]
    return Merged(len(new), seen - len(new), tuple(differing))


def _standing_texts(notes: Iterable[Event]) -> set[str]:
    """What is written of one entry and replaced by no other note; more than one where two computers wrote apart."""
    written = list(notes)
    replaced = {str(id_) for note in written for id_ in note.data.get("after", ())}
    return {note.data["text"] for note in written if note.id.hex() not in replaced and note.data["text"].strip()}


def _take(log: Log, files: Sequence[Path]) -> tuple[tuple[Event, ...], int]:
    seen = 0

    def rows(stack: ExitStack) -> Iterator[Row]:
        nonlocal seen
        for file in files:
            for row in stack.enter_context(rows_of(file)):
                seen += 1
                yield row

    with ExitStack() as stack:
        return log.merge(rows(stack)), seen
