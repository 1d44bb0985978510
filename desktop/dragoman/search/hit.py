"""What a search brings back; apart from the index, so that whoever shows results need not wait for the database."""

from enum import StrEnum
from typing import NamedTuple

LIMIT = 50  # results, where nobody asks for more or fewer


class Match(StrEnum):
    """Why an entry was found, best first."""

    HEADWORD = "headword"
    ALIAS = "alias"
    ACRONYM = "acronym"
    PREFIX = "prefix"
    WORD = "word"
    TYPO = "typo"
    TEXT = "text"


class Hit(NamedTuple):
    """One entry that was found, by its id."""

    id: str
    match: Match
