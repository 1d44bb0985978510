"""A disk that loses its power: what was written and not synced is there afterwards, or not, or in part.

It is as forgetful as POSIX allows. Each sector that was written since its file's last sync is found as it was at some moment
since then, on its own, and one of them may be torn; the file has one of the sizes that it had since then, and a part of it
that was never written may hold anything. An entry of a folder (a file or folder made, renamed, deleted) is certain when the
folder was synced, not when the file was; before that each one is kept or lost, whatever becomes of the others.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import PurePath
from random import Random
from typing import TypeVar

T = TypeVar("T")
SECTOR = 512  # bytes that a disk writes at once
HOW_FAR = (0.0, 0.1, 0.5, 0.9, 1.0)  # the share of what waited that a disk had got to


class File:
    """What a file holds: now, and for certain."""

    def __init__(self) -> None:
        self.now = bytearray()
        self._safe = b""
        self._sizes: list[int] = []  # since the last sync
        self._sectors: dict[int, list[bytes]] = {}  # by number, as they were since the last sync

    def write(self, offset: int, data: bytes) -> None:
        """Write `data` there, beyond the end as well."""
        end = offset + len(data)
        start = min(offset, len(self.now))
        self.now.extend(bytes(max(0, end - len(self.now))))
        self.now[offset:end] = data
        self._note(start, end)

    def resize(self, size: int) -> None:
        """Cut it off, or let it grow by zeros."""
        before = len(self.now)
        if size < before:
            del self.now[size:]
        self.now.extend(bytes(size - len(self.now)))
        self._note(*sorted((before, size)))

    def sync(self) -> None:
        """Make all of it certain."""
        self._safe = bytes(self.now)
        self._sizes.clear()
        self._sectors.clear()

    def after_a_cut(self, rng: Random) -> bytes:
        """What is found when the power is back."""
        if not self._sizes:
            return self._safe
        how_far = rng.choice(HOW_FAR)
        size = _one_of([len(self._safe), *self._sizes], how_far, rng)
        end = max(size, len(self._safe), SECTOR * (1 + max(self._sectors, default=0)))
        found = bytearray(self._safe.ljust(end, b"\0"))
        torn = rng.choice([None, *self._sectors])
        for number, versions in self._sectors.items():
            start = number * SECTOR
            oldest = _full(self._safe[start : start + SECTOR])
            if start >= len(self._safe) and rng.random() < 0.5:
                oldest = rng.randbytes(SECTOR)  # what another file once had there
            history = [oldest, *versions]
            sector = _one_of(history, how_far, rng)
            if number == torn:
                before, after = rng.choice(list(pairwise(history)))
                at = rng.randrange(SECTOR)
                sector = after[:at] + before[at:]
            found[start : start + SECTOR] = sector
        return bytes(found[:size])

    def _note(self, start: int, end: int) -> None:
        self._sizes.append(len(self.now))
        for number in range(start // SECTOR, -(-end // SECTOR)):
            sector = _full(bytes(self.now[number * SECTOR : (number + 1) * SECTOR]))
            self._sectors.setdefault(number, []).append(sector)


class Folder:
    """Which names a folder has: now, and for certain."""

    def __init__(self) -> None:
        self.now: dict[str, File | Folder] = {}
        self._safe: dict[str, File | Folder] = {}
        self._changes: list[dict[str, File | Folder | None]] = []  # since the last sync; a renaming changes two names

    def change(self, change: dict[str, "File | Folder | None"]) -> None:
        """Let these names stand for these, or for nothing."""
        _apply(change, self.now)
        self._changes.append(change)

    def sync(self) -> None:
        """Make the names certain, though not what they stand for."""
        self._safe = dict(self.now)
        self._changes.clear()

    def after_a_cut(self, rng: Random) -> dict[str, "File | Folder"]:
        """Which names are found when the power is back."""
        found, how_far = dict(self._safe), rng.choice(HOW_FAR)
        for change in self._changes:
            if rng.random() < how_far:
                _apply(change, found)
        return found


class Disk:
    """Files and folders, by paths relative to a folder that was there before all else."""

    def __init__(self) -> None:
        self.root = Folder()

    def at(self, path: PurePath) -> File | Folder | None:
        """What is there now."""
        found: File | Folder | None = self.root
        for part in path.parts:
            found = found.now.get(part) if isinstance(found, Folder) else None
        return found

    def put(self, path: PurePath, what: File | Folder) -> None:
        """Make a file or folder."""
        self._folder(path).change({path.name: what})

    def remove(self, path: PurePath) -> None:
        """Take the name away; who has the file open goes on using it."""
        self._folder(path).change({path.name: None})

    def rename(self, old: PurePath, new: PurePath) -> None:
        """Give it another name in the same folder, in place of what has that name."""
        if old.parent != new.parent:
            raise NotImplementedError(f"from one folder to another: {old} to {new}")
        self._folder(old).change({old.name: None, new.name: self.at(old)})

    def as_it_is(self) -> dict[PurePath, bytes]:
        """Every file, as the program sees it."""
        return {path: bytes(file.now) for path, file in _walk(self.root, lambda folder: folder.now)}

    def after_a_cut(self, rng: Random) -> dict[PurePath, bytes]:
        """Every file that is found when the power is back, and what it then holds."""
        return {path: file.after_a_cut(rng) for path, file in _walk(self.root, lambda folder: folder.after_a_cut(rng))}

    def _folder(self, path: PurePath) -> Folder:
        folder = self.at(path.parent)
        assert isinstance(folder, Folder), f"{path.parent} is no folder"
        return folder


def _walk(folder: Folder, names: Callable[[Folder], dict[str, File | Folder]]) -> Iterator[tuple[PurePath, File]]:
    for name, what in names(folder).items():
        if isinstance(what, File):
            yield PurePath(name), what
        else:
            yield from ((name / path, file) for path, file in _walk(what, names))


def _apply(change: dict[str, File | Folder | None], names: dict[str, File | Folder]) -> None:
    for name, what in change.items():
        if what is None:
            names.pop(name, None)
        else:
            names[name] = what


def _one_of(history: list[T], how_far: float, rng: Random) -> T:
    """The newest, as likely as that; or one of those before it."""
    return history[-1] if rng.random() < how_far else rng.choice(history[:-1])


def _full(sector: bytes) -> bytes:
    return sector.ljust(SECTOR, b"\0")
