"""The files of a pack on disk: found in one order everywhere, and read within limits.

A pack comes from a stranger. Nothing outside its folder is read, nothing that is not a plain file is opened, and what is too
big, too deep or too many is left where it is, with a fault that says so.
"""

import contextlib
import itertools
import math
import os
import stat
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from dragoman.content.layout import ENDING, FOLDERS, IMAGES, TOP_FILES
from dragoman.content.model import Fault, Place
from dragoman.errors import DragomanError
from dragoman.words import _

MOST_BYTES = 2_000_000  # a file
USUAL_BYTES = 65_536  # a file below this is read in one go
MOST_FILES = 50_000
DEEPEST = 32  # folders below the pack's own
FILES_AHEAD = 32  # so many are open at a time while a pack is read
SILENT_AT_TOP = ("readme", "license", "licence", "changelog", "contributing", "code_of_conduct", "authors", "notice")
PICTURES = (".png", ".jpg", ".jpeg", ".svg")
LEFTOVERS = ("~", ".swp", ".swo", ".bak", ".orig", ".tmp", ".part", "thumbs.db", "desktop.ini")
OPEN_FLAGS = os.O_RDONLY
for _flag in ("O_CLOEXEC", "O_NONBLOCK", "O_NOFOLLOW", "O_BINARY"):  # what this system has of them
    OPEN_FLAGS |= getattr(os, _flag, 0)
_announce = getattr(os, "posix_fadvise", None)
_WILL_NEED = getattr(os, "POSIX_FADV_WILLNEED", 0)

Report = Callable[[Fault], None]


class PackMissing(DragomanError):
    """There is no folder that could be read as a pack."""


class PackFile(NamedTuple):
    """A file that a pack may hold: its path relative to the pack, with forward slashes, and where to open it."""

    file: str
    path: str


def check_folder(folder: Path) -> None:
    """Raises PackMissing where there is no folder, or none that can be listed."""
    try:
        with os.scandir(folder) as entries:
            next(entries, None)
    except FileNotFoundError as error:
        raise PackMissing(_("There is no folder {folder}.").format(folder=shown(str(folder)))) from error
    except NotADirectoryError as error:
        raise PackMissing(_("{folder} is not a folder; a pack is one.").format(folder=shown(str(folder)))) from error
    except PermissionError as error:
        raise PackMissing(_("The folder {folder} may not be read by you.").format(folder=shown(str(folder)))) from error
    except (OSError, ValueError) as error:  # ValueError: a name with a zero byte
        raise PackMissing(_("The folder {folder} cannot be read.").format(folder=shown(str(folder)))) from error


def shown(name: str) -> str:
    """A file's name as it can be printed: bytes that are no text become U+FFFD."""
    return name if name.isascii() else name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def read_file(folder: Path, file: str) -> bytes | Fault:
    """The bytes of one file of a pack, by its path relative to the pack, or the fault that says why they were not read."""
    path = folder.joinpath(*file.split("/"))
    try:
        target = _inside(str(path), os.path.realpath(folder), file)
    except (OSError, ValueError):  # ValueError: a zero byte in the name
        return Fault("unreadable-file", Place(shown(file)))
    if isinstance(target, Fault):
        return target
    return _read(_opened(target), shown(file))


def read_all(files: Iterable[PackFile]) -> Iterator[tuple[str, bytes | Fault]]:
    """The name of each of these files and its bytes, or the fault that says why it was left unread.

    Some files ahead are opened already and announced to the disk, so that nobody waits for each of them.
    """
    ahead: deque[tuple[str, int]] = deque()
    try:
        for file, path in files:
            ahead.append((file, _opened(path)))
            if len(ahead) > FILES_AHEAD:
                first, descriptor = ahead.popleft()
                yield first, _read(descriptor, first)
        while ahead:
            first, descriptor = ahead.popleft()
            yield first, _read(descriptor, first)
    finally:
        for _file, descriptor in ahead:
            if descriptor >= 0:
                os.close(descriptor)


def _opened(path: str) -> int:
    """The descriptor of an open file, announced to the disk where the system takes such hints; -1 where it cannot be opened."""
    try:
        descriptor = os.open(path, OPEN_FLAGS)
    except (OSError, ValueError):  # ValueError: a zero byte in the name
        return -1
    if _announce is not None:
        with contextlib.suppress(OSError):  # a pipe takes no hint
            _announce(descriptor, 0, 0, _WILL_NEED)
    return descriptor


def _read(descriptor: int, file: str) -> bytes | Fault:
    """The bytes of an open file, which is closed, or why they are not read."""
    if descriptor < 0:
        return Fault("unreadable-file", Place(file))
    try:
        raw = os.read(descriptor, USUAL_BYTES)
        if raw and len(raw) < USUAL_BYTES:
            return raw
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return _not_plain(status.st_mode, Place(file))
        if status.st_size > MOST_BYTES:
            details = {"typed": _megabytes(status.st_size), "expected": _megabytes(MOST_BYTES)}
            return Fault("file-too-big", Place(file), details)
        while len(raw) < status.st_size and (more := os.read(descriptor, status.st_size - len(raw))):
            raw += more
    except OSError:  # BlockingIOError too: a pipe that took a file's place
        return Fault("unreadable-file", Place(file))
    finally:
        os.close(descriptor)
    return raw


