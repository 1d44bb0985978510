"""What a learner's doing changed, and how it is taken back."""

from typing import NamedTuple


class Change(NamedTuple):
    """One thing done that can be undone: its events are retracted together."""

    touched: frozenset[str]  # ids of cards and entries, names of settings: only what shows them is drawn again
    events: tuple[bytes, ...]
    words: str  # what was done, as undo names it
