"""One window per learner's file: a second start raises the first and hands it its file.

The second leaves a note in a folder that the first one watches, and has been heard when the note is gone. A local socket would
do the same, and hold 3 MB more: Qt's network library.
"""

import os
import stat
import time
from pathlib import Path

from PySide6.QtCore import (
    QCryptographicHash,
    QDeadlineTimer,
    QDir,
    QFileSystemWatcher,
    QLockFile,
    QObject,
    QThread,
    Signal,
)

PATIENCE_MS = 2_000  # how long a second start waits for a first that is itself just starting
LONGEST_NOTE = 64 * 1024  # bytes; a path, never more
NOTE = ".note"


class Instance(QObject):
    """This process as the one that holds the window of a data folder, once `take` has succeeded."""

    called = Signal(str)  # a second start asks for the window; the file it was given, or nothing

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        name = _name_for(data)
        self._notes = Path(QDir.temp().filePath(name))
        self._lock = QLockFile(QDir.temp().filePath(f"{name}.lock"))
        self._lock.setStaleLockTime(0)  # held for as long as its process lives, however long that is

    def take(self) -> bool:
        """Be the one, unless another living process is. Where no lock can be written, everybody is."""
        if self._lock.tryLock(0):
            return True
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def call(self, file: str) -> bool:
        """Ask the one that holds the window to show itself with this file; False if it does not answer."""
        note = self._notes / f"{os.getpid()}{NOTE}"
        try:
            if not _is_ours(self._notes):
                return False
            part = note.with_suffix(".part")
            part.write_bytes(os.fsencode(file))
            part.replace(note)
            deadline = QDeadlineTimer(PATIENCE_MS)
            while note.exists():
                if deadline.hasExpired():
                    note.unlink()
                    return False
                QThread.msleep(10)
        except OSError:  # the disk is full, or somebody else tidies here
            return False
        return True

    def listen(self) -> None:
        """Answer those who call, from now on and in the moments before. Where no folder can be ours, nobody is heard."""
        try:
            if not _is_ours(self._notes):
                return
        except OSError:
            return
        self._watcher = QFileSystemWatcher([str(self._notes)], self)
        self._watcher.directoryChanged.connect(self._answer)
        self._answer()

    def _answer(self) -> None:
        calls = []
        try:
            for note in sorted(self._notes.glob(f"*{NOTE}")):
                is_waited_for = time.time() - note.stat().st_mtime < PATIENCE_MS / 1000  # else its writer has crashed
                with note.open("rb") as stream:
                    file = os.fsdecode(stream.read(LONGEST_NOTE))
                note.unlink()
                if is_waited_for:
                    calls.append(file)
        except OSError:  # its writer has lost patience just now
            pass
        for file in calls:
            self.called.emit(file)


def _is_ours(folder: Path) -> bool:
    """Whether this folder, made now if it was not there, belongs to this user and lets nobody else in.

    Raises OSError where it cannot be made.
    """
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        status = folder.lstat()
        if not stat.S_ISDIR(status.st_mode):
            return False
        return not hasattr(os, "getuid") or (status.st_uid == os.getuid() and not status.st_mode & 0o077)
    return True


def _name_for(data: Path) -> str:
    """The same for every start of one user on one data folder, and for no other."""
    whose = f"{QDir.homePath()}\n{data.absolute()}".encode(errors="surrogateescape")
    digest = QCryptographicHash.hash(whose, QCryptographicHash.Algorithm.Sha256)  # hashlib would bring OpenSSL, 4 MB
    return "dragoman-" + bytes(digest.toHex().data()).decode()[:20]