def find_files(folder: Path, report: Report) -> list[PackFile]:
    """The files in the folders of the format, in the order of their paths; what is not read is reported.

    Files of the pack's top (pack.md and its kind) are not among them.
    """
    walk = _Walk(os.path.realpath(folder), report)
    entries = walk.entries(os.fspath(folder), "")
    for entry in entries:
        if entry.name in FOLDERS:
            if walk.is_folder(entry, entry.name):
                walk.gather(entry.path, entry.name, 1)
        elif entry.name not in (*TOP_FILES, IMAGES) and not entry.name.startswith("."):
            walk.look_at_stranger(entry)
    return walk.found


class _Walk:
    """Goes through a pack's folders, one after the other in the order of their names."""

    def __init__(self, root: str, report: Report) -> None:
        self.found: list[PackFile] = []
        self._root = root
        self._report = report
        self._full = False

    def entries(self, path: str, file: str) -> list[os.DirEntry[str]]:
        """What a folder holds, in the order of the names."""
        try:
            with os.scandir(path) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except OSError:
            self._report(Fault("unreadable-folder", Place(shown(file))))
            return []

    def gather(self, path: str, file: str, depth: int) -> None:
        """Take the files of one folder of the format and of those in it."""
        if depth > DEEPEST:
            self._report(Fault("too-deep", Place(shown(file)), {"typed": str(depth), "expected": str(DEEPEST)}))
            return
        for entry in self.entries(path, file):
            name = f"{file}/{entry.name}"
            if self._full:
                return
            if entry.name.startswith("."):
                continue
            if entry.is_file(follow_symlinks=False):
                if entry.name.endswith(ENDING):
                    self._take(name, entry.path)
                else:
                    self._report_ending(entry.name, name)
            elif self.is_folder(entry, name):
                self.gather(entry.path, name, depth + 1)

    def is_folder(self, entry: os.DirEntry[str], file: str) -> bool:
        """Whether an entry is a folder to go into. A link to a file inside the pack is taken; what is neither is reported."""
        if entry.is_symlink():
            self._look_at_link(entry, file)
            return False
        if entry.is_dir(follow_symlinks=False):
            return True
        if not entry.is_file(follow_symlinks=False):
            self._report(_not_plain(entry.stat(follow_symlinks=False).st_mode, Place(shown(file))))
        elif file in FOLDERS:
            self._report(Fault("unreadable-folder", Place(shown(file))))
        return False

    def _look_at_link(self, entry: os.DirEntry[str], file: str) -> None:
        try:
            target = _inside(entry.path, self._root, file)
        except OSError:  # links in a circle
            target = Fault("unreadable-file", Place(shown(file)))
        if isinstance(target, Fault):
            self._report(target)
        elif Path(target).is_dir():  # its files have a place of their own already
            self._report(Fault("unreadable-folder", Place(shown(file))))
        elif entry.name.endswith(ENDING):
            self._take(file, target)

    def look_at_stranger(self, entry: os.DirEntry[str]) -> None:
        """Report a page, or a folder with pages, for which the format has no place, once for the whole folder."""
        choices = ", ".join(FOLDERS)
        page = None
        if entry.is_dir(follow_symlinks=False):
            page = next((name for name in self._names(entry.path, entry.name, 1) if name.endswith(ENDING)), None)
        elif entry.name.endswith(ENDING) and not entry.name.casefold().startswith(SILENT_AT_TOP):
            page = entry.name
        if page is not None:
            self._report(Fault("misplaced-file", Place(shown(page)), {"choices": choices}))

    def _names(self, path: str, file: str, depth: int) -> Iterator[str]:
        """The names of what lies in a folder that the format does not know, as far as the limits allow."""
        if depth > DEEPEST:
            return
        for entry in itertools.islice(self.entries(path, file), MOST_FILES):
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from self._names(entry.path, f"{file}/{entry.name}", depth + 1)
            else:
                yield f"{file}/{entry.name}"

    def _take(self, file: str, path: str) -> None:
        if len(self.found) == MOST_FILES:
            details = {"typed": f"{MOST_FILES + 1:,}", "expected": f"{MOST_FILES:,}"}
            self._report(Fault("too-many-files", Place("pack.md"), details))
            self._full = True
            return
        self.found.append(PackFile(shown(file), path))

    def _report_ending(self, name: str, file: str) -> None:
        folded = name.casefold()
        if folded.endswith((*PICTURES, *LEFTOVERS)):
            return
        ending = Path(name).suffix
        details = {"typed": shown(ending), "expected": ENDING}
        self._report(Fault("wrong-file-ending", Place(shown(file)), details))


def _inside(path: str, root: str, file: str) -> str | Fault:
    """Where a path leads in the end, or the fault of one that leads out of the pack."""
    target = os.path.realpath(path)
    if target == root or target.startswith(root.rstrip(os.sep) + os.sep):
        return target
    typed = str(Path(path).readlink()) if Path(path).is_symlink() else target
    return Fault("symlink-out-of-pack", Place(shown(file)), {"typed": shown(typed)})


def _not_plain(mode: int, where: Place) -> Fault:
    if stat.S_ISFIFO(mode):
        typed = "pipe"
    elif stat.S_ISSOCK(mode):
        typed = "socket"
    else:
        typed = "device"
    return Fault("pipe-or-device", where, {"typed": typed})


def _megabytes(size: int) -> str:
    """A size in words, rounded up, so that what is over a limit never looks as if it were not."""
    return f"{math.ceil(size / 100_000) / 10:g} MB"
