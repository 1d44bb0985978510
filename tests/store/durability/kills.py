"""Kills the answering program at random moments, again and again over the same file, and lets the app open what is left."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from shutil import copytree, rmtree
from time import sleep

from dragoman.events import Event
from store.durability.recording import command, environment
from store.durability.spoken import heard, kept
from store.durability.verdict import Verdict, judge

LATEST = 0.25  # seconds after which each is dead: it opens the file within the first tenth


@dataclass(frozen=True)
class Kill:
    """What became of one."""

    after: float  # seconds since the program began
    verdict: Verdict

    def __str__(self) -> str:
        lost = len(self.verdict.lost)
        return f"killed after {self.after:.4f} s: {lost} of {self.verdict.acknowledged} lost. {self.verdict.damage}"


def kill(folder: Path, count: int, seed: int, *options: str) -> Iterator[Kill]:
    """So many kills one after the other, at moments by `seed`. A copy is judged, so that the next one begins in the ruins."""
    rng = Random(seed)
    acknowledged: list[Event] = []
    copy = folder.with_name(f"{folder.name}-copy")
    for number in range(count):
        arguments = (str(folder), "--seed", str(rng.randrange(10**9)), "--days", str(number * 10), *options)
        with subprocess.Popen(
            command("answering", *arguments), env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            first = process.stdout.readline()
            after = rng.uniform(0, LATEST)
            sleep(after)
            is_alive = process.poll() is None
            process.kill()
            said, complaint = process.communicate()
        if not is_alive or "ready" not in first:
            raise AssertionError(f"it did not live until it was killed: {complaint}")
        acknowledged += kept(heard(said))
        if folder.exists():
            copytree(folder, copy)
        yield Kill(after, judge(copy, acknowledged))
        rmtree(copy)
