"""Which folder of a pack holds what: the kind, side and topic of a file follow from where it lies."""

from dataclasses import dataclass

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
TERM_DEPTH = 4  # terms/technical/<topic>/<id>.md


@dataclass(frozen=True, slots=True)
class Position:
    """What a file is by the folder it lies in. A term's side is None where the folder names none."""

    kind: Kind
    id: str
    side: Side | None = None
    topic: str = ""
    proper: bool = True  # whether the folder is the very one that the format names


def position_of(file: str) -> Position | None:
    """What the file at this path, relative to the pack and with forward slashes, is; None outside the folders of the format."""
    parts = file.split("/")
    kind = FOLDERS.get(parts[0])
    if kind is None or len(parts) == 1:
        return None
    id_ = parts[-1].removesuffix(ENDING)
    if kind is not Kind.TERM:
        return Position(kind, id_, proper=len(parts) == 2)
    side = Side(parts[1]) if len(parts) > 2 and parts[1] in list(Side) else None
    topic = parts[2] if side is not None and len(parts) >= TERM_DEPTH else ""
    return Position(kind, id_, side, topic, proper=side is not None and len(parts) == TERM_DEPTH)


def choices_for(kind: Kind) -> tuple[str, ...]:
    """The folders where a file of this kind may lie, for messages."""
    if kind is Kind.TERM:
        return tuple(f"{TERMS}/{side}/<topic>" for side in Side)
    return tuple(folder for folder, held in FOLDERS.items() if held is kind)
