"""How sure a learner is of an answer."""

from enum import StrEnum


class Sure(StrEnum):
    """How sure a learner said that she was."""

    GUESS = "guess"
    THINK = "think"
    SURE = "sure"
