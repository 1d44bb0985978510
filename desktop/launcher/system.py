"""What the operating system must bring along: Python's `venv` with pip and, on Linux, the libraries that Qt links to."""

import ctypes
import importlib.util
import os
import shutil
import sys
from collections.abc import Mapping

from launcher.process import call
from launcher.trouble import Trouble, say

# each library, and the package of Debian and Ubuntu that brings it: found by adding one after the other to a bare system
TO_DRAW = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",  # libglib2.0-0t64 since Debian 13; apt knows it by the old name as well
}
TO_SHOW_A_WINDOW = TO_DRAW | {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")


def missing_libraries(libraries: Mapping[str, str]) -> dict[str, str]:
    """Those of the libraries that cannot be loaded; looking takes about 7 ms, so that every start can look."""
    return {name: package for name, package in libraries.items() if sys.platform == "linux" and not _loads(name)}


def missing_modules() -> dict[str, str]:
    """What `python -m venv` lacks: Debian and Ubuntu keep a part of Python's own library in a package apart."""
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    importlib.invalidate_caches()  # it may have been installed a moment ago
    return {name: package for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None}


def provide(missing: Mapping[str, str]) -> None:
    """Install the packages that bring what is missing: as root on Debian or Ubuntu, and in a terminal only if the user agrees.

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
    if sys.stdin is not None and sys.stdin.isatty() and not _agrees():
        raise Trouble(f"Nothing was installed. Run this line when you like, then start again:\n\n    {line}\n")
    say(f"Running {line}")
    quietly = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    call(("apt-get", "update"), quietly)
    if call((*INSTALL, *packages), quietly) != 0:
        raise Trouble("The packages could not be installed; what apt-get said stands above.")


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _agrees() -> bool:
    sys.stderr.write("Install them now? [Y/n] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("", "y", "yes")
