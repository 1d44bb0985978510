"""Cuts the power of a recorded program at random moments, and lets the app open what is left."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from random import Random
from shutil import rmtree

from dragoman.events import Event
from store.durability.recording import Recording, record
from store.durability.spoken import heard, kept
from store.durability.verdict import Verdict, judge

DATA = "data"  # the learner's folder on a disk
CLOUD = "Dropbox"  # the same in a folder that a cloud service copies, where there is a rollback journal in place of a WAL
SITTINGS = 3


@dataclass(frozen=True)
class Cut:
    """What became of one."""

    at: int  # the number of the moment after which it came
    seed: str  # of what the disk kept
    verdict: Verdict

    @property
    def is_good(self) -> bool:
        """Whether nothing is lost and nothing wrong."""
        return self.verdict.is_good

    def __str__(self) -> str:
        lost = len(self.verdict.lost)
        return f"cut {self.seed}: {lost} of {self.verdict.acknowledged} lost. {self.verdict.damage}"


def recorded(disk: Path, answers: int, data: str = DATA, *options: str) -> Recording:
    """So many answers in three sittings, a backup in the midst of each. Raises NoTrace, TornTrace."""
    count = ("--answers", str(answers), "--sittings", str(SITTINGS))
    return record(disk, "answering", str(disk / data), *count, *options)


def cut(recording: Recording, count: int, seed: int, folder: Path, data: str = DATA) -> Iterator[Cut]:
    """So many cuts, each at a moment of its own, between the first call on the disk and the last; by `seed`."""
    moments = sum(1 for _moment in recording.moments())
    chosen = set(Random(seed).sample(range(moments), count))
    acknowledged = kept_by_line(recording.said)
    for at, (disk, said) in enumerate(recording.moments()):
        if at in chosen:
            name = f"{seed}-{at}"
            rng = Random(name)
            left = folder / name
            put_down(disk.after_a_cut(rng), left)
            for memory in left.rglob("*-shm"):  # which never was on the disk: what is found there may be anything
                memory.write_bytes(rng.randbytes(rng.choice((0, 32_768))))
            yield Cut(at, name, judge(left / data, acknowledged[said]))
            rmtree(left, ignore_errors=True)  # where nothing was left, the app has made something


def put_down(files: Mapping[PurePath, bytes], folder: Path) -> None:
    """Write files where they can be opened."""
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def kept_by_line(said: Sequence[str]) -> list[list[Event]]:
    """The events that are acknowledged when so many lines were said, from none to all."""
    acknowledged: list[list[Event]] = [[]]
    for line in said:
        acknowledged.append([*acknowledged[-1], *kept(heard(line + "\n"))])
    return acknowledged
