"""Records what a program does to a disk with strace, and does it again on a disk that can lose its power."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from shutil import which
from typing import NamedTuple

from store.durability.disk import Disk, File, Folder
from store.durability.spoken import PIPE
from store.durability.trace import Call, TornTrace, calls_in

CHECKOUT = Path(__file__).parents[3]
ONLY_ON_LINUX = "strace, which sees what reaches the disk and can refuse it, is there on Linux alone"
LONGEST = 1 << 20  # bytes of one call that are written down
# A question mark: not every processor's Linux has the call
CALLS = (
    "openat", "close", "pwrite64", "write", "fdatasync", "fsync", "ftruncate", "?fallocate", "?unlink", "unlinkat",
    "?rename", "?renameat", "renameat2", "?mkdir", "mkdirat",
)  # fmt: skip


class NoTrace(Exception):
    """Strace is missing, or may not look at programs."""


def strace() -> str:
    """Where strace is. Raises NoTrace."""
    found = which("strace")
    if found is None:
        raise NoTrace("strace is missing, so nothing can be said of durability; `python3 desktop test` installs it.")
    return found


def run_traced(program: str, options: Sequence[str], output: Path, *arguments: str) -> list[str]:
    """Run one of our programs under strace; the lines that it printed. Raises NoTrace; TornTrace where it did not end well."""
    tracer = [strace(), "-f", "--seccomp-bpf", "-xx", "-s", str(LONGEST), "-o", str(output), *options]
    done = subprocess.run([*tracer, *command(program, *arguments)], env=environment(), capture_output=True, text=True)
    if "ptrace" in done.stderr.lower() and "not permitted" in done.stderr:
        raise NoTrace(
            "strace may not look at programs here, so nothing can be said of durability; allow ptrace "
            f"(in a container: --cap-add SYS_PTRACE). It said: {done.stderr.strip().splitlines()[0]}"
        )
    if done.returncode:
        raise TornTrace(f"it ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout.splitlines()


def command(program: str, *arguments: str) -> list[str]:
    """How to run one of the programs beside this module."""
    return [sys.executable, "-m", f"store.durability.{program}", *arguments]


def environment() -> dict[str, str]:
    """What such a program needs to find the app and the tests."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (CHECKOUT / "desktop", CHECKOUT / "tests")))}


class Moment(NamedTuple):
    """The disk after a call, and how many lines had been said by then."""

    disk: Disk
    said: int


@dataclass(frozen=True)
class Recording:
    """All that a program did in a folder, and what it said of it."""

    folder: Path
    calls: tuple[Call, ...]  # those that came back well
    said: tuple[str, ...]

    def moments(self) -> Iterator[Moment]:
        """Do it again, call by call, on an empty disk. The disk of a moment changes with the next one."""
        player = _Player(self.folder)
        for call in self.calls:
            if player.play(call):
                yield Moment(player.disk, player.said)

    def syncs(self, name: str) -> int:
        """How often a file of this name was synced."""
        player = _Player(self.folder)
        count = 0
        for call in self.calls:
            is_sync = call.name in ("fdatasync", "fsync") and player.name_of(call.number(0)) == name
            count += is_sync
            player.play(call)
        return count


def record(disk: Path, program: str, *arguments: str) -> Recording:
    """Run one of our programs on an empty folder. Raises NoTrace; TornTrace where not all was recorded that was done."""
    disk.mkdir()
    output = disk.with_suffix(".strace")
    said = run_traced(program, ["-e", f"trace={','.join(CALLS)}"], output, *arguments)
    with output.open(encoding="ascii") as lines:
        calls = tuple(call for call in calls_in(lines) if call.result >= 0)
    output.unlink()
    recording = Recording(disk.resolve(), calls, tuple(said))
    compare(recording, files_in(disk))
    return recording


def compare(recording: Recording, files: Mapping[PurePath, bytes]) -> None:
    """Do it again, and look whether it leads to these files and these lines. Raises TornTrace."""
    last = Moment(Disk(), 0)
    for moment in recording.moments():
        last = moment
    if last.said != len(recording.said):
        raise TornTrace(f"{len(recording.said)} lines were said, {last.said} of them recorded")
    if without_memory(last.disk.as_it_is()) != without_memory(files):
        raise TornTrace("doing it again leads to other files than those that are there")


