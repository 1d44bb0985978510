"""Where one left off, in a line each, so that the next sitting begins there."""

from enum import Enum
from typing import NamedTuple


class Where(Enum):
    """Which screen goes on with it."""

    PAGE = "page"
    STUDY = "study"
    QUIZ = "quiz"


class LeftOff(NamedTuple):
    """One thing that can be gone on with."""

    where: Where
    id: str  # of the page, the session or the quiz
    title: str
    note: str
