"""Which folder of a pack holds what: the kind, side and topic of a file follow from where it lies."""

from functools import lru_cache
from typing import NamedTuple

from dragoman.content.model import Kind, Side

ENDING = ".md"
TERMS = "terms"
IMAGES = "images"
TOP_FILES = ("pack.md", "topics.md", "sources.md")
FOLDERS = {
    TERMS: Kind.TERM,
    "false-friends": Kind.FALSE_FRIEND,
    "questions": Kind.QUESTIONS,
    "scenarios": Kind.SCENARIO,
    "paths": Kind.PATH,
}
SIDES = {side.value: side for side in Side}
TOPIC_DEPTH = 3  # terms/technical/<topic>


class Position(NamedTuple):
    """What a file is by the folder it lies in. A term's side is None where the folder names none."""

    kind: Kind
    id: str
    side: Side | None = None
    topic: str = ""
    proper: bool = True  # whether the folder is the very one that the format names


def position_of(file: str) -> Position | None:
    """What the file at this path, relative to the pack and with forward slashes, is; None outside the folders of the format."""
    folder, _slash, name = file.rpartition("/")
    held = _held_in(folder)
    return held and Position(held.kind, name.removesuffix(ENDING), held.side, held.topic, held.proper)


@lru_cache(maxsize=1024)
def _held_in(folder: str) -> Position | None:
    """What the files of a folder are, their ids aside."""
    parts = folder.split("/")
    kind = FOLDERS.get(parts[0])
    if kind is None:
        return None
    if kind is not Kind.TERM:
        return Position(kind, "", proper=len(parts) == 1)
    side = SIDES.get(parts[1]) if len(parts) > 1 else None
    topic = parts[2] if side is not None and len(parts) >= TOPIC_DEPTH else ""
    return Position(kind, "", side, topic, proper=side is not None and len(parts) == TOPIC_DEPTH)


def choices_for(kind: Kind) -> tuple[str, ...]:
    """The folders where a file of this kind may lie, for messages."""
    if kind is Kind.TERM:
        return tuple(f"{TERMS}/{side}/<topic>" for side in Side)
    return tuple(folder for folder, held in FOLDERS.items() if held is kind)
