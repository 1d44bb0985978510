"""The one thread that writes to the learner's file: a queue, and a future for each piece of work.

Its connection is the only one that writes and checkpoints: SQLite before 3.51.3 can corrupt a WAL that two checkpoint.
"""

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Protocol, TypeVar

from dragoman.errors import DragomanError
from dragoman.store.faults import NotSaved, is_damage, is_full, is_worlds
from dragoman.store.log import Log
from dragoman.words import _

T = TypeVar("T")

IDLE = 1.0  # seconds without work after which the WAL is brought home
WORTHWHILE = 64  # transactions, of about 30 kB each
AT_MOST = 250  # then it is brought home even if work waits, so that the WAL stays small and its room is used again


class Place(Protocol):
    """Where the file is; what the writer asks when the disk fails."""

    def is_where_it_was(self) -> bool:
        """Whether what is written now would be found again."""

    def come_back(self) -> sqlite3.Connection:
        """Open the file again. Raises sqlite3.Error, OSError, DragomanError."""


class Writer:
    """Runs work on the log, one piece after the other, each to its end."""

    def __init__(self, connection: sqlite3.Connection, place: Place, came_back: Callable[[], None]) -> None:
        """`came_back` is called, in the writer's thread, when the file was opened again."""
        self._log = Log(connection)
        self._place = place
        self._came_back = came_back
        self._is_doubtful = False  # the disk failed, so the file is to be opened again
        self._since = 0  # transactions since the WAL was brought home
        self._queue: SimpleQueue[tuple[Callable[[Log], Any], Future[Any]] | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name="writer", daemon=True)
        self._thread.start()

    def do(self, work: Callable[[Log], T]) -> Future[T]:
        """Have the thread do this; the future resolves when all of it is on the disk, or raises NotSaved."""
        future: Future[T] = Future()
        self._queue.put((work, future))
        return future

    def close(self) -> None:
        """Finish what is waiting, bring the WAL home and let go of the file."""
        self._queue.put(None)
        self._thread.join()

    def _work(self) -> None:
        while True:
            try:
                task = self._queue.get(timeout=IDLE if self._since >= WORTHWHILE else None)
            except Empty:
                self._bring_home()
                continue
            if task is None:
                break
            self._run(*task)
            if self._since >= AT_MOST:
                self._bring_home()
        self._log.connection.close()

    def _run(self, work: Callable[[Log], Any], future: Future[Any]) -> None:
        if not future.set_running_or_notify_cancel():
            return
        try:
            if self._is_doubtful or not self._place.is_where_it_was():
                self._come_back()
            result = work(self._log)
        except BaseException as error:  # whatever it was, who asked decides what to say of it, and never waits in vain
            future.set_exception(self._said(error) if isinstance(error, sqlite3.Error) and is_worlds(error) else error)
        else:
            self._since += 1
            future.set_result(result)

    def _come_back(self) -> None:
        try:
            connection = self._place.come_back()
        except (sqlite3.Error, OSError) as error:
            raise NotSaved(_("Not saved: your progress file is gone. Bring its disk back, then try again.")) from error
        except DragomanError as error:
            raise NotSaved(str(error)) from error
        self._close_quietly()
        self._log = Log(connection)
        self._is_doubtful = False
        self._came_back()

    def _said(self, error: sqlite3.Error) -> NotSaved:
        if is_full(error):
            return _because(error, _("Not saved: the disk is full. Make room on it, then try again."))
        self._is_doubtful = True
        if is_damage(error):
            return _because(error, _("Not saved: your progress file is damaged. Start Dragoman again to set it aside."))
        return _because(error, _("Not saved: the disk of your progress does not take it. Look at the disk, then try again."))

    def _bring_home(self) -> None:
        self._since = 0
        try:
            self._log.connection.execute("pragma wal_checkpoint(passive)").fetchall()
        except (
            sqlite3.Error,
            UnicodeDecodeError,
        ):  # what is in the WAL is safe there; the next try comes with the next answers
            return

    def _close_quietly(self) -> None:
        try:
            self._log.connection.close()
        except sqlite3.Error as error:
            if not is_worlds(error):
                raise


def _because(cause: BaseException, sentence: str) -> NotSaved:
    error = NotSaved(sentence)
    error.__cause__ = cause
    return error
