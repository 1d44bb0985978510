"""The system's libraries that Qt links to, which a wheel does not bring: checked at each start, since it takes 7 ms."""

import ctypes
import sys
from collections.abc import Mapping

# each with the package of Debian and Ubuntu that brings it; found by adding one after the other to a bare system
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


def missing_libraries(libraries: Mapping[str, str]) -> dict[str, str]:
    """Those of the libraries that cannot be loaded; macOS and Windows lack none."""
    return {name: package for name, package in libraries.items() if sys.platform == "linux" and not _loads(name)}


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
