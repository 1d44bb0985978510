"""Making an environment, or mending one: anew from what is locked, one start at a time, the mark last."""

import os
import shlex
import sys
import sysconfig
from collections.abc import Sequence
from io import BufferedWriter
from pathlib import Path

from launcher import places
from launcher.environment import WINDOWS, Environment
from launcher.pip import install
from launcher.tools import call
from launcher.trouble import Trouble, say


def make_environment(locks: Sequence[str]) -> Environment:
    """Make it in the program's folder or, where that cannot be written, in the user's cache folder.

    Raises Trouble where neither is possible, or where it could not be made; then it has no mark.
    """
    for environment in map(Environment, places.environment_folders()):
        try:
            turn = _take_turn(environment.folder)
        except OSError:  # this folder cannot be written
            continue
        with turn:
            if not environment.is_ready(locks):  # else the start that was first has made it
                _make(environment, locks)
        return environment
    raise Trouble(f"Neither {places.PROGRAM} nor {places.cache_folder()} can be written, and Dragoman needs one of them.")


def create(environment: Environment) -> None:
    """Make it with pip and nothing else, in the place of whatever was there. Raises Trouble."""
    # --clear: a venv that failed leaves a python behind, and nothing that is there can be trusted
    if call(sys.executable, "-m", "venv", "--clear", "--prompt", "dragoman", environment.folder) != 0:
        raise Trouble(f"Python could not make an environment in {environment.folder}; what it said stands above.")


def _make(environment: Environment, locks: Sequence[str]) -> None:
    say(f"Setting Dragoman up in {environment.folder}. This happens once and takes a minute or two.")
    can_be_added_to = environment.is_ready(()) and environment.says() <= environment.must_say(places.TO_TEST)
    mark = Path(environment.mark)
    mark.unlink(missing_ok=True)
    if not can_be_added_to:
        create(environment)
    install(environment.python, locks)
    add_dragoman(environment)
    mark.write_text("\n".join(sorted(environment.must_say(locks))) + "\n", encoding="utf-8")


def add_dragoman(environment: Environment) -> None:
    """Let `dragoman` be found as a module and as a command, from any folder, with nothing built."""
    folder = {"base": environment.folder, "platbase": environment.folder}
    packages = sysconfig.get_path("purelib", "venv", folder)
    inside = Path(packages).is_relative_to(places.PROGRAM)
    desktop = os.path.relpath(places.DESKTOP, packages) if inside else places.DESKTOP
    encoding = "utf-8" if sys.version_info >= (3, 13) else "locale"  # as `site` reads it
    Path(packages, "dragoman.pth").write_text(f"{desktop}\n", encoding=encoding)
    if WINDOWS:
        command, text = "dragoman.cmd", '@"%~dp0python.exe" -P -m dragoman %*\n'
    else:
        command, text = "dragoman", f'#!/bin/sh\nexec {shlex.quote(environment.python)} -P -m dragoman "$@"\n'
    script = Path(environment.scripts, command)
    script.write_text(text, encoding="utf-8")
    script.chmod(0o755)


def _take_turn(folder: str) -> BufferedWriter:
    """Wait for another start that sets up here; until the file is closed, others wait for this one.

    Raises OSError where the folder cannot be written.
    """
    Path(folder).parent.mkdir(parents=True, exist_ok=True)
    stream = Path(f"{folder}.lock").open("ab")  # noqa: SIM115  # it is held beyond this function
    if sys.platform == "win32":
        import msvcrt
        import time

        while True:
            try:
                msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
            except OSError:  # it is another's turn
                time.sleep(0.2)
            else:
                return stream
    import fcntl

    fcntl.flock(stream, fcntl.LOCK_EX)  # the system ends it with the process, however that ends
    return stream
