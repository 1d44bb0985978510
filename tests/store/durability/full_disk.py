"""Lets a disk be full at each call in turn, for a moment or for a while, and lets the app open what is left."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from store.durability.filling import DECOY
from store.durability.recording import run_traced
from store.durability.spoken import heard, kept
from store.durability.trace import Call, calls_in
from store.durability.verdict import Verdict, judge

DATABASE = ("progress.db", "progress.db-wal", "progress.db-shm", "progress.db-journal")
A_WHILE = 10  # calls
WRITES = ("pwrite64", "ftruncate")
SYNCS = ("fdatasync", "fsync")
NEVER = ("write", "?fallocate")  # SQLite could write by these as well; where it does, they fail at once


class Fullness(Enum):
    """When the disk says that it is full, and how long it is."""

    ONCE = WRITES, 1
    A_WHILE = WRITES, A_WHILE
    LATE = SYNCS, 1  # some file systems look for room only when they must

    @property
    def calls(self) -> tuple[str, ...]:
        """Which calls fail."""
        return self.value[0]

    @property
    def step(self) -> int:
        """Of how many calls one is the beginning of a run's fullness, so that each call fails in one run or in two."""
        return max(1, self.value[1] // 2)

    def when(self, number: int) -> str:
        """For strace: which of a thread's calls fail, from this one on."""
        return f"{number}..{number + self.value[1] - 1}"


@dataclass(frozen=True)
class Filling:
    """What became of one run."""

    number: int  # of the call that failed, in each thread
    failed: int  # calls that were made to
    refused: int  # answers, and openings of the file
    verdict: Verdict

    @property
    def unasked(self) -> int:
        """Answers that are there although they were refused."""
        return len(self.verdict.found) - self.verdict.acknowledged

    def __str__(self) -> str:
        found, acknowledged = len(self.verdict.found), self.verdict.acknowledged
        return f"full at call {self.number}: {acknowledged} acknowledged, {found} there. {self.verdict.damage}"


def fill(disk: Path, fullness: Fullness, data: str = "data") -> Iterator[Filling]:
    """Let each call of a short run fail in turn; the last one that comes is a run in which none does."""
    disk.mkdir()
    folder, output = disk / data, disk.with_suffix(".strace")
    paths = (disk / DECOY, folder, *(folder / name for name in DATABASE))
    watch = [*(option for path in paths for option in ("-P", str(path))), "-e", f"trace={','.join((*fullness.calls, *NEVER))}"]

    run_traced("filling", watch, output, str(folder))
    runs = 1 + _most_of_a_thread(_calls_in(output), fullness.calls)
    (disk / "1").rename(disk / "undisturbed")

    inject = f"inject={','.join((*fullness.calls, *NEVER))}:error=ENOSPC:when={fullness.when(runs)}"
    arguments = (str(folder), "--runs", str(runs), "--step", str(fullness.step), "--calls", *fullness.calls)
    said = _by_run(heard("\n".join((*run_traced("filling", [*watch, "-e", inject], output, *arguments), ""))))
    injected = Counter(call.thread for call in _calls_in(output) if "(INJECTED)" in call.note)
    output.unlink()
    for number, lines in sorted(said.items()):
        failed = sum(injected[line["thread"]] for line in lines if "thread" in line)
        refused = sum("refused" in line or "not_opened" in line for line in lines)
        yield Filling(number, failed, refused, judge(disk / str(number), kept(lines)))


def _calls_in(output: Path) -> list[Call]:
    with output.open(encoding="ascii") as lines:
        return list(calls_in(lines))


def _most_of_a_thread(calls: Sequence[Call], names: Sequence[str]) -> int:
    """How often one thread made one of these calls, at most."""
    return max(Counter((call.thread, call.name) for call in calls if call.name in names).values())


def _by_run(lines: Sequence[dict[str, Any]]) -> Mapping[int, list[dict[str, Any]]]:
    """What was said in each run."""
    runs: dict[int, list[dict[str, Any]]] = {}
    for line in lines:
        if "run" in line:
            runs[line["run"]] = []
        elif runs:
            runs[min(runs)].append(line)
    return runs
