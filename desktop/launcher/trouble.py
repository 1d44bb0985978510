"""What stops a set-up, and how the launcher speaks: on standard error, since output belongs to the commands."""

import sys


class Trouble(Exception):
    """Set-up cannot go on; `str()` of it tells the user what to do."""


def say(sentence: str) -> None:
    """One line for the user."""
    print(sentence, file=sys.stderr, flush=True)
