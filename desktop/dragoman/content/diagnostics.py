"""What lint tells an author: what is wrong, where, and what to type instead."""

from enum import StrEnum
from typing import NamedTuple

from dragoman.content.model import Place


class Severity(StrEnum):
    """How loudly: a learner would see something wrong, a reviewer should look, or good to know."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Diagnostic(NamedTuple):
    """One mistake: the problem can be read alone, the remedy says what to type and is never empty."""

    code: str
    severity: Severity
    where: Place
    problem: str
    remedy: str
