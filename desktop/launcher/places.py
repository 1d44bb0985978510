"""Where the program lies, and where its environment may: in the program's folder, else in the user's cache folder."""

import hashlib
import os
import sys

# the real path, so that a link to the folder is no move; paths are plain text here and in environment.py, since each
# start waits for them, and importing pathlib takes as long as starting Python
PROGRAM = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
DESKTOP = os.path.join(PROGRAM, "desktop")
WHEELS = os.path.join(PROGRAM, "wheels")
TO_RUN = (os.path.join(PROGRAM, "requirements", "run.txt"),)
TO_TEST = (*TO_RUN, os.path.join(PROGRAM, "requirements", "test.txt"))  # in the same versions: what is tested is what runs


def environment_folders() -> tuple[str, str]:
    """The two folders that the environment may lie in, the better one first."""
    name = f"{os.path.basename(PROGRAM)}-{hashlib.sha256(os.fsencode(PROGRAM)).hexdigest()[:12]}"
    return os.path.join(PROGRAM, ".venv"), os.path.join(cache_folder(), "environments", name)


def cache_folder() -> str:
    """The user's cache folder for Dragoman: the one that platformdirs names, which is not installed yet."""
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", "").strip() or os.path.join(os.path.expanduser("~"), "AppData", "Local")
        return os.path.join(local, "dragoman", "Cache")
    chosen = os.environ.get("XDG_CACHE_HOME", "").strip()
    if os.path.isabs(chosen):
        return os.path.join(chosen, "dragoman")
    return os.path.join(
        os.path.expanduser("~"), *(("Library", "Caches") if sys.platform == "darwin" else (".cache",)), "dragoman"
    )
