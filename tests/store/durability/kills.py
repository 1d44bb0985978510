"""Kills the answering program at random moments, again and again over the same file, and lets the app open what is left."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from shutil import copytree, rmtree
from tempfile import TemporaryFile
from time import sleep

from dragoman.events import Event
from store.durability.recording import command, environment
from store.durability.spoken import heard, kept
from store.durability.verdict import Verdict, judge

ANSWERS = 25  # at most so many are waited for before the kill
MOMENT = 0.02  # seconds, at most, between what was waited for and the kill: an answer takes some thousandths


@dataclass(frozen=True)
class Kill:
    """What became of one."""

    after: int  # lines that were heard: that it is ready, and then the answers
    moment: float  # seconds later
    verdict: Verdict

    def __str__(self) -> str:
        lost = len(self.verdict.lost)
        when = f"{self.moment:.4f} s after line {self.after}"
        return f"killed {when}: {lost} of {self.verdict.acknowledged} lost. {self.verdict.damage}"


def kill(folder: Path, count: int, seed: int, *options: str) -> Iterator[Kill]:
    """So many kills one after the other, at moments by `seed`, every fourth while the file is opened.

    What each leaves is judged by a copy, so that the next one begins in the ruins.
    """
    rng = Random(seed)
    acknowledged: list[Event] = []
    copy = folder.with_name(f"{folder.name}-copy")
    for number in range(count):
        arguments = ("--seed", str(rng.randrange(10**9)), "--days", str(number * 10), *options)
        after = 1 if number % 4 == 0 else rng.randint(2, 1 + ANSWERS)
        moment = rng.uniform(0, MOMENT)
        acknowledged += kept(heard(_until_killed(command("answering", str(folder), *arguments), after, moment)))
        if folder.exists():
            copytree(folder, copy)
        yield Kill(after, moment, judge(copy, acknowledged))
        rmtree(copy)


def _until_killed(line: list[str], after: int, moment: float) -> str:
    """What a program says until it is killed, so many seconds after so many lines. It must live till then."""
    with (
        TemporaryFile("w+") as complaints,
        subprocess.Popen(line, env=environment(), stdout=subprocess.PIPE, stderr=complaints, text=True) as process,
    ):
        assert process.stdout is not None
        said = [process.stdout.readline() for _number in range(after)]
        sleep(moment)
        if process.poll() is not None:
            complaints.seek(0)
            raise AssertionError(f"it ended by itself: {complaints.read()}")
        process.kill()
        return "".join((*said, process.stdout.read()))
