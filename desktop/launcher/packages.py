"""Packages of the operating system: what is missing is installed where that is allowed, and named where it is not."""

import importlib
import os
import shutil
import sys
from collections.abc import Mapping
from importlib.util import find_spec

from launcher.tools import call
from launcher.trouble import Trouble, say

INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")


def missing_modules() -> dict[str, str]:
    """What `python -m venv` lacks: Debian and Ubuntu keep a part of Python's own library in a package apart."""
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    return {name: package for name in ("venv", "ensurepip") if find_spec(name) is None}


def missing_tools() -> dict[str, str]:
    """What tests and measurements lack on Linux: `strace` records what reaches the disk, and lets a disk be full."""
    return {"strace": "strace"} if sys.platform == "linux" and shutil.which("strace") is None else {}


def provide(missing: Mapping[str, str]) -> None:
    """Install the packages that bring what is missing: as root on Debian or Ubuntu, in a terminal only if the user agrees.

    Raises Trouble, with the one line to run, where that cannot be done.
    """
    if not missing:
        return
    if shutil.which("apt-get") is None:
        raise Trouble(f"This system lacks {', '.join(missing)}. Install the packages that bring them, then start again.")
    packages = sorted(set(missing.values()))
    line = " ".join((*INSTALL, *packages))
    if os.geteuid() != 0:
        raise Trouble(f"Dragoman needs some packages of the system. Run this line once, then start again:\n\n    sudo {line}\n")
    say(f"Dragoman needs some packages of the system: {', '.join(packages)}.")
    if sys.stdin.isatty() and not _agrees():
        raise Trouble(f"Nothing was installed. Run this line when you like, then start again:\n\n    {line}\n")
    say(f"Running {line}")
    without_questions = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    call("apt-get", "update", "-q", environ=without_questions)
    if call(*INSTALL, "-q", *packages, environ=without_questions) != 0:
        raise Trouble("The packages could not be installed; what apt-get said stands above.")
    importlib.invalidate_caches()


def _agrees() -> bool:
    print("Install them now? [Y/n] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().lower() in ("\n", "y\n", "yes\n")  # the end of the input is no yes
