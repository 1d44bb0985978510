"""The one lock that says whose the learner's file is: held by the operating system, so that a crash lets it go.

The package filelock does the same and costs a start 50 to 110 ms, since it brings asyncio and ssl along.
"""

import os
import sys
from pathlib import Path

from dragoman.store.faults import HeldElsewhere
from dragoman.words import _

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    _HELD: tuple[type[OSError], ...] = (PermissionError,)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    _HELD = (BlockingIOError, PermissionError)


class Lock:
    """Held from its making to `release`, or until the process ends, however it ends."""

    def __init__(self, file: Path) -> None:
        """Take it, or raise HeldElsewhere at once; OSError where the file cannot be written."""
        self._handle: int | None = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
        self.is_held = True  # false where the disk knows no locks
        try:
            _take(self._handle)
        except _HELD as error:
            self.release()
            sentence = _("Your progress is open in another window of Dragoman; close that one first.")
            raise HeldElsewhere(sentence) from error
        except OSError:
            self.is_held = False

    def is_on(self, file: Path) -> bool:
        """Whether it is held, and still on the file of that name: a disk that was away may have brought another one."""
        try:
            return self._handle is not None and os.path.samestat(os.fstat(self._handle), file.stat())
        except OSError:
            return False

    def release(self) -> None:
        """Let others have the file."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
