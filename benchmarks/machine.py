"""On what it was measured, without saying whose machine it is."""

import os
import platform
import sqlite3
from importlib.metadata import version
from pathlib import Path
from time import perf_counter


def machine() -> dict[str, str | float]:
    """Processor, cores, system and the versions that matter; and how busy it was with other work when measuring began."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count() or 0,
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "qt": version("PySide6-Essentials"),
        "sqlite": sqlite3.sqlite_version,
        "rapidfuzz": version("rapidfuzz"),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else -1.0,  # programs that want a core
        "loop_ms": round(_loop_ms(), 1),
    }


def _loop_ms() -> float:
    """The best of five of a loop of a million turns: two runs whose figure differs were not given the same machine."""
    best = 1e9
    for _ in range(5):
        start = perf_counter()
        for _turn in range(1_000_000):
            pass
        best = min(best, perf_counter() - start)
    return best * 1000


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or "unknown"
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")
