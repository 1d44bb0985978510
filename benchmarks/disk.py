"""The disk's own part in every answer: how long it takes to sync a page, in the folder where a log would lie."""

import os
from pathlib import Path
from time import perf_counter

PAGE = 4096  # bytes
SYNCS = 200


def sync_times(folder: Path, syncs: int = SYNCS) -> list[float]:
    """Milliseconds of each of so many syncs of one page, written one after the other."""
    file = folder / "sync-test"
    descriptor = os.open(file, os.O_CREAT | os.O_WRONLY | getattr(os, "O_BINARY", 0))
    sync = getattr(os, "fdatasync", os.fsync)
    took = []
    try:
        for _unused in range(syncs):
            os.write(descriptor, os.urandom(PAGE))
            start = perf_counter()
            sync(descriptor)
            took.append((perf_counter() - start) * 1000)
    finally:
        os.close(descriptor)
        file.unlink()
    return took
