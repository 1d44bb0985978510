"""Memory with the core pack, the window open and its background work done."""

import tempfile
from pathlib import Path

from benchmarks.figures import RUNS, Figure, ratio
from benchmarks.windows import home_in, offscreen, show

MOST_TIMES = 1.3


def run() -> list[Figure]:
    """Ours and a bare window by turns."""
    ours, bare = [], []
    with tempfile.TemporaryDirectory() as folder:
        variables = {**offscreen(), **home_in(Path(folder))}
        for _ in range(RUNS):
            bare.append(show("benchmarks.bare_window", variables)["resident_mb"])
            ours.append(show("benchmarks.our_window", variables)["resident_mb"])
    our_window = Figure("memory with the core pack and its window", "MB", tuple(ours))
    bare_window = Figure("memory of a bare window with one label", "MB", tuple(bare))
    return [our_window, bare_window, ratio("memory against the bare window", our_window, bare_window, MOST_TIMES)]
