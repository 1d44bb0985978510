"""Work longer than a frame: a thread for what waits, a process for what computes, both cancelled the same way."""

import os
import time

import pytest
from pytestqt.qtbot import QtBot

from dragoman.ui.worker import BEHIND, Job, run_in_process, run_in_thread


def process_of(_unused: int) -> int:
    return os.getpid()


def niceness(_unused: int) -> int:
    return os.nice(0)


def divide(number: int) -> float:
    return 1 / number


def wait_long(seconds: float) -> None:
    time.sleep(seconds)


def test_a_thread_brings_its_result(qtbot: QtBot) -> None:
    job = run_in_thread(process_of, 1)

    with qtbot.waitSignal(job.done) as done:
        pass

    assert done.args == [os.getpid()]


def test_a_process_brings_its_result_from_elsewhere(qtbot: QtBot) -> None:
    job = run_in_process(process_of, 1)

    with qtbot.waitSignal(job.done, timeout=20_000) as done:
        pass

    assert done.args is not None
    assert done.args != [os.getpid()]


@pytest.mark.skipif(not hasattr(os, "nice"), reason="Windows itself favours the window in front")
def test_a_process_stands_behind_the_window(qtbot: QtBot) -> None:
    job = run_in_process(niceness, 1)

    with qtbot.waitSignal(job.done, timeout=20_000) as done:
        pass

    assert done.args == [min(os.nice(0) + BEHIND, 19)]


@pytest.mark.parametrize("run", [run_in_thread, run_in_process])
def test_an_error_comes_back_as_it_arose(qtbot: QtBot, run: type[Job]) -> None:
    job = run(divide, 0)

    with qtbot.waitSignal(job.failed, timeout=20_000) as failed:
        pass

    assert failed.args is not None
    assert isinstance(failed.args[0], ZeroDivisionError)


def test_a_cancelled_job_says_nothing_more(qtbot: QtBot) -> None:
    job = run_in_process(wait_long, 60)

    with qtbot.assertNotEmitted(job.done), qtbot.assertNotEmitted(job.failed):
        job.cancel()
        with qtbot.waitSignal(job._finished, timeout=20_000):
            pass
