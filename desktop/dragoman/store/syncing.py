"""What a power cut cannot take any more: a file's bytes, and that a folder has a name for it."""

import os
from pathlib import Path


def sync(path: Path) -> None:
    """Have the disk keep a file as it is now, or the names in a folder. Raises OSError."""
    if path.is_dir() and os.name == "nt":
        return  # Windows has no handle for a folder
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Make it where it is missing, and those above it, so that what is synced in it is not lost with it. Raises OSError."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for made in missing:
        sync(made.parent)
