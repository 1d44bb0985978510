"""The environment: made once, and trusted only by the mark in it that is written last."""

import hashlib
import os
import shlex
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from launcher import places
from launcher.pip import install
from launcher.process import WINDOWS, call
from launcher.trouble import Trouble, say


class Environment:
    """A folder with a Python of its own; the file `ready` in it says what was installed, for which folder and Python."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.scripts = folder / ("Scripts" if WINDOWS else "bin")
        self.python = self.scripts / ("python.exe" if WINDOWS else "python")
        self._mark = folder / "ready"

    def is_ready(self, locks: Sequence[Path]) -> bool:
        """Whether all that the locks name was installed, to the end, in this place and with a Python that is still there."""
        return {*self._identity(), *map(_content, locks)} <= self._marked() and self.python.exists()

    def make_ready(self, locks: Sequence[Path]) -> None:
        """Add what is missing to an environment that can be trusted, else make it anew. Raises Trouble; then it has no mark."""
        say(f"Setting Dragoman up in {self.folder}. This happens once and takes a minute or two.")
        marked = self._marked()
        can_grow = self.is_ready(()) and marked <= {*self._identity(), *map(_content, places.TO_TEST)}
        self._mark.unlink(missing_ok=True)
        if not can_grow:
            self.create()
        install(self.python, locks)
        self._add_dragoman()
        self._mark.write_text("\n".join([*self._identity(), *map(_content, locks)]) + "\n", encoding="utf-8")

    def take_turn(self) -> BinaryIO:
        """Wait for another start that is setting up here; until the file is closed, others wait for this one.

        Raises OSError where the folder cannot be written.
        """
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        stream = self.folder.with_name(f"{self.folder.name}.lock").open("ab")
        _wait_for(stream)
        return stream

    def _identity(self) -> tuple[str, str]:
        """What a move, or a Python that was updated, exchanged or taken away, makes untrue."""
        base = os.path.realpath(sys.executable if WINDOWS else self.python)  # a link, but on Windows a copy
        return f"environment {self.folder}", f"python {sys.version_info.major}.{sys.version_info.minor} {base}"

    def _marked(self) -> set[str]:
        try:
            return set(self._mark.read_text(encoding="utf-8").splitlines())
        except (OSError, ValueError):
            return set()

    def create(self) -> None:
        """Make the environment, with pip and nothing else, in the place of whatever was there. Raises Trouble."""
        # --clear: a venv that failed leaves a python behind, and nothing that is there can be trusted
        if call((sys.executable, "-m", "venv", "--clear", "--prompt", "dragoman", self.folder)) != 0:
            raise Trouble(f"Python could not make an environment in {self.folder}; what it said stands above.")

    def _add_dragoman(self) -> None:
        """Let `dragoman` be found as module and as command, from any folder, with nothing built."""
        packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(self.folder), "platbase": str(self.folder)}))
        inside = self.folder.is_relative_to(places.PROGRAM)
        desktop = os.path.relpath(places.DESKTOP, packages) if inside else str(places.DESKTOP)
        (packages / "dragoman.pth").write_text(desktop + "\n", encoding="locale" if sys.version_info < (3, 13) else "utf-8")
        # -P: a file in the folder where one happens to stand is none of ours
        if WINDOWS:
            command, text = self.scripts / "dragoman.cmd", '@"%~dp0python.exe" -P -m dragoman %*\n'
        else:
            command, text = self.scripts / "dragoman", f'#!/bin/sh\nexec {shlex.quote(str(self.python))} -P -m dragoman "$@"\n'
        command.write_text(text, encoding="utf-8")
        command.chmod(0o755)


def find_environment(locks: Sequence[Path]) -> Environment | None:
    """The environment that has all the locks name, in the program's folder or in the user's cache folder."""
    environments = (Environment(folder) for folder in places.environment_folders())
    return next((environment for environment in environments if environment.is_ready(locks)), None)


def make_environment(locks: Sequence[Path]) -> Environment:
    """Make it in the program's folder or, where that cannot be written, in the user's cache folder.

    Raises Trouble where neither is possible.
    """
    for environment in map(Environment, places.environment_folders()):
        try:
            turn = environment.take_turn()
        except OSError:  # this folder cannot be written
            continue
        with turn:
            if not environment.is_ready(locks):  # else the start that was first has made it
                environment.make_ready(locks)
        return environment
    raise Trouble(f"Neither {places.PROGRAM} nor {places.cache_folder()} can be written, and Dragoman needs one of them.")


def _content(lock: Path) -> str:
    return f"{lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


def _wait_for(stream: BinaryIO) -> None:
    """Return when this process alone holds the file; the system lets go of it when the process ends, however it ends."""
    if sys.platform == "win32":
        import msvcrt
        import time

        while True:
            try:
                msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
            except OSError:  # held by another start
                time.sleep(0.2)
            else:
                return
    else:
        import fcntl

        fcntl.flock(stream, fcntl.LOCK_EX)
