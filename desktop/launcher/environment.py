"""The environment: a folder with a Python of its own, trusted only by the mark in it that is written last."""

import hashlib
import os
import sys
from collections.abc import Sequence

from launcher import places

WINDOWS = os.name == "nt"


class Environment:
    """An environment, there or not; the file `ready` in it says what was installed, in which folder and for which Python."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.scripts = os.path.join(folder, "Scripts" if WINDOWS else "bin")
        self.python = os.path.join(self.scripts, "python.exe" if WINDOWS else "python")
        self.mark = os.path.join(folder, "ready")

    def is_ready(self, locks: Sequence[str]) -> bool:
        """Whether all that the locks name was installed, to the end, in this place and with a Python that is still there."""
        return self.must_say(locks) <= self.says() and os.path.exists(self.python)

    def must_say(self, locks: Sequence[str]) -> set[str]:
        """The lines of the mark once the locks are installed; a move, or another Python, makes other lines of them."""
        base = sys.base_prefix if WINDOWS else os.path.realpath(self.python)  # a link to it, and on Windows a copy of it
        identity = f"environment {self.folder}", f"python {sys.version_info.major}.{sys.version_info.minor} {base}"
        return {*identity, *map(_content, locks)}

    def says(self) -> set[str]:
        """The lines of the mark that is there; none if there is none."""
        try:
            with open(self.mark, encoding="utf-8") as stream:
                return set(stream.read().splitlines())
        except (OSError, ValueError):
            return set()


def find_environment(locks: Sequence[str]) -> Environment | None:
    """The environment that has all the locks name, in the program's folder or in the user's cache folder."""
    environments = map(Environment, places.environment_folders())
    return next((environment for environment in environments if environment.is_ready(locks)), None)


def _content(lock: str) -> str:
    with open(lock, "rb") as stream:
        return f"{os.path.basename(lock)} {hashlib.sha256(stream.read()).hexdigest()}"
