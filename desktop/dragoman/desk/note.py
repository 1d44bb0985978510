"""A learner's note on an entry: one text, or two of them until she edits it where two computers wrote one each."""

from collections.abc import Iterable
from concurrent.futures import Future
from typing import NamedTuple

from dragoman.content.model import Catalogue, Side
from dragoman.events import Event, EventKind
from dragoman.store.store import Draft, Store

BETWEEN = "\n\n"  # what stands between the texts of two computers


class Note(NamedTuple):
    """What is written of an entry, and the events that say so."""

    text: str = ""
    written_in: tuple[str, ...] = ()  # ids in hex

    @property
    def is_of_several(self) -> bool:
        """Whether several computers wrote it, and nobody has made one text of them yet."""
        return len(self.written_in) > 1


def note_home(catalogue: Catalogue, entry: str) -> str:
    """The entry that holds the note of a page: of a mutual pair its technical term, so that both have one."""
    if entry in catalogue.summaries and catalogue.is_mutual(entry):
        other = catalogue.counterpart_of(entry)
        if other is not None and other.side is Side.TECHNICAL:
            return other.id
    return entry


def note_of(events: Iterable[Event]) -> Note:
    """What the note events of one entry leave: those that no other replaces, in their order."""
    notes = sorted((event for event in events if event.kind == EventKind.NOTE), key=lambda event: event.order)
    replaced = {str(id_) for event in notes for id_ in event.data.get("after", ())}
    standing = [event for event in notes if event.id.hex() not in replaced]
    texts = dict.fromkeys(str(event.data.get("text", "")) for event in standing)
    return Note(BETWEEN.join(text for text in texts if text.strip()), tuple(event.id.hex() for event in standing))


def read_note(store: Store, subject: str) -> Note:
    """The note on an entry (`<pack>/<file>`)."""
    return note_of(store.events(kind=EventKind.NOTE, subject=subject))


def write_note(store: Store, subject: str, text: str, before: Note) -> Future[tuple[Event, ...]]:
    """Have a text stand in the place of the note as it was read before."""
    return store.append([Draft(EventKind.NOTE, subject, {"text": text, "after": list(before.written_in)})])
