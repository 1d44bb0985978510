"""The one way to run what takes longer than a frame: a snapshot goes in, signals come out, and it can be cancelled.

A thread is for what waits; a process for what computes in Python, which would hold up the window from a thread.
"""

import os
import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


BEHIND = 10  # so much nicer a process is than the window, which is not to wait for it; Windows favours the front window itself


class ProcessEnded(Exception):
    """A process was ended from outside before it had a result."""


class Job(QObject):
    """One piece of work under way. Signals arrive in the window's thread, none after `cancel`."""

    done = Signal(object)
    failed = Signal(object)  # the exception
    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = threading.Event()
        self._stop: Callable[[], None] | None = None
        self._finished.connect(self._report)

    def stop_with(self, stop: Callable[[], None]) -> None:
        """How the work is stopped in its midst."""
        self._stop = stop
        if self._cancelled.is_set():
            stop()

    def cancel(self) -> None:
        """Stop it where it can be stopped; its result is not wanted any more."""
        self._cancelled.set()
        if self._stop is not None:
            self._stop()

    def _report(self, result: object, error: object) -> None:
        if self._cancelled.is_set():
            return
        if error is None:
            self.done.emit(result)
        else:
            self.failed.emit(error)


def run_in_thread(work: Callable[..., Any], *arguments: Any, parent: QObject | None = None) -> Job:
    """Run work that mostly waits, such as reading files or a disk's sync."""
    job = Job(parent)
    threading.Thread(target=_run, args=(job, work, arguments), daemon=True).start()
    return job


def run_in_process(work: Callable[..., Any], *arguments: Any, parent: QObject | None = None) -> Job:
    """Run work that computes; it and its arguments are found by name in a fresh process, its result is pickled back."""
    job = Job(parent)
    threading.Thread(target=_run, args=(job, partial(_in_process, job), (work, arguments)), daemon=True).start()
    return job


def _in_process(job: Job, work: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
    from multiprocessing import get_context  # costs 20 ms at import, which a start without such work need not pay

    spawn = get_context("spawn")
    receiver, sender = spawn.Pipe(duplex=False)
    process = spawn.Process(target=_send, args=(sender, work, arguments), daemon=True)
    process.start()
    sender.close()
    job.stop_with(process.terminate)
    try:
        result, error = receiver.recv()
    except EOFError as ended:
        raise ProcessEnded from ended
    finally:
        process.join()
    if error is not None:
        raise error
    return result


def _send(sender: "Connection", work: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    if hasattr(os, "nice"):
        os.nice(BEHIND)
    try:
        sender.send((work(*arguments), None))
    except Exception as error:  # told in the window's process, as if it had arisen there
        sender.send((None, error))


def _run(job: Job, work: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    try:
        result = work(*arguments)
    except Exception as error:  # whatever it was, the window's thread decides what to say of it
        _report_if_alive(job, None, error)
    else:
        _report_if_alive(job, result, None)


def _report_if_alive(job: Job, result: object, error: object) -> None:
    try:
        job._finished.emit(result, error)
    except RuntimeError:
        return  # the window closed meanwhile and took the job with it
