"""Where the program lies, and where its environment may: in the program's folder, else in the user's cache folder."""

import hashlib
import os
import sys
from pathlib import Path

PROGRAM = Path(os.path.realpath(__file__)).parents[2]  # real, so that a link to it is no move
DESKTOP = PROGRAM / "desktop"
WHEELS = PROGRAM / "wheels"
TO_RUN = (PROGRAM / "requirements" / "run.txt",)
TO_TEST = (*TO_RUN, PROGRAM / "requirements" / "test.txt")  # with the same versions: what is tested is what runs


def environment_folders() -> tuple[Path, Path]:
    """The two folders an environment may lie in, the better one first."""
    name = f"{PROGRAM.name}-{hashlib.sha256(os.fsencode(PROGRAM)).hexdigest()[:12]}"
    return PROGRAM / ".venv", cache_folder() / "environments" / name


def cache_folder() -> Path:
    """The user's cache folder for Dragoman: the same that platformdirs names, which is not installed yet."""
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", "").strip()
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "dragoman" / "Cache"
    chosen = Path(os.environ.get("XDG_CACHE_HOME", "").strip())
    if chosen.is_absolute():
        return chosen / "dragoman"
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "dragoman"
