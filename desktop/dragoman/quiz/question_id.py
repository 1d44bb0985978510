"""What a question's id says: `<pack>/<file>/#<slug>` of a written one, `<pack>/<file>/made:<kind>` of one made of a term."""

from typing import NamedTuple

SLUG = "#"
MADE = "made:"


class QuestionId(NamedTuple):
    """An id in its parts; of slug and kind one is empty."""

    pack: str
    file: str
    slug: str
    made: str


def read_id(id_: str) -> QuestionId | None:
    """The parts of an id, or None for a text that is no question's id."""
    pack, _slash, rest = id_.partition("/")
    file, _slash, last = rest.partition("/")
    if not pack or not file or "/" in last:
        return None
    if last.startswith(SLUG) and len(last) > len(SLUG):
        return QuestionId(pack, file, last[len(SLUG) :], "")
    return QuestionId(pack, file, "", last[len(MADE) :]) if last.startswith(MADE) and len(last) > len(MADE) else None


def written_id(pack: str, file: str, slug: str) -> str:
    """The id of a written question."""
    return f"{pack}/{file}/{SLUG}{slug}"


def made_id(pack: str, file: str, kind: str) -> str:
    """The id of a question made of a term."""
    return f"{pack}/{file}/{MADE}{kind}"