def files_in(folder: Path) -> dict[PurePath, bytes]:
    """Every file below a folder."""
    return {PurePath(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def without_memory(files: Mapping[PurePath, bytes]) -> dict[PurePath, bytes]:
    """Without SQLite's shared memory, which is written as memory is: no call tells of it, and it need not survive."""
    return {path: content for path, content in files.items() if not path.name.endswith("-shm")}


class _Player:
    """Does calls again."""

    def __init__(self, folder: Path) -> None:
        self.disk = Disk()
        self.said = 0
        self._root = str(folder)
        self._open: dict[int, tuple[str, File | Folder]] = {}  # by handle, with the name that it was opened by
        self._play: dict[str, Callable[[Call], bool]] = {
            "openat": self._openat,
            "close": self._close,
            "pwrite64": self._pwrite64,
            "write": self._write,
            "fdatasync": self._sync,
            "fsync": self._sync,
            "ftruncate": self._ftruncate,
            "fallocate": self._fallocate,
            "unlink": self._unlink,
            "unlinkat": self._unlink,
            "rename": self._rename,
            "renameat": self._rename,
            "renameat2": self._rename,
            "mkdir": self._mkdir,
            "mkdirat": self._mkdir,
        }

    def play(self, call: Call) -> bool:
        """Do it, and say whether it touched the disk or the pipe."""
        return self._play[call.name](call)

    def name_of(self, handle: int) -> str:
        """By which name an open file of the disk was opened."""
        return self._open[handle][0] if handle in self._open else ""

    def _openat(self, call: Call) -> bool:
        [path], flags = self._paths(call), call.flags(2)
        if path is None:
            self._open.pop(call.result, None)
            return False
        found = self.disk.at(path)
        if found is None:
            if "O_CREAT" not in flags:
                raise TornTrace(f"{path} was opened and is not there")
            found = File()
            self.disk.put(path, found)
        elif "O_TRUNC" in flags and isinstance(found, File):
            found.resize(0)
        self._open[call.result] = path.name, found
        return "O_CREAT" in flags

    def _close(self, call: Call) -> bool:
        self._open.pop(call.number(0), None)
        return False

    def _pwrite64(self, call: Call) -> bool:
        file = self._file(call)
        if file is not None:
            file.write(call.number(3), call.strings()[0][: call.result])
        return file is not None

    def _write(self, call: Call) -> bool:
        if call.number(0) == PIPE:
            self.said += call.strings()[0].count(b"\n")
            return True
        if self._file(call) is not None:
            raise NotImplementedError("a file that is written from where one stands in it")
        return False

    def _sync(self, call: Call) -> bool:
        name_and_what = self._open.get(call.number(0))
        if name_and_what is not None:
            name_and_what[1].sync()
        return name_and_what is not None

    def _ftruncate(self, call: Call) -> bool:
        file = self._file(call)
        if file is not None:
            file.resize(call.number(1))
        return file is not None

    def _fallocate(self, call: Call) -> bool:
        file = self._file(call)
        if file is not None:
            file.resize(max(len(file.now), call.number(2) + call.number(3)))
        return file is not None

    def _unlink(self, call: Call) -> bool:
        [path] = self._paths(call)
        if path is not None:
            self.disk.remove(path)
        return path is not None

    def _rename(self, call: Call) -> bool:
        old, new = self._paths(call)
        if (old is None) is not (new is None):
            raise NotImplementedError("a file that is moved to the disk or from it")
        if old is not None and new is not None:
            self.disk.rename(old, new)
        return old is not None

    def _mkdir(self, call: Call) -> bool:
        [path] = self._paths(call)
        if path is not None:
            self.disk.put(path, Folder())
        return path is not None

    def _file(self, call: Call) -> File | None:
        _name, what = self._open.get(call.number(0), ("", None))
        return what if isinstance(what, File) else None

    def _paths(self, call: Call) -> list[PurePath | None]:
        """The paths that a call names, seen from the disk's root; None for those outside."""
        return [self._path(os.fsdecode(path)) for path in call.strings()]

    def _path(self, path: str) -> PurePath | None:
        if path == self._root:
            return PurePath()
        return PurePath(path.removeprefix(f"{self._root}/")) if path.startswith(f"{self._root}/") else None
