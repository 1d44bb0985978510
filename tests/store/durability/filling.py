"""`python -m store.durability.filling FOLDER`: a few answers, over and over, each time in a process of their own.

Strace makes the n-th call of each thread fail. So that it is another one in each run, every thread first makes so many of
these calls on a decoy: in run n all but n of them. The run with the highest number comes first.
"""

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from random import Random
from shutil import rmtree
from threading import get_native_id

from dragoman.store import writer
from dragoman.store.log import Log
from dragoman.store.store import Store
from store.a_store import Clock
from store.durability.answering import Learner, open_store
from store.durability.spoken import say

DECOY = "decoy"
SITTINGS = (2, 1)  # answers in each; the first one is ended in order
EVERY = 1  # answers after which the WAL is brought home


class Decoy:
    """Takes the calls that are to go well."""

    def __init__(self, file: Path) -> None:
        self._handle = os.open(file, os.O_RDWR | os.O_CREAT)
        self._calls: dict[str, Callable[[], object]] = {
            "pwrite64": lambda: os.pwrite(self._handle, b"x", 0),
            "ftruncate": lambda: os.ftruncate(self._handle, 1),
            "fdatasync": lambda: os.fdatasync(self._handle),
            "fsync": lambda: os.fsync(self._handle),
        }

    def use_up(self, count: int, names: list[str]) -> None:
        """Make so many calls of each of these names in this thread, and say which thread it is."""
        for name in names:
            for _number in range(count):
                self._calls[name]()
        say(thread=get_native_id())


def run(folder: Path, decoy: Decoy, count: int, names: list[str]) -> Store:
    """Answer some cards in two sittings, of which the second one is still going on."""

    def use_up(_log: Log) -> None:
        decoy.use_up(count, names)

    rng, clock = Random(1), Clock()
    learner = Learner(rng, clock)
    decoy.use_up(count, names)
    for answers in SITTINGS:
        store = open_store(folder, clock, rng)
        store.write(use_up).result()  # the writer is a thread of its own
        for _number in range(answers):
            learner.answer(store)
        if answers != SITTINGS[-1]:
            store.close()
    return store


def main() -> None:
    """Run it so often, and put what each leaves into a folder of its own, beside the one where it worked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--step", type=int, default=1, help="leave out the runs between")
    parser.add_argument("--calls", nargs="*", default=[])
    chosen = parser.parse_args()
    writer.AT_MOST = EVERY
    decoy = Decoy(chosen.folder.parent / DECOY)
    before = chosen.folder.with_name("before")  # strace lets it be
    run(before, decoy, 0, []).close()  # what is imported late is then there for all
    rmtree(before)
    for number in range(chosen.runs, 0, -chosen.step):
        say(run=number)
        child = os.fork()
        if not child:
            run(chosen.folder, decoy, chosen.runs - number, chosen.calls)
            os._exit(0)  # as if it were killed
        _child, status = os.waitpid(child, 0)
        if status:
            raise SystemExit(f"run {number} ended with {os.waitstatus_to_exitcode(status)}")
        chosen.folder.rename(chosen.folder.with_name(str(number)))


if __name__ == "__main__":
    main()
